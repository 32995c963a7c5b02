import { Button, Empty, Flex, Table, type TableProps } from 'antd';
import type { Pages } from '../use-pages';
import { Trouble } from './trouble';

interface PagedTableProps<T> extends Pick<TableProps<T>, 'columns' | 'rowKey' | 'onRow' | 'rowClassName'> {
  readonly pages: Pages<T>;
  /** What an empty list means, and what to do. */
  readonly empty: string;
}

/** A table read page by page: lists of a million rows have no last page to jump to, but always a next one. */
export function PagedTable<T extends object>({ pages, empty, ...table }: PagedTableProps<T>) {
  const { rows, loading, error, retry, page, forward, back } = pages;
  if (error) return <Trouble error={error} retry={retry} />;
  return (
    <>
      <Table<T>
        {...table}
        size="small"
        dataSource={[...rows]}
        loading={loading}
        pagination={false}
        // An empty table that could be scrolled would be a stop for the keyboard with nothing in it.
        {...(rows.length > 0 && { scroll: { x: 'max-content' } })}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} /> }}
      />
      {(forward ?? back) && (
        <Flex gap={8} align="center" justify="end" style={{ marginTop: 12 }}>
          <span>第 {page} 页</span>
          <Button disabled={!back} onClick={back}>
            上一页
          </Button>
          <Button disabled={!forward} onClick={forward}>
            下一页
          </Button>
        </Flex>
      )}
    </>
  );
}
