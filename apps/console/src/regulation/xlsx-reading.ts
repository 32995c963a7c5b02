import { ValueType, Workbook, type Cell, type Worksheet } from 'exceljs';
import { keyIn, type Grid, type SheetFinding, type SheetFindingCode } from '@app/regulation';
import { archiveFault } from './xlsx-archive';
import { FINGERPRINT } from './xlsx';

/** Nothing a regulation needs, but costly to read where a program has spread it over a million rows. */
const IGNORED = ['dataValidations', 'conditionalFormatting', 'hyperlinks', 'drawing', 'extLst', 'pageSetup'];
const MAX_ROWS = 20_000;
const MAX_COLUMNS = 200;
/** Columns in which 3.10 is not 3.1. */
const EXACT = new Set(['id', 'clause', 'value', 'version', 'reading']);
const MAX_DIGITS = 15;

export interface WorkbookRead {
  readonly grids: readonly Grid[];
  /** Of the file the sheets were made of; null when the workbook does not say. */
  readonly fingerprint: string | null;
  readonly findings: readonly SheetFinding[];
}

/** Reads a workbook as grids of text; a sentence when it cannot be opened. Formulas are refused, never worked out. */
export async function readWorkbook(bytes: Buffer): Promise<WorkbookRead | string> {
  const fault = archiveFault(bytes);
  if (fault !== null) return fault;
  const workbook = new Workbook();
  try {
    // exceljs describes a Buffer of its own, which Node's is not.
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer, { ignoreNodes: IGNORED });
  } catch {
    return '文件不能读取；请在 WPS 或 Excel 里打开，另存为“.xlsx”后再试。';
  }
  const findings: SheetFinding[] = [];
  const grids = workbook.worksheets.map((sheet) => gridOf(sheet, findings));
  const readme = grids.find(({ name }) => keyIn(name) === 'readme');
  const fingerprint = readme?.rows.find(([name]) => name === FINGERPRINT)?.[1] ?? null;
  return { grids, fingerprint, findings };
}

function gridOf(sheet: Worksheet, findings: SheetFinding[]): Grid {
  const rows: string[][] = [];
  const helper = ['readme', 'lists'].includes(keyIn(sheet.name));
  sheet.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      const report: Report = (code, zh, en, advice) => {
        if (!helper) findings.push({ code, place: { sheet: sheet.name, row: number, column }, zh, en, advice });
      };
      const text = textOf(cell, keyIn(rows[0]?.[column - 1] ?? ''), report);
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
      const cells = rows[number - 1]!;
      while (cells.length < column) cells.push('');
      cells[column - 1] = text;
    });
  });
  return { name: sheet.name, rows };
}

type Report = (code: SheetFindingCode, zh: string, en: string, advice: string) => void;

function textOf(cell: Cell, column: string, report: Report): string {
  if (cell.isMerged && cell.master.address !== cell.address) {
    report('cell_merged', '这是合并的单元格', 'the cell is merged', '请取消合并，每一格各写各的');
    return '';
  }
  const { value, type } = cell;
  switch (type) {
    case ValueType.Null:
    case ValueType.Merge:
      return '';
    case ValueType.String:
    case ValueType.Hyperlink:
    case ValueType.Boolean:
      return cell.text;
    case ValueType.RichText:
      return typeof value === 'object' && value && 'richText' in value
        ? value.richText.map(({ text }) => text).join('')
        : '';
    case ValueType.Number:
      return numberText(Number(value), cell.numFmt, column, report);
    case ValueType.Formula:
      report(
        'cell_formula',
        '这一格是公式',
        'the cell holds a formula',
        '请改写成结果本身；想写以 = 开头的文字，先把单元格设为文本格式',
      );
      return '';
    case ValueType.Date:
      report(
        'cell_date',
        '这一格变成了日期',
        'the cell has become a date',
        '请把单元格设为文本格式后重新填写，日期写成 2014-03-05',
      );
      return '';
    case ValueType.Error:
    default:
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
