import type { TableColumnOptions } from 'typeorm';

type More = Partial<TableColumnOptions>;

/** Columns as migrations write them. What they say never changes: a migration that has run is history. */
export const text = (name: string, length: number, more: More = {}): TableColumnOptions => ({
  ...{ name, type: 'varchar', length: String(length) },
  ...more,
});
export const long = (name: string, more: More = {}): TableColumnOptions => ({ name, type: 'text', ...more });
export const integer = (name: string, more: More = {}): TableColumnOptions => ({ name, type: 'integer', ...more });
export const big = (name: string, more: More = {}): TableColumnOptions => ({ name, type: 'bigint', ...more });
export const day = (name: string, more: More = {}): TableColumnOptions => ({ name, type: 'date', ...more });
export const instant = (name: string, more: More = {}): TableColumnOptions => ({
  ...{ name, type: 'datetime', precision: 3 },
  ...more,
});
export const key = { isPrimary: true };
export const maybe = { isNullable: true };
