import { Button, Flex, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { useColumnChoice } from '../use-column-choice';
import type { Pages } from '../use-pages';
import { ColumnChooser } from './column-chooser';
import { RowsTable } from './rows-table';
import { Trouble } from './trouble';

interface PagedTableProps<T> extends Pick<
  TableProps<T>,
  'columns' | 'rowKey' | 'onRow' | 'rowClassName' | 'rowSelection'
> {
  readonly pages: Pages<T>;
  /** What an empty list means, and what to do. */
  readonly empty: string;
  /** Names the list, where its columns can be chosen. */
  readonly name?: string;
  /** Stands above the table, on the left: what can be done with the list as a whole. */
  readonly tools?: ReactNode;
}

/**
 * A table read page by page: lists of a million rows have no last page to jump to, but always a next one. On a phone its rows
 * are cards.
 */
export function PagedTable<T extends object>({
  pages,
  empty,
  name,
  tools,
  columns = [],
  ...table
}: PagedTableProps<T>) {
  const { rows, loading, error, retry, page, forward, back } = pages;
  const choice = useColumnChoice(name, columns);
  if (error) return <Trouble error={error} retry={retry} />;
  return (
    <>
      {(tools !== undefined || name !== undefined) && (
        <Flex
          gap={8}
          wrap
          align="center"
          // An empty box takes no part in the row.
          justify={tools === undefined ? 'end' : 'space-between'}
          className="no-print"
          style={{ marginBottom: 8 }}
        >
          <Flex gap={8} wrap align="center">
            {tools}
          </Flex>
          {name !== undefined && <ColumnChooser choice={choice} />}
        </Flex>
      )}
      <RowsTable<T> {...table} rows={rows} columns={choice.shown} loading={loading} empty={empty} />
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
