import type { LocalDate } from '@app/kernel';
import type { Fraction } from './fraction';
import type { Price } from './amount';
import type { Match } from './cell';
import type { ScoringType } from './event-type';
import type { PeriodRule } from './period-rule';
import type { Position } from './position';
import type { Recipients, Share, Stack } from './sharing';
import type { Asset, Domain, NumberField, Publication, ValueTable } from './vocabulary';

/** One version of an office's rules, checked and ready to assess with. Immutable. */
export interface Regulation {
  /** `regulation:` of the file, the same in all versions. */
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly issued: { readonly no: string | null; readonly on: LocalDate | null };
  /** First and last day (inclusive; null = open) on which an event must have happened to be governed by this version. */
  readonly effective: { readonly from: LocalDate; readonly lastDay: LocalDate | null; readonly governs: string };
  /** First month of the office's year; 1 unless the text says otherwise, 12 when the year ends in November. */
  readonly firstMonth: number;
  /** Which day of a week says to which month and year the week belongs. */
  readonly weekDay: 'monday' | 'thursday' | 'sunday';
  readonly assets: ReadonlyMap<string, Asset>;
  /** Closed vocabularies by name, words in the file's order. Does not hold `pub`; fields of yes and no are among them. */
  readonly domains: ReadonlyMap<string, Domain>;
  /** Numbers events may carry, by name. */
  readonly numbers: ReadonlyMap<string, NumberField>;
  /** Tables with one value a unit, by name. */
  readonly values: ReadonlyMap<string, ValueTable>;
  /** Publications by key (`政务@district`), in the file's order. */
  readonly publications: ReadonlyMap<string, Publication>;
  /** What an event of each type may and must carry. */
  readonly eventShapes: ReadonlyMap<ScoringType, EventShape>;
  readonly eventRules: readonly EventRule[];
  /** In the order of the file: a rule sees the results of those above it. */
  readonly periodRules: readonly PeriodRule[];
  /** What does not count at all. */
  readonly exclusions: readonly Exclusion[];
  readonly byHand: readonly ByHand[];
  readonly readings: readonly Reading[];
  readonly clauses: ReadonlyMap<string, Clause>;
}

export interface EventShape {
  /** Domain or number (`pub`, `level`, `words` …) to whether an event must give it. */
  readonly fields: ReadonlyMap<string, 'required' | 'optional'>;
}

export interface EventRule {
  readonly id: string;
  readonly title: string;
  readonly on: ScoringType;
  /** unique: a row fits alone (checked when loaded); first: the topmost that fits; all: every one that fits. */
  readonly hit: 'unique' | 'first' | 'all';
  /** By asset code. Rules that name the same stack are combined together. */
  readonly stacks: ReadonlyMap<string, Stack>;
  /** By asset code. */
  readonly share: ReadonlyMap<string, Share>;
  /** By asset code. */
  readonly to: ReadonlyMap<string, Recipients>;
  /** Fields an event that does not say them takes from its item's adoption; null: none. */
  readonly borrow: Borrow | null;
  /** Every one that fits multiplies what a row gives. */
  readonly factors: readonly Factor[];
  readonly rows: readonly Row[];
  /** Combinations the text leaves open; they stop at a person. */
  readonly undefined: readonly Undefined[];
  readonly position: Position;
}

export interface Row {
  readonly id: string;
  /** By domain (publication keys for `pub`), number, or what a unit is: `group`, a table of words. */
  readonly match: Match;
  /** By asset code; an asset the row does not price is left out. */
  readonly prices: ReadonlyMap<string, Price>;
  readonly position: Position;
}

/**
 * An instruction that depends on where its item was adopted.
 * latest: the item's latest adoption that stands; each: priced once with each of them, and the stack says which counts.
 */
export interface Borrow {
  readonly which: 'latest' | 'each';
  readonly fields: readonly string[];
}

export interface Factor {
  readonly match: Match;
  readonly factor: Fraction;
  readonly clause: string;
  readonly position: Position;
}

/** Events of a type that count for nothing, quotas included: too short, not approved, content of another kind. */
export interface Exclusion {
  readonly on: ScoringType;
  readonly match: Match;
  readonly note: string | null;
  readonly clause: string;
  readonly position: Position;
}

export interface Undefined {
  readonly match: Match;
  readonly note: string;
  /** The role that may settle it with a decision; null: only a corrected event or a new version can. */
  readonly decides: string | null;
  readonly clause: string | null;
  readonly position: Position;
}

/** What the table cannot say and a person may award: a fixed amount or a range. */
export interface ByHand {
  readonly id: string;
  readonly title: string;
  readonly prices: ReadonlyMap<string, Price>;
  readonly position: Position;
}

/** An ambiguity of the text and how it is read. Rows and rules tagged with another reading are out of force. */
export interface Reading {
  readonly id: string;
  readonly clause: string;
  readonly question: string;
  readonly taken: string;
  readonly other: readonly string[];
  readonly by: string | null;
}

export interface Clause {
  readonly id: string;
  readonly text: string;
  readonly position: Position;
}
