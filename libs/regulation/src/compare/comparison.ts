import type { LocalDate, Minor } from '@app/kernel';
import type { PeriodResult } from '../model/outcome';

/** What is different between what is in force and what would be in force with a draft. Amounts in minor units. */
export interface Comparison {
  /** The draft's first day. */
  readonly since: LocalDate;
  readonly events: number;
  readonly entries: { readonly before: number; readonly after: number; readonly different: number };
  /** By asset. */
  readonly totals: ReadonlyMap<string, Change>;
  /** Whoever earns anything on either side, by name; a person apart from the unit. */
  readonly units: readonly UnitComparison[];
  /** The largest first. */
  readonly moves: readonly RowMove[];
  /** Of periods: what differs in score, target, rank or label. */
  readonly results: readonly ResultChange[];
  /** Rows no event and no period came to, and clauses that only such rows cite. */
  readonly unused: Sides<Unused>;
  /** What waits for a person; `open` of it has no range. */
  readonly waiting: Sides<{ readonly all: number; readonly open: number }>;
  /** What differs although it happened, or ended, before the draft's first day. */
  readonly early: { readonly count: number; readonly examples: readonly EarlyMove[] };
}

/** What holds on either side: what is in force, and with the draft. */
export interface Sides<T> {
  readonly before: T;
  readonly after: T;
}

export type Change = Sides<Minor>;

export interface UnitComparison {
  readonly unit: string;
  readonly person: string | null;
  /** By asset. */
  readonly amounts: ReadonlyMap<string, UnitAmount>;
}

export interface UnitAmount extends Change {
  /** With everything that waits decided at one end of its range; equal to the amount where nothing waits. */
  readonly range: Sides<readonly [low: Minor, high: Minor]>;
}

/** Entries that differ in one way: from one row to another, null where there is none. */
export interface RowMove extends Change {
  readonly from: RowName | null;
  readonly to: RowName | null;
  readonly asset: string;
  readonly count: number;
  /** At most three. */
  readonly examples: readonly MovedEntry[];
}

export interface RowName {
  readonly rule: string;
  readonly row: string;
}

/** One entry on both sides; null where there is none. */
export interface MovedEntry {
  /** Null where a period rule made it. */
  readonly event: string | null;
  readonly period: string;
  readonly unit: string;
  readonly person: string | null;
  readonly before: Minor | null;
  readonly after: Minor | null;
}

export interface ResultChange extends Pick<PeriodResult, 'rule' | 'period' | 'unit' | 'person' | 'item'> {
  readonly before: Found | null;
  readonly after: Found | null;
}

export type Found = Pick<PeriodResult, 'score' | 'target' | 'rank' | 'labels'>;

export interface Unused {
  readonly rows: readonly RowName[];
  readonly clauses: readonly string[];
}

export interface EarlyMove {
  readonly what: 'entry' | 'result' | 'pending';
  readonly event: string | null;
  readonly rule: string | null;
  /** The event's day, or the period. */
  readonly when: string;
  readonly unit: string | null;
}
