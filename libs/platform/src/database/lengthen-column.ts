import type { QueryRunner } from 'typeorm';

/** For migrations: makes room for longer texts in a column that holds some already; they stay as they are. */
export async function lengthenColumn(runner: QueryRunner, table: string, name: string, length: number): Promise<void> {
  const found = await runner.getTable(table);
  const column = found?.findColumnByName(name);
  if (!found || !column) throw new Error(`no column ${table}.${name}`);
  const longer = column.clone();
  longer.length = String(length);
  await runner.changeColumn(found, column, longer);
}
