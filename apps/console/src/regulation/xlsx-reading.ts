import { DomainError } from '@app/kernel';
import { type Cell, columnOf, type Merge, readWorkbook as readSheets, type Sheet, sourceOf } from '@app/platform';
import { keyIn, type Grid, type SheetFinding, type SheetFindingCode } from '@app/regulation';
import { FINGERPRINT } from './xlsx';

/** Far above any regulation, and small enough to be held in memory. */
const MAX_FILE = 20_000_000;
const MAX_ROWS = 20_000;
const MAX_COLUMNS = 200;
/** Columns in which 3.10 is not 3.1. */
const EXACT = new Set(['id', 'clause', 'value', 'version', 'reading']);
const MAX_DIGITS = 15;
const ZIP = 'PK';

export interface WorkbookRead {
  readonly grids: readonly Grid[];
  /** Of the file the sheets were made of; null when the workbook does not say. */
  readonly fingerprint: string | null;
  readonly findings: readonly SheetFinding[];
}

/** Reads a workbook as grids of text; a sentence when it cannot be opened. Formulas are refused, never worked out. */
export async function readWorkbook(bytes: Buffer): Promise<WorkbookRead | string> {
  if (bytes.length > MAX_FILE) return `文件超过 ${MAX_FILE / 1_000_000} MB，不予读取；请重新导出后再编辑。`;
  if (bytes.subarray(0, 2).toString('latin1') !== ZIP)
    return '这不是 .xlsx 文件；请在 WPS 或 Excel 里另存为“.xlsx”后再试。';
  const findings: SheetFinding[] = [];
  const grids: Grid[] = [];
  try {
    for (const sheet of await readSheets(sourceOf(bytes))) grids.push(await gridOf(sheet, findings));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return UNREADABLE[error.code] ?? '文件已经损坏；请重新另存为“.xlsx”，或重新导出后再编辑。';
  }
  const readme = grids.find(({ name }) => keyIn(name) === 'readme');
  const fingerprint = readme?.rows.find(([name]) => name === FINGERPRINT)?.[1] ?? null;
  return { grids, fingerprint, findings };
}

const UNREADABLE: Readonly<Record<string, string>> = {
  file_bomb: '压缩包展开后大得不合常理，或里面的文件过多，不予读取；请重新导出后再编辑。',
  file_encrypted: '文件设有密码，不能读取；请取消密码后再试。',
};

async function gridOf(sheet: Sheet, findings: SheetFinding[]): Promise<Grid> {
  const rows: string[][] = [];
  const helper = ['readme', 'lists'].includes(keyIn(sheet.name));
  const reportAt =
    (row: number, column: number): Report =>
    (code, zh, en, advice) => {
      if (!helper) findings.push({ code, place: { sheet: sheet.name, row, column }, zh, en, advice });
    };
  const merges: Merge[] = [];
  for await (const { number, cells } of sheet.rows((merge) => merges.push(merge)))
    cells.forEach((cell, i) => {
      if (!cell) return;
      const [column, report] = [i + 1, reportAt(number, i + 1)];
      const text = textOf(cell, keyIn(rows[0]?.[i] ?? ''), report);
      if (text.trim() === '') return;
      if (number > MAX_ROWS || column > MAX_COLUMNS) {
        report(
          'cell_broken',
          `「${text}」在 ${MAX_ROWS} 行或 ${MAX_COLUMNS} 列以外`,
          'the cell is too far out',
          '请把它移到表里，或清空',
        );
        return;
      }
      while (rows.length < number) rows.push([]);
      const line = rows[number - 1]!;
      while (line.length < column) line.push('');
      line[column - 1] = text;
    });
  for (const merge of merges) {
    const [row, column] = firstHidden(merge);
    reportAt(row, column)('cell_merged', '这是合并的单元格', 'the cell is merged', '请取消合并，每一格各写各的');
  }
  return { name: sheet.name, rows };
}

type Report = (code: SheetFindingCode, zh: string, en: string, advice: string) => void;

/** The cell beside the one that is shown, or below it. */
function firstHidden({ from, to }: Merge): readonly [row: number, column: number] {
  const [row, column] = [Number(/\d+/.exec(from)?.[0]), columnOf(from) + 1];
  return columnOf(to) + 1 > column ? [row, column + 1] : [row + 1, column];
}

function textOf({ kind, text, format }: Cell, column: string, report: Report): string {
  switch (kind) {
    case 'text':
    case 'boolean':
      return text;
    case 'number':
      return numberText(Number(text), format, column, report);
    case 'formula':
      report(
        'cell_formula',
        '这一格是公式',
        'the cell holds a formula',
        '请改写成结果本身；想写以 = 开头的文字，先把单元格设为文本格式',
      );
      return '';
    case 'date':
      report(
        'cell_date',
        '这一格变成了日期',
        'the cell has become a date',
        '请把单元格设为文本格式后重新填写，日期写成 2014-03-05',
      );
      return '';
    case 'error':
      report('cell_broken', '这一格读不出来', 'the cell cannot be read', '请清空后重新填写');
      return '';
  }
}
/** A cell that lost its text format holds a number, which cannot tell 3.10 from 3.1 nor 30% from 0.3. */
function numberText(value: number, format: string | undefined, column: string, report: Report): string {
  const isPercent = format?.includes('%') ?? false;
  const text = isPercent ? `${Number((value * 100).toPrecision(12))}%` : String(value);
  const isSafe = Number.isInteger(value)
    ? Number.isSafeInteger(value)
    : !EXACT.has(column) && text.replace(/\D/g, '').length <= MAX_DIGITS;
  if (isSafe && !text.includes('e')) return text;
  report(
    'cell_number',
    `「${text}」是数字格式，可能已经不是原来写的样子`,
    `${text} is a number and may have lost what was written`,
    '请把单元格设为文本格式后重新填写',
  );
  return '';
}
