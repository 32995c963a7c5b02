import { Empty, Skeleton, Table, type TableProps, theme } from 'antd';
import type { ReactNode } from 'react';
import { useNarrow } from '../use-narrow';
import type { TableColumn } from '../row-heading';
import { asLines, RowCards } from './row-cards';
import { wholeDates } from './whole-dates';

interface RowsTableProps<T> extends Pick<TableProps<T>, 'rowKey' | 'onRow' | 'rowClassName' | 'rowSelection'> {
  readonly rows: readonly T[];
  readonly columns: NonNullable<TableProps<T>['columns']>;
  /** What it means that there is none, and what to do. */
  readonly empty: string;
  readonly loading?: boolean;
}

/** Rows all on one page: a table, and on a phone cards; where rows can be ticked, a box stands before each. */
export function RowsTable<T extends object>({ rows, columns, empty, loading = false, ...table }: RowsTableProps<T>) {
  const narrow = useNarrow();
  // Columns are as wide as their words, also in large type.
  const scale = theme.useToken().token.fontSize / 14;
  // That there is nothing is not known before the rows are here.
  const nothing = loading ? <></> : <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />;
  if (narrow && table.rowSelection === undefined) {
    if (rows.length > 0) return <RowCards<T> rows={rows} columns={columns} />;
    return loading ? <Skeleton active aria-busy="true" title={false} /> : nothing;
  }
  return (
    <Table<T>
      {...table}
      columns={narrow ? asLines(columns) : columns.map((column) => fitted(column, scale))}
      showHeader={!narrow}
      size="small"
      dataSource={[...rows]}
      loading={loading}
      pagination={false}
      // Long cells wrap before the last columns leave the screen. An empty table that could be scrolled would be a stop for
      // the keyboard with nothing in it.
      {...(rows.length > 0 && !narrow && { scroll: { x: true } })}
      locale={{ emptyText: nothing }}
    />
  );
}

function fitted<T>(column: TableColumn<T>, scale: number): TableColumn<T> {
  if ('children' in column) return column;
  const { width, render } = column;
  return {
    ...column,
    ...(typeof width === 'number' && { width: Math.round(width * scale) }),
    render: (value, row, place) => wholeDates(render ? render(value, row, place) : (value as ReactNode)),
  };
}
