import { formatAmount, type LocalDate, type Minor } from '@app/kernel';

/** What a column of a bank's file can show. `fixed` shows the column's own text. */
export const bankFields = ['no', 'holder', 'card', 'bank', 'unit', 'person', 'amount', 'note', 'fixed'] as const;
export type BankField = (typeof bankFields)[number];

/** How one bank wants its file: there is no common standard, so an office writes down what its bank asks for. */
export interface BankTemplate {
  readonly columns: readonly { readonly title: string; readonly field: BankField; readonly text?: string }[];
  readonly delimiter: ',' | '|' | ';' | '\t';
  /** Whether the first line holds the titles. */
  readonly header: boolean;
  readonly encoding: 'gbk' | 'utf8';
  readonly amount: 'yuan' | 'fen';
  /** `{date}` as 20140710, `{batch}` the batch's first eight signs, `{count}` lines, `{total}` amount. */
  readonly fileName: string;
  /** The last line, with the same words; empty for none. */
  readonly trailer: string;
}

export interface BankPayment {
  /** Line of the batch. */
  readonly no: number;
  readonly holder: string;
  readonly card: string;
  readonly bank: string;
  readonly unit: string;
  readonly person: string;
  /** What is paid out, in fen. */
  readonly amount: Minor;
}

export interface BankFileFacts {
  readonly batch: string;
  readonly payOn: LocalDate;
  readonly count: number;
  readonly total: Minor;
  readonly note: string;
}

const LINE_END = '\r\n';

export function headerOf({ header, columns, delimiter }: BankTemplate): string {
  return header ? columns.map(({ title }) => title).join(delimiter) + LINE_END : '';
}

export function trailerOf(template: BankTemplate, facts: BankFileFacts): string {
  return template.trailer === '' ? '' : filledIn(template.trailer, template, facts) + LINE_END;
}

export function fileNameOf(template: BankTemplate, facts: BankFileFacts): string {
  return filledIn(template.fileName, template, facts);
}

export function rowOf(template: BankTemplate, payment: BankPayment, { note }: BankFileFacts): string {
  return cellsOf(template, payment, note).join(template.delimiter) + LINE_END;
}

/**
 * What keeps a payment out of the file, in Chinese; empty when nothing does. Banks read these files without quoting, so
 * a text must not hold the delimiter, a line break, or a sign the encoding lacks. `holds` says what the encoding can hold.
 */
export function problemsOf(
  template: BankTemplate,
  payment: BankPayment,
  note: string,
  holds: (text: string) => boolean,
): string[] {
  return cellsOf(template, payment, note).flatMap((cell, i) => {
    const title = template.columns[i]?.title ?? '';
    if (cell.includes(template.delimiter) || /[\r\n]/.test(cell))
      return [`“${title}”中有分隔符或换行，银行会读错，请改正该项内容`];
    const missing = [...cell].filter((sign) => !holds(sign));
    return missing.length > 0
      ? [`“${title}”中的“${[...new Set(missing)].join('')}”无法用 GBK 编码表示，请改用 UTF-8 模板，或与银行商定写法`]
      : [];
  });
}

function cellsOf({ columns, amount }: BankTemplate, payment: BankPayment, note: string): string[] {
  return columns.map(({ field, text = '' }) => {
    if (field === 'fixed') return text;
    if (field === 'note') return note;
    if (field === 'amount') return amountText(payment.amount, amount);
    return String(payment[field]);
  });
}

function amountText(fen: Minor, unit: BankTemplate['amount']): string {
  return unit === 'fen' ? String(fen) : formatAmount(fen, 2);
}

function filledIn(text: string, { amount }: BankTemplate, { batch, payOn, count, total }: BankFileFacts): string {
  const words: Record<string, string> = {
    date: payOn.replaceAll('-', ''),
    batch: batch.slice(0, 8),
    count: String(count),
    total: amountText(total, amount),
  };
  return text.replace(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole);
}
