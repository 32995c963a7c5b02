import type { TableColumnOptions } from 'typeorm';

export const id: TableColumnOptions = {
  name: 'id',
  type: 'integer',
  isPrimary: true,
  isGenerated: true,
  generationStrategy: 'increment',
};
export const seal: TableColumnOptions = { name: 'seal', type: 'varchar', length: '64' };
export const integer = (name: string): TableColumnOptions => ({ name, type: 'integer' });
export const date = (name: string): TableColumnOptions => ({ name, type: 'date' });
export const text = (name: string, length: number): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
});
