import { type FileSource, readWorkbook } from '@app/platform';
import { editorialError } from '../domain/errors';
import type { Table } from '../domain/upper-list/table-text';
import { MOST_LINES } from './load-upper-list';

/** Columns and rows that are read: what lies beyond is no list of adoptions. */
const COLUMNS = 40;
const ROWS = MOST_LINES + 100;

/** The texts of a workbook's first sheet that is shown. Throws what reading a workbook throws, `upper_list_too_long`. */
export async function tableOfWorkbook(source: FileSource): Promise<Table> {
  const sheet = (await readWorkbook(source)).find(({ hidden }) => !hidden);
  const table: string[][] = [];
  for await (const { cells } of sheet?.rows() ?? []) {
    const row = Array.from(cells.slice(0, COLUMNS), (cell) => plainCell(cell?.text ?? ''));
    if (row.every((cell) => cell === '')) continue;
    table.push(row);
    if (table.length > ROWS) throw editorialError.upper_list_too_long({ most: MOST_LINES });
  }
  return table;
}

/** One line, without what no database keeps. */
function plainCell(text: string): string {
  return text
    .replace(/[\0\p{Surrogate}]/gu, '')
    .replace(/\s*[\r\n]+\s*/g, '')
    .trim();
}
