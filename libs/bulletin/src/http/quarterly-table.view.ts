import type { Figure } from '../domain/figures';
import { barsOf } from '../domain/bar-chart';
import type { QuarterlyTable, TableGroup, TableLine } from '../domain/quarterly-table';
import type { TableColumn } from '../domain/table-columns';
import type { QuarterlyBulletin } from '../application/draw-up-quarterly-table';
import { figureHref, tableHref } from './figure-links';

/** Columns of figures that fit the usual screen and a sheet of paper at full size. */
const MANY = 13;
const NUMERALS = ['一', '二', '三', '四'];

/** What `quarterly-table.hbs` shows. `limited` says that only the reader's own unit is in the table. */
export function quarterlyTableView({ office, table, quarters }: QuarterlyBulletin, limited: boolean): object {
  const { columns, groups, totals, ranked, openMonths } = table;
  const headings = headingsOf(columns);
  const grouped = groups.length > 1 || limited;
  const shown = (group: TableGroup) => ({
    title: group.title,
    count: group.lines.length,
    lines: group.lines.map((line) => lineView(line, table)),
    totals: group.totals && cells(group.totals, columns),
  });
  return {
    office,
    ranked,
    grouped: groups.length > 1,
    tableTitle: `政务信息${table.title}通报表`,
    caption: `${office}政务信息${table.title}通报表`,
    open: openMonths.map((month) => `${Number(month.slice(5))}月`).join('、'),
    ...turning(quarters, table.quarter),
    own: limited && groups[0]?.lines[0] ? { ...groups[0].lines[0], group: grouped ? groups[0].title : '' } : null,
    headings,
    columns: columns.map((column, i) => ({ title: column.title, ...markOf(columns, i), alone: isAlone(columns, i) })),
    dense: columns.length > MANY,
    width: columns.length + 3,
    groups: groups.map(shown),
    totals: totals && cells(totals, columns),
    zero: zeroOf(table),
    bars: totals && chartOf(table),
    emptyText: limited ? '本季度的名册中没有本单位。' : '还没有登记任何单位。请系统管理员先登记单位，再启用考核办法。',
  };
}

/** Neighbouring columns under one heading; a column that stands alone has the heading to itself. */
function headingsOf(columns: readonly TableColumn[]): { text: string; span: number; alone: boolean; total: boolean }[] {
  const headings: { text: string; span: number; alone: boolean; total: boolean }[] = [];
  columns.forEach(({ heading, kind }, i) => {
    const last = headings.at(-1);
    if (last?.text === heading) last.span += 1;
    else headings.push({ text: heading, span: 1, alone: isAlone(columns, i), total: kind === undefined });
  });
  return headings;
}

function isAlone(columns: readonly TableColumn[], i: number): boolean {
  const { heading } = columns[i] as TableColumn;
  return columns[i - 1]?.heading !== heading && columns[i + 1]?.heading !== heading;
}

function markOf(columns: readonly TableColumn[], i: number): { first: boolean; total: boolean } {
  const { heading, kind } = columns[i] as TableColumn;
  return { first: columns[i - 1]?.heading !== heading, total: kind === undefined };
}

function lineView({ unit, rank, groupRank, figures }: TableLine, { columns, quarter }: QuarterlyTable): object {
  const drawn = cells(figures, columns).map((cell, i) => {
    const { value, text, filter } = figures[i] as Figure;
    const { heading, title } = columns[i] as TableColumn;
    // A zero leads nowhere: it would only be one more stop on the way of the Tab key.
    if (value === 0 || !filter) return cell;
    return { ...cell, href: figureHref(quarter, filter), label: `${text}，${unit.name}，${heading}${title}` };
  });
  return { rank, groupRank, name: unit.name, href: figureHref(quarter, { unitId: unit.id }), figures: drawn };
}

function cells(figures: readonly Figure[], columns: readonly TableColumn[]): { text: string; class: string }[] {
  return figures.map(({ value, text }, i) => {
    const { first, total } = markOf(columns, i);
    const marks = { first, total, none: value === 0, negative: value < 0 };
    return {
      text,
      class: Object.entries(marks)
        .flatMap(([mark, is]) => (is ? [mark] : []))
        .join(' '),
    };
  });
}

function zeroOf({ zeroSubmission, totals }: QuarterlyTable): object | null {
  if (totals === null || zeroSubmission.length === 0) return null;
  return { count: zeroSubmission.length, units: zeroSubmission.map(({ name }) => name) };
}

/** The totals as bars, best first: the same figures as in the table. */
function chartOf({ columns, groups }: QuarterlyTable): object | null {
  const at = columns.findIndex(({ kind }) => kind === undefined);
  const column = columns[at];
  if (!column || groups.length === 0) return null;
  const lines = groups.flatMap((group) => group.lines).sort((a, b) => a.rank - b.rank);
  const totals = lines.map(({ figures }) => figures[at] as Figure);
  const { zero, bars } = barsOf(totals.map(({ value }) => value));
  const rows = lines.map(({ rank, unit }, i) => {
    const { text, value } = totals[i] as Figure;
    return { rank, name: unit.name, text, sign: value < 0 ? 'minus' : 'plus', ...bars[i] };
  });
  return { unit: /（(.*)）/.exec(column.heading)?.[1] ?? '', zero, rows };
}

/** Links to the other quarters: year by year, and one step back and on. */
function turning(quarters: readonly string[], shown: string): object {
  const at = quarters.indexOf(shown);
  const link = (quarter: string | undefined) => (quarter === undefined ? null : { href: tableHref(quarter) });
  const years = new Map<string, object[]>();
  for (const quarter of [...quarters].reverse()) {
    const [year = '', number = ''] = quarter.split('Q');
    const text = `${NUMERALS[Number(number) - 1] ?? number}季度`;
    const one = { text, label: `${year}年${text}`, href: tableHref(quarter), current: quarter === shown };
    years.set(year, [...(years.get(year) ?? []), one]);
  }
  return {
    earlier: link(quarters[at + 1]),
    later: at > 0 ? link(quarters[at - 1]) : null,
    years: [...years].reverse().map(([year, of]) => ({ year: `${year}年`, quarters: of })),
  };
}
