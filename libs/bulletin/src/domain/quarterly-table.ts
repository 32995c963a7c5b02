import { monthsBetween, type Month } from '@app/kernel';
import { ranksOf, type ListedUnit, type Standing, type Standings } from '@app/ledger';
import { periodTitle } from './bulletin-period';
import { figure, type Figure } from './figures';
import { columnsOf, valueOf, type TableColumn } from './table-columns';
import { groupTitle } from './words';

/** A quarter's figures, one line a unit, as they are shown: drawn as a page, as print and as JSON. */
export interface QuarterlyTable {
  /** `2014Q1` and its first and last month. */
  readonly quarter: string;
  readonly title: string;
  readonly from: Month;
  readonly to: Month;
  /** Months whose figures may still change; empty when the table is final. */
  readonly openMonths: readonly Month[];
  readonly columns: readonly TableColumn[];
  /** In the order of the directory. */
  readonly groups: readonly TableGroup[];
  /** Sums over all units, column by column; null when only one unit may be seen. */
  readonly totals: readonly Figure[] | null;
  /** How many units are ranked, seen or not. */
  readonly ranked: number;
  /** Units that submitted nothing, by name; among those that may be seen. */
  readonly zeroSubmission: readonly ListedUnit[];
}

export interface TableGroup {
  readonly title: string;
  /** By rank; units that share one stand in the order of the directory. */
  readonly lines: readonly TableLine[];
  readonly totals: readonly Figure[] | null;
}

export interface TableLine {
  readonly unit: ListedUnit;
  /** Over the whole office; equal scores share a rank (1, 2, 2, 4). */
  readonly rank: number;
  /** Within the group, in the same way. */
  readonly groupRank: number;
  /** One a column. */
  readonly figures: readonly Figure[];
}

/**
 * Draws up the table of a quarter. With `onlyUnit`, what others have is left out, sums included; the ranks stay those
 * among all units.
 */
export function quarterlyTable(
  standings: Standings & { readonly period: { readonly name: string } },
  onlyUnit: number | null = null,
): QuarterlyTable {
  const { from, to, closed, rankBy } = standings;
  const seen = (line: Standing) => onlyUnit === null || line.unit.id === onlyUnit;
  const visible = standings.lines.filter(seen);
  const columns = columnsOf(standings, visible);
  const sums = (lines: readonly Standing[]) => (onlyUnit === null ? totalsOf(lines, columns) : null);
  return {
    quarter: standings.period.name,
    title: periodTitle(standings.period.name),
    from,
    to,
    openMonths: monthsBetween(from, to).filter((month) => !closed.includes(month)),
    columns,
    groups: [...byGroup(standings.lines)].flatMap(([group, lines]) => {
      const ranks = ranksOf(lines.map((line) => line.total.get(rankBy) ?? 0));
      const drawn = lines
        .map((line, i) => ({ line, groupRank: ranks[i] as number }))
        .filter(({ line }) => seen(line))
        .sort((a, b) => a.groupRank - b.groupRank)
        .map(({ line, groupRank }) => lineOf(line, groupRank, columns));
      return drawn.length === 0 ? [] : [{ title: groupTitle(group), lines: drawn, totals: sums(lines) }];
    }),
    totals: sums(visible),
    ranked: standings.lines.length,
    zeroSubmission: visible.filter((line) => line.submitted === 0).map((line) => line.unit),
  };
}

function lineOf(line: Standing, groupRank: number, columns: readonly TableColumn[]): TableLine {
  const { unit, rank } = line;
  const figures = columns.map((column) => {
    const { measure, scale, kind, level } = column;
    const filter = {
      unitId: unit.id,
      measure,
      ...(kind === undefined ? {} : { kind }),
      ...(level === undefined ? {} : { level }),
    };
    return figure(valueOf(line, column), scale, filter);
  });
  return { unit, rank, groupRank, figures };
}

function totalsOf(lines: readonly Standing[], columns: readonly TableColumn[]): Figure[] {
  return columns.map((column) => {
    const values = lines.map((line) => valueOf(line, column));
    return figure(
      values.reduce((sum, value) => sum + value, 0),
      column.scale,
      null,
    );
  });
}

function byGroup(lines: readonly Standing[]): Map<string, Standing[]> {
  const groups = new Map<string, Standing[]>();
  for (const line of lines) {
    const own = groups.get(line.unit.group);
    if (own) own.push(line);
    else groups.set(line.unit.group, [line]);
  }
  return groups;
}
