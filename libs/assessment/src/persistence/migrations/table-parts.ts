import type { QueryRunner, TableColumnOptions } from 'typeorm';

type More = Partial<TableColumnOptions>;

export const text = (name: string, length: number, more: More = {}): TableColumnOptions => ({
  ...{ name, type: 'varchar', length: String(length) },
  ...more,
});
export const integer = (name: string, more: More = {}): TableColumnOptions => ({ name, type: 'integer', ...more });
export const big = (name: string, more: More = {}): TableColumnOptions => ({ name, type: 'bigint', ...more });
export const day = (name: string): TableColumnOptions => ({ name, type: 'date' });
export const instant = (name: string, more: More = {}): TableColumnOptions => ({
  ...{ name, type: 'datetime', precision: 3 },
  ...more,
});
export const key = { isPrimary: true };
export const maybe = { isNullable: true };

/** Lets a column be empty, or no longer; what stands in it stays. */
export async function changeNullable(runner: QueryRunner, table: string, name: string, to: boolean): Promise<void> {
  const found = await runner.getTable(table);
  const column = found?.findColumnByName(name);
  if (!found || !column) throw new Error(`no column ${table}.${name}`);
  if (column.isNullable === to) return;
  const changed = column.clone();
  changed.isNullable = to;
  await runner.changeColumn(found, column, changed);
}
