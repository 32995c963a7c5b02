import type { PeriodKind } from '@app/kernel';
import type { Match } from './cell';
import type { Price, Rounding } from './amount';
import type { Measure, Within } from './measure';
import type { Position } from './position';
import type { Recipients } from './sharing';

/** Settlement moments, by the key `at`. */
export const settlements = {
  week_end: 'week',
  month_end: 'month',
  two_month_end: 'two_months',
  quarter_end: 'quarter',
  half_end: 'half',
  year_end: 'year',
} as const satisfies Record<string, PeriodKind>;

export const subjects = ['unit', 'person', 'item'] as const;
export type SubjectKind = (typeof subjects)[number];

/**
 * A rule that is settled when a period ends. For every subject it finds facts (measures, target, rank) and looks them up
 * in a table, as an event rule does with the words of an event.
 */
export interface PeriodRule {
  readonly id: string;
  readonly title: string;
  readonly at: PeriodKind;
  readonly subject: SubjectKind;
  /** Who takes part: by `group`, a word table, or a rule above (its label or row). Others have no result. */
  readonly among: Match;
  /** In order; `scoreIn` tells which is the score. */
  readonly measures: ReadonlyMap<string, Measure>;
  readonly target: { readonly measure: Measure; readonly clause: string } | null;
  readonly rank: Rank | null;
  readonly hit: 'unique' | 'first' | 'all';
  readonly rows: readonly PeriodRow[];
  /** By asset code. */
  readonly to: ReadonlyMap<string, Recipients>;
  readonly position: Position;
}

/** Which measure is compared with the target and ranked: the one called `score`, else the first. */
export function scoreIn(measures: PeriodRule['measures']): string {
  return measures.has('score') ? 'score' : ([...measures.keys()][0] ?? 'score');
}

/** Facts every rule has, besides its measures; a table's columns and `times` may name them. */
export const periodFacts = [
  'score',
  'target',
  'missing',
  'extra',
  'completion',
  'rank',
  'from_last',
  'members',
] as const;

export const tieWays = ['same_rank', 'dense', 'average'] as const;

export interface Rank {
  readonly within: Within;
  /** high: the highest score is first. */
  readonly order: 'high' | 'low';
  /** Equal scores: same_rank 1 1 3, dense 1 1 2, average 1.5 1.5 3. */
  readonly ties: (typeof tieWays)[number];
  /** Measures that part equal scores, higher first. */
  readonly then: readonly string[];
  /** How a percentage of the members becomes a place. */
  readonly round: Rounding;
  readonly clause: string | null;
}

export interface PeriodRow {
  readonly id: string;
  /** By fact, measure, `group`, word table, or rule above. */
  readonly match: Match;
  readonly prices: ReadonlyMap<string, Price>;
  readonly labels: readonly string[];
  readonly clause: string | null;
  readonly position: Position;
}
