import { Empty, Skeleton, Table, type TableProps } from 'antd';
import { useNarrow } from '../use-narrow';
import { RowCards } from './row-cards';

interface RowsTableProps<T> extends Pick<TableProps<T>, 'rowKey' | 'onRow' | 'rowClassName' | 'rowSelection'> {
  readonly rows: readonly T[];
  readonly columns: NonNullable<TableProps<T>['columns']>;
  /** What it means that there is none, and what to do. */
  readonly empty: string;
  readonly loading?: boolean;
}

/** Rows all on one page: a table, and on a phone cards. Rows that can be ticked stay a table, in which a box stands before each. */
export function RowsTable<T extends object>({ rows, columns, empty, loading = false, ...table }: RowsTableProps<T>) {
  const narrow = useNarrow();
  // That there is nothing is not known before the rows are here.
  const nothing = loading ? <></> : <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />;
  if (narrow && table.rowSelection === undefined) {
    if (rows.length > 0) return <RowCards<T> rows={rows} columns={columns} />;
    return loading ? <Skeleton active aria-busy="true" title={false} /> : nothing;
  }
  return (
    <Table<T>
      {...table}
      columns={columns}
      size="small"
      dataSource={[...rows]}
      loading={loading}
      pagination={false}
      // Long cells wrap before the last columns leave the screen. An empty table that could be scrolled would be a stop for
      // the keyboard with nothing in it.
      {...(rows.length > 0 && { scroll: { x: true } })}
      locale={{ emptyText: nothing }}
    />
  );
}
