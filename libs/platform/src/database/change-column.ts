import type { QueryRunner, TableColumn } from 'typeorm';

/** For migrations: makes room for longer texts in a column that holds some already; they stay as they are. */
export async function lengthenColumn(runner: QueryRunner, table: string, name: string, length: number): Promise<void> {
  await changeColumn(runner, table, name, (column) => (column.length = String(length)));
}

/** For migrations: lets a column be empty, or no longer; what stands in it stays. */
export async function changeNullable(runner: QueryRunner, table: string, name: string, to: boolean): Promise<void> {
  await changeColumn(runner, table, name, (column) => (column.isNullable = to));
}

async function changeColumn(
  runner: QueryRunner,
  table: string,
  name: string,
  change: (column: TableColumn) => void,
): Promise<void> {
  const found = await runner.getTable(table);
  const column = found?.findColumnByName(name);
  if (!found || !column) throw new Error(`no column ${table}.${name}`);
  const changed = column.clone();
  change(changed);
  await runner.changeColumn(found, column, changed);
}
