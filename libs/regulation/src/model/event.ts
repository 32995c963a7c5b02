import type { LocalDate, Minor } from '@app/kernel';
import type { EventType } from './event-type';

/** One thing that happened, read and checked against the vocabulary of a regulation. */
export interface RegulationEvent {
  readonly id: string;
  readonly type: EventType;
  /** The date the regulation looks at. */
  readonly on: LocalDate;
  readonly item: string | null;
  /** Who takes part, the lead first. Empty for an instruction that goes to the units of the item. */
  readonly units: readonly Participant[];
  /** Domain to word, number to decimal text; `pub` holds a publication key and `level` is filled in from it. Absent fields are left out. */
  readonly fields: Readonly<Record<string, string>>;
  /** Of a decision or an award: asset code to amount in minor units. */
  readonly amount: Readonly<Record<string, Minor>> | null;
  /** Of an award: the `by_hand` it applies. */
  readonly row: string | null;
  /** Of a decision: the event it settles. */
  readonly of: string | null;
  /** Of a decision: the result of a period it settles. */
  readonly ofResult: ResultKey | null;
  /** Of a cancellation: the event it takes back. */
  readonly cancels: string | null;
  /** The role (of a decision) that acts. */
  readonly by: string | null;
  readonly reason: string | null;
  /** Descriptions no rule looks at: issue number, leader, title, note. */
  readonly about: Readonly<Record<string, string>>;
}

/** Names what a period rule found for one subject. */
export interface ResultKey {
  readonly rule: string;
  /** `2014-03`, `2014Q1` … */
  readonly period: string;
  readonly unit: string;
  readonly person: string | null;
}

export interface Participant {
  readonly unit: string;
  readonly person: string | null;
  /** Non-negative integer weight for `share: weights`; 1 when not given. Fractions are scaled up together. */
  readonly weight: number;
}

/** Whoever can earn, and the group each unit belongs to. */
export type Roster = ReadonlyMap<string, RosterUnit>;

export interface RosterUnit {
  readonly name: string;
  /** The group on a date, or null when the unit has none or did not exist. */
  readonly groupOn: (date: LocalDate) => string | null;
  readonly people: readonly string[];
  /** Who receives what goes to the head on a date; null, or left out: nobody is known. */
  readonly headOn?: (date: LocalDate) => string | null;
  /** Whether the unit takes part on a date: a merged one no longer does. Left out: always. */
  readonly existsOn?: (date: LocalDate) => boolean;
}

export type Values = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Period rules whose period ends inside are settled. */
export interface Settle {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Settle periods that are still running on `to` as well, as they stand on that day. */
  readonly provisional?: boolean;
}

/** Everything an assessment looks at. */
export interface History {
  readonly roster: Roster;
  /** What is settled; null: event rules only. */
  readonly settle: Settle | null;
  /** By table and unit: what the office or the event file gives in addition to the text's own tables. */
  readonly values: Values;
  readonly events: readonly RegulationEvent[];
}
