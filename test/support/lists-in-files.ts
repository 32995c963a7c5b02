import { readWorkbook, sourceOf } from '@app/platform';

/** The texts of a workbook's first sheet, row by row. */
export async function rowsOf(bytes: Buffer): Promise<string[][]> {
  const rows: string[][] = [];
  const [sheet] = await readWorkbook(sourceOf(bytes));
  if (sheet) for await (const { cells } of sheet.rows()) rows.push(cells.map((cell) => cell?.text ?? ''));
  return rows;
}
