import { localDateOf, sum, type LocalDate, type Minor } from '@app/kernel';
import type { Batch, Line, Scheme, Step } from './batch';
import { BATCH_STATE_TITLES, EXPORTED } from './batch-life';
import { inCapitals } from './capitals';
import type { RecipientKind } from './draw-up';
import type { Payee } from './payee';
import { maskedCardNumber } from './payee-numbers';
import type { TaxClass } from './tax';

/** What stands above a payout sheet, as it is printed. */
export interface SheetHead {
  readonly title: string;
  readonly office: string;
  readonly recipient: RecipientKind;
  /** What the sheet is about, as pairs of a word and what it is. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  /** A batch that is not exported yet may still change; its sheet says so. Empty for one that cannot. */
  readonly caution: string;
}

/** One payment on a sheet. Amounts in fen, numbers masked. */
export interface SheetLine {
  readonly no: number;
  readonly unit: string;
  readonly person: string;
  readonly identity: string;
  /** How many items it is for; null for a payment that is made again. */
  readonly items: number | null;
  readonly gross: Minor;
  readonly tax: Minor;
  readonly net: Minor;
  readonly bank: string;
  readonly card: string;
  readonly note: string;
}

/** One entry of the ledger behind a payment. */
export interface AnnexLine {
  /** The payment's number on the sheet. */
  readonly line: number;
  readonly recipient: string;
  readonly entry: number;
  readonly title: string;
  readonly occurredOn: LocalDate;
  readonly clause: string;
  readonly arithmetic: string;
  /** In fen. */
  readonly amount: Minor;
}

/** What stands below: sums in fen, and who answers for them. */
export interface SheetFoot {
  readonly lines: number;
  readonly gross: Minor;
  readonly tax: Minor;
  readonly net: Minor;
  /** `人民币壹仟肆佰零玖元伍角` */
  readonly netInCapitals: string;
  readonly signatories: readonly Signatory[];
}

/** Name and day are empty where nobody has signed yet. */
export interface Signatory {
  readonly duty: string;
  readonly name: string;
  readonly on: string;
}

/** An entry of the ledger as the sheet looks at it; `title` is that of its item, or empty. */
export interface EntryBehind {
  readonly seq: number;
  readonly item: string | null;
  readonly title: string;
  readonly occurredOn: LocalDate;
  readonly clause: string;
  readonly arithmetic: string;
  readonly amount: Minor;
}

const TAX_TITLES: Readonly<Record<TaxClass, string>> = {
  none: '不计税',
  wages: '并入工资计税',
  royalties: '稿酬所得',
  services: '劳务报酬所得',
};

/** The first signs of a batch's id, by which people name it. */
export const batchNumber = (id: string): string => id.slice(0, 8);

export function sheetHead(office: string, scheme: Scheme, batch: Batch): SheetHead {
  const { id, through, payOn, state, contentSha256 } = batch;
  const facts = [
    { label: '批次', text: batchNumber(id) },
    { label: '截至月份', text: through },
    { label: '发放日期', text: payOn },
    { label: '经费来源', text: scheme.budgetSource },
    { label: '计税类别', text: TAX_TITLES[scheme.tax] },
    { label: '单位', text: '元' },
    ...(contentSha256 === null ? [] : [{ label: '内容校验', text: contentSha256.slice(0, 16) }]),
  ];
  const locked = EXPORTED.includes(state);
  const caution = locked ? '' : `本表现为“${BATCH_STATE_TITLES[state]}”，导出锁定前仍可能变动，不作为发放凭据`;
  return { title: `${scheme.title}发放表`, office, recipient: scheme.recipient, facts, caution };
}

export function sheetLine(
  line: Line,
  unit: string,
  payee: Pick<Payee, 'bank' | 'cardTail' | 'maskedIdentity'> | undefined,
  entries: readonly EntryBehind[],
): SheetLine {
  const { no, person, gross, tax, reissues } = line;
  return {
    ...{ no, unit, person: person ?? '', identity: payee?.maskedIdentity ?? '' },
    ...{ items: reissues ? null : itemsPaid(entries), gross, tax, net: gross - tax, bank: payee?.bank ?? '' },
    card: payee ? maskedCardNumber(`000000000000${payee.cardTail}`) : '',
    note: noteOf(line),
  };
}

export function annexLines({ no, person }: Line, unit: string, entries: readonly EntryBehind[]): AnnexLine[] {
  const recipient = person === null ? unit : `${unit} ${person}`;
  return entries.map(({ seq, title, occurredOn, clause, arithmetic, amount }) => ({
    ...{ line: no, recipient, entry: seq, title, occurredOn, clause, arithmetic, amount },
  }));
}

export function sheetFoot({ lines, gross, tax }: Batch, steps: readonly Step[]): SheetFoot {
  const net = gross - tax;
  return { lines, gross, tax, net, netInCapitals: `人民币${inCapitals(net)}`, signatories: signatories(steps) };
}

/** Items whose entries have not been taken back again in the same payment. */
function itemsPaid(entries: readonly EntryBehind[]): number {
  const items = new Set(entries.flatMap(({ item }) => item ?? []));
  return [...items].filter((each) => sum(entries.filter(({ item }) => item === each).map((e) => e.amount)) > 0).length;
}

function noteOf({ reissues, returnedBecause }: Line): string {
  const notes = [
    reissues && `补发批次 ${batchNumber(reissues.batchId)} 第 ${reissues.lineNo} 行的退回款`,
    returnedBecause !== null && `已退回：${returnedBecause}`,
  ];
  return notes.filter(Boolean).join('；');
}

/** Whoever did it last; what was sent back has to be signed again. */
function signatories(steps: readonly Step[]): Signatory[] {
  const duties = { draw_up: '制表', review: '复核', approve: '审批' } as const;
  const done = new Map<string, Step>();
  for (const step of steps) {
    if (step.action === 'send_back') done.clear();
    else done.set(step.action, step);
  }
  const drawnUp = steps.find(({ action }) => action === 'draw_up');
  if (drawnUp) done.set('draw_up', drawnUp);
  return Object.entries(duties).map(([action, duty]) => {
    const step = done.get(action);
    return { duty, name: step?.actorName ?? '', on: step ? localDateOf(step.recordedAt) : '' };
  });
}
