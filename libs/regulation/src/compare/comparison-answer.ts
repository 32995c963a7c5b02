import { formatAmount, type LocalDate, type Minor } from '@app/kernel';
import type { Asset } from '../model/vocabulary';
import type { Comparison, Found, Sides, UnitAmount, Unused } from './comparison';

/** The answer of `regulation diff --json`: amounts are decimal texts at the asset's scale. */
export interface ComparisonAnswer {
  readonly since: LocalDate;
  readonly events: number;
  readonly entries: Comparison['entries'];
  readonly totals: readonly AssetChange[];
  readonly units: readonly UnitAnswer[];
  readonly moves: readonly MoveAnswer[];
  readonly unused: Sides<{ readonly rows: readonly string[]; readonly clauses: readonly string[] }>;
  readonly waiting: Comparison['waiting'];
  readonly early: Comparison['early'];
}

export interface AssetChange {
  readonly asset: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

export interface UnitAnswer {
  readonly unit: string;
  readonly person?: string;
  readonly amounts: readonly (AssetChange & {
    /** Where something waits: the totals if all of it were decided at its low or high end. */
    readonly range?: Sides<readonly [low: string, high: string]>;
  })[];
  /** Results of periods that differ. */
  readonly results: readonly ResultAnswer[];
}

export interface ResultAnswer extends Sides<Found | null> {
  readonly rule: string;
  readonly period: string;
  readonly item?: string;
}

export interface MoveAnswer extends AssetChange {
  /** `rule.row`; null where there is no entry on that side. */
  readonly from: string | null;
  readonly to: string | null;
  readonly count: number;
  readonly examples: readonly ({
    readonly event: string | null;
    readonly period: string;
    readonly unit: string;
    readonly person?: string;
  } & Sides<string | null>)[];
}

/** @param nameOf what a unit is called; in an office's ledger its key is a number */
export function toComparisonAnswer(
  comparison: Comparison,
  assets: ReadonlyMap<string, Asset>,
  nameOf: (unit: string) => string = (unit) => unit,
): ComparisonAnswer {
  const show = (asset: string, minor: Minor) => formatAmount(minor, assets.get(asset)?.scale ?? 0);
  const change = (asset: string, { before, after }: Sides<Minor>): AssetChange => {
    return {
      asset,
      before: show(asset, before),
      after: show(asset, after),
      difference: show(asset, after - before),
    };
  };
  const { since, events, entries, totals, moves, unused, waiting, early } = comparison;
  return {
    since,
    events,
    entries,
    totals: [...totals].map(([asset, total]) => change(asset, total)),
    units: unitsOf(comparison, nameOf, (asset, { range, ...amount }) => {
      const ends = ([low, high]: readonly [Minor, Minor]) => [show(asset, low), show(asset, high)] as const;
      const waits = [range.before, range.after].some(([low, high]) => low !== high);
      const shown = { before: ends(range.before), after: ends(range.after) };
      return { ...change(asset, amount), ...(waits && { range: shown }) };
    }),
    moves: moves.map(({ from, to, asset, count, examples, ...sums }) => ({
      from: from && rowName(from),
      to: to && rowName(to),
      count,
      ...change(asset, sums),
      examples: examples.map(({ event, period, unit, person, before, after }) => ({
        event,
        period,
        unit: nameOf(unit),
        ...(person !== null && { person }),
        before: before === null ? null : show(asset, before),
        after: after === null ? null : show(asset, after),
      })),
    })),
    unused: { before: named(unused.before), after: named(unused.after) },
    waiting,
    early: {
      count: early.count,
      examples: early.examples.map((move) => ({ ...move, unit: move.unit === null ? null : nameOf(move.unit) })),
    },
  };
}

/** Everybody with an amount or a result, by unit and person. */
function unitsOf(
  { units, results }: Comparison,
  nameOf: (unit: string) => string,
  amountOf: (asset: string, amount: UnitAmount) => UnitAnswer['amounts'][number],
): UnitAnswer[] {
  const all = new Map<
    string,
    { unit: string; person: string | null; amounts: UnitAnswer['amounts']; results: ResultAnswer[] }
  >();
  const keyOf = (unit: string, person: string | null) => JSON.stringify([unit, person]);
  for (const { unit, person, amounts } of units)
    all.set(keyOf(unit, person), {
      unit,
      person,
      amounts: [...amounts].map(([asset, amount]) => amountOf(asset, amount)),
      results: [],
    });
  for (const { rule, period, unit, person, item, before, after } of results) {
    const key = keyOf(unit ?? '', person);
    const own = all.get(key) ?? { unit: unit ?? '', person, amounts: [], results: [] };
    own.results.push({ rule, period, ...(item !== null && { item }), before, after });
    all.set(key, own);
  }
  return [...all.values()].map(({ unit, person, amounts, results: own }) => {
    return { unit: nameOf(unit), ...(person !== null && { person }), amounts, results: own };
  });
}

function named({ rows, clauses }: Unused) {
  return { rows: rows.map(rowName), clauses };
}

function rowName({ rule, row }: { readonly rule: string; readonly row: string }): string {
  return `${rule}.${row}`;
}
