import { isLocalDate } from '@app/kernel';
import { platformErrors } from '../errors';
import type { FileSource } from '../files/stored-file';
import type { Cell, SheetRow } from '../sheets/cell';
import { readWorkbook, type Sheet } from '../sheets/read-workbook';
import type { ImportColumn, ImportRow } from './import-kind';

/** A row and what is wrong with how it was filled in. */
export interface FilledRow extends ImportRow {
  readonly faults: readonly string[];
}

export const EXPLANATION = '说明';
/** What is written behind the columns of a file that is given back, and passed over when it returns. */
export const REASON = '原因';
const LONGEST = 500;

/** The table of an import file; it may be read as often as one likes. */
export interface ImportSheet {
  rows(): AsyncGenerator<FilledRow>;
}

/**
 * Opens the sheet of that name, or the first that is shown, and reads its headings. Throws what reading a workbook throws,
 * `import_sheet_empty`, `import_headings_wrong`.
 */
export async function openImportSheet(
  source: FileSource,
  title: string,
  columns: readonly ImportColumn[],
): Promise<ImportSheet> {
  const sheets = (await readWorkbook(source)).filter(({ name, hidden }) => !hidden && name !== EXPLANATION);
  const sheet = sheets.find(({ name }) => name.trim() === title) ?? sheets[0];
  const headings = sheet && (await headingsOf(sheet));
  if (!sheet || !headings) throw platformErrors.import_sheet_empty({ title });
  const places = placesOf(headings, columns);
  return { rows: () => filledRows(sheet, headings.number, places) };
}

async function headingsOf(sheet: Sheet): Promise<SheetRow | undefined> {
  for await (const row of sheet.rows()) if (row.cells.some(hasText)) return row;
  return undefined;
}

/** Which column of the sheet stands for which of the import. */
function placesOf({ cells }: SheetRow, columns: readonly ImportColumn[]): ReadonlyMap<number, ImportColumn> {
  const places = new Map<number, ImportColumn>();
  const problems: string[] = [];
  cells.forEach((cell, i) => {
    const heading = plain(cell?.text ?? '');
    if (heading === '' || heading === REASON) return;
    const column = columns.find((each) => plain(each.heading) === heading);
    if (!column) problems.push(`不认识列“${heading.slice(0, 40)}”`);
    else if ([...places.values()].includes(column)) problems.push(`列“${heading}”出现了两次`);
    else places.set(i, column);
  });
  for (const column of columns)
    if (column.required && ![...places.values()].includes(column)) problems.push(`缺少列“${column.heading}”`);
  if (problems.length > 0) throw platformErrors.import_headings_wrong({ problems });
  return places;
}

async function* filledRows(
  sheet: Sheet,
  headingsAt: number,
  places: ReadonlyMap<number, ImportColumn>,
): AsyncGenerator<FilledRow> {
  for await (const row of sheet.rows()) {
    if (row.number <= headingsAt || !row.cells.some(hasText)) continue;
    yield filled(row, places);
  }
}

function filled({ number, cells }: SheetRow, places: ReadonlyMap<number, ImportColumn>): FilledRow {
  const values: Record<string, string> = {};
  const faults: string[] = [];
  for (const [i, column] of places) {
    const [value, fault] = read(cells[i], column);
    values[column.key] = value;
    if (fault !== undefined) faults.push(`「${column.heading}」${fault}`);
  }
  return { number, values, faults };
}

function read(cell: Cell | undefined, column: ImportColumn): readonly [value: string, fault?: string] {
  if (cell?.kind === 'formula') return ['', '是公式，请改写成结果本身'];
  if (cell?.kind === 'error') return ['', '读不出来，请清空后重新填写'];
  const text = (cell?.text ?? '').trim();
  if (text === '') return column.required ? ['', '没有填写'] : [''];
  const { longest = LONGEST, choices, holds = 'text' } = column;
  if ([...text].length > longest) return [text, `超过 ${longest} 个字，请缩短`];
  if (/[\0\p{Surrogate}]/u.test(text)) return [text, '含有无法保存的字符，请删去'];
  if (choices?.closed && !choices.words.includes(text))
    return [
      text,
      `没有“${text}”这个词，只能是 ${choices.words.slice(0, 12).join('、')}${choices.words.length > 12 ? ' 等' : ''}`,
    ];
  if (holds === 'date') {
    const date = dateOf(text);
    return date === undefined ? [text, `“${text}”不是日期，请写成 2014-03-05`] : [date];
  }
  if (holds === 'number' && !/^-?\d{1,12}(\.\d{1,6})?$/.test(text)) return [text, `“${text}”不是数字`];
  return [text];
}

/** As clerks write dates: 2014-03-05, 2014/3/5, 2014.3.5, 2014年3月5日, 20140305; a time of day is left out. */
export function dateOf(text: string): string | undefined {
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?( \d{1,2}:\d{2})?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : undefined;
}

function hasText(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.kind === 'formula' || cell.kind === 'error' || cell.text.trim() !== '');
}

/** A heading without the star that marks what must be filled in. */
function plain(heading: string): string {
  return heading.replace(/[*＊\s]/g, '');
}
