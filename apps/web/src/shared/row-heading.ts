import type { TableProps } from 'antd';

export type Columns<T> = NonNullable<TableProps<T>['columns']>;
export type TableColumn<T> = Columns<T>[number];

/** The column that says what a row is: the one with `rowScope: 'row'`, else the first. */
export function headingOf<T>(columns: Columns<T>): TableColumn<T> | undefined {
  return columns.find((column) => 'rowScope' in column && column.rowScope === 'row') ?? columns[0];
}
