import type { LocalDate } from '@app/kernel';
import { headingsOf, type ListColumn } from './headings';
import { listDate, yearIn } from './list-date';
import type { Table } from './table-text';

/** One line of an adoption list, as it was understood. */
export interface ListLine {
  /** Its place in the list, from 1. */
  readonly no: number;
  readonly title: string;
  /** What the list calls the publication; empty where it does not say. */
  readonly publication: string;
  readonly issue: string;
  /** Null where there is no date that could be read. */
  readonly adoptedOn: LocalDate | null;
  /** The date as it was written. */
  readonly dateText: string;
  readonly unit: string;
}

export type ListRead =
  | { readonly lines: readonly ListLine[] }
  /** No column was recognised as the title: what the first row says, for the refusal. */
  | { readonly unreadable: string };

const HEADING = /^(标题|题目|信息标题)$/;
const SUM = /^(合计|总计|小计)[:：]?$/;

/** Cells that a merged cell leaves empty below itself. A unit is never one: an empty one means that nobody knew. */
const MERGED: readonly ListColumn[] = ['publication', 'issue', 'date'];

/** Reads the lines of a table by its headings. Sums, repeated headings and lines without a title are left out. */
export function linesOfTable(table: Table, today: LocalDate): ListRead {
  const headings = headingsOf(table);
  if (!headings) return { unreadable: (table[0] ?? []).join(' ').slice(0, 60) };
  const { columns, firstLine, caption } = headings;
  const year = yearIn(caption);
  const lines: ListLine[] = [];
  let above: Readonly<Record<string, string>> = {};
  for (const row of table.slice(firstLine)) {
    const read = (column: ListColumn) => (columns[column] === undefined ? '' : (row[columns[column]] ?? ''));
    const title = read('title');
    if (title === '' || HEADING.test(title) || row.some((cell) => SUM.test(cell))) continue;
    const cells = filled({ publication: read('publication'), issue: read('issue'), date: read('date') }, above);
    above = cells;
    const { publication, issue } = withIssue(cells.publication, cells.issue);
    lines.push({
      ...{ no: lines.length + 1, title, publication, issue },
      adoptedOn: listDate(cells.date, { today, ...(year === undefined ? {} : { year }) }) ?? null,
      dateText: cells.date,
      unit: read('unit'),
    });
  }
  return { lines };
}

type Cells = Readonly<Record<'publication' | 'issue' | 'date', string>>;

/** Below a merged cell the publication is empty, and so are issue and date of the same merger; where it is named, they are its own. */
function filled(cells: Cells, above: Readonly<Record<string, string>>): Cells {
  if (cells.publication !== '') return cells;
  const entries = MERGED.map((column) => {
    const own = cells[column as keyof Cells];
    return [column, own === '' ? (above[column] ?? '') : own];
  });
  return Object.fromEntries(entries) as Cells;
}

/** Takes the issue out of “《每日要情》第12期”, and reduces “第12期”, “2014年第12期” to the number. */
function withIssue(publication: string, issue: string): { publication: string; issue: string } {
  const number = /第?\s*(\d{1,6})\s*期/;
  const inName = number.exec(publication);
  const name = publication
    .replace(/[(（]?(\d{4}年)?\s*第?\s*\d{1,6}\s*期[)）]?/, '')
    .replace(/\s+$/, '')
    .trim();
  const own = number.exec(issue)?.[1] ?? issue.replace(/^第|期$/g, '').trim();
  return { publication: name, issue: own === '' ? (inName?.[1] ?? '') : own };
}
