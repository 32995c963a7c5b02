import { Card, Flex } from 'antd';
import type { ReactNode } from 'react';
import { type Columns, headingOf, type TableColumn } from '../row-heading';
import { wholeDates } from './whole-dates';

interface RowCardsProps<T> {
  readonly rows: readonly T[];
  readonly columns: Columns<T>;
}

/** The rows of a table one below the other, for screens on which its columns do not fit. */
export function RowCards<T extends object>({ rows, columns }: RowCardsProps<T>) {
  return (
    <ul className="row-cards">
      {rows.map((row, place) => (
        <li key={place}>
          <Card size="small">
            <RowLines row={row} place={place} columns={columns} />
          </Card>
        </li>
      ))}
    </ul>
  );
}

/** The one column of a table that holds all of a row. */
export function asLines<T extends object>(columns: Columns<T>): Columns<T> {
  return [{ render: (_, row, place) => <RowLines row={row} place={place} columns={columns} /> }];
}

interface RowLinesProps<T> {
  readonly row: T;
  readonly place: number;
  readonly columns: Columns<T>;
}

/** A row as lines: what it is heads them, empty cells are left out. */
function RowLines<T extends object>({ row, place, columns }: RowLinesProps<T>) {
  const head = headingOf(columns);
  const rest = columns.filter((column) => column !== head);
  return (
    <>
      <strong>
        {/* A number alone says nothing. */}
        {head?.align === 'right' && `${titleOf(head)} `}
        {head && cellOf(head, row, place)}
      </strong>
      {rest.map((column, no) => {
        const cell = cellOf(column, row, place);
        if (cell === null || cell === undefined || cell === '' || cell === false) return null;
        return (
          <Flex key={no} gap={8}>
            <span className="row-cards-title">{titleOf(column)}</span>
            <div>{wholeDates(cell)}</div>
          </Flex>
        );
      })}
    </>
  );
}

function titleOf<T>({ title }: TableColumn<T>): string {
  return typeof title === 'string' ? title : '';
}

function cellOf<T extends object>(column: TableColumn<T>, row: T, place: number): ReactNode {
  if ('children' in column) return null;
  const value: unknown = typeof column.dataIndex === 'string' ? row[column.dataIndex as keyof T] : undefined;
  return (column.render ? column.render(value, row, place) : value) as ReactNode;
}
