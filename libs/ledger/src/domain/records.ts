import type { LocalDate, Minor, Month } from '@app/kernel';
import type { EventType, RegulationEvent, ResultKey } from '@app/regulation';
import type { Scope } from './scope';

/** What every record of an office's chain carries. `seq` is its place, gapless from 1 within the office. */
interface Chained {
  readonly officeId: number;
  readonly seq: number;
  /** sha256 over the hash before it and its own content. */
  readonly hash: string;
}

/** An event as the log keeps it. Never changed, never deleted. */
export interface LoggedEvent extends Chained {
  readonly type: EventType;
  /** The date the regulation looks at. */
  readonly occurredOn: LocalDate;
  /** When we learnt of it, UTC. */
  readonly recordedAt: Date;
  /** The open month in which its effect is booked; of a cancellation or a decision, that of the event it acts on. */
  readonly bookedMonth: Month;
  readonly scope: Scope;
  readonly itemId: string | null;
  readonly naturalKey: string;
  /** How many times the same thing had been recorded and cancelled before; 0 at first. */
  readonly generation: number;
  /**
   * Type and month of the event it is about in the end: its own, or those of the event it cancels or decides. What decides the
   * result of a period, or cancels that, is about the month in which the period ends.
   */
  readonly subjectType: EventType;
  readonly subjectMonth: Month;
  /** Of a cancellation or a decision: the event it acts on. */
  readonly targetSeq: number | null;
  readonly actorId: number;
  readonly actorName: string;
  /** What the assessment reads; units are unit ids as text, ids of events their seq as text. */
  readonly content: EventContent;
  /** What its words are hashed with; null when it has none, or none any more. */
  readonly salt: string | null;
}

/** A regulation event without its id: the id is the record's seq. `ofResult` is there only where the result of a period is decided. */
export type EventContent = Omit<RegulationEvent, 'id' | 'ofResult'> & { readonly ofResult?: ResultKey };

/** One amount booked to one unit. Never changed, never deleted; taken back by a reversal. */
export interface LedgerEntry extends Chained {
  readonly scope: Scope;
  /** The event it comes from; null for a period rule. */
  readonly eventSeq: number | null;
  /** The record whose recording caused this posting: an event, or the closing of a month. */
  readonly causeSeq: number;
  readonly unitId: number;
  readonly person: string | null;
  readonly asset: string;
  /** In the asset's minor unit. */
  readonly amount: Minor;
  readonly occurredOn: LocalDate;
  /** The month in which it happened, `2014-03`; of a period rule its period, `2014Q1`. */
  readonly period: string;
  /** The month in which it is booked; later than `period` for a prior-period adjustment. */
  readonly bookedMonth: Month;
  readonly rule: string;
  readonly row: string;
  readonly clause: string;
  readonly regulationId: string;
  readonly regulationVersion: number;
  readonly regulationSha256: string;
  readonly arithmetic: string;
  /** Of a reversal: the entry it takes back. */
  readonly reverses: number | null;
  readonly source: EntrySource;
  readonly actorId: number;
  readonly recordedAt: Date;
}

/** Where an entry is shown in tables: what kind of thing earned it, at which level, in which publication. */
export interface EntrySource {
  /** An event type, `quota`, or `period` for every other rule of a period. */
  readonly kind: string;
  readonly level: string;
  /** Publication key, rule of a period, or empty. */
  readonly detail: string;
}

/** A month that was closed: nothing can be booked in it any more. */
export interface ClosedMonth extends Chained {
  readonly month: Month;
  readonly closedAt: Date;
  readonly actorId: number;
  readonly actorName: string;
}

/** A regulation version as it was put in force, with its full source. */
export interface RegulationInForce extends Chained {
  readonly regulationId: string;
  readonly version: number;
  readonly source: string;
  readonly text: string;
  readonly sha256: string;
  readonly effectiveFrom: LocalDate;
  readonly lastDay: LocalDate | null;
  /** Codes of the warnings that were signed off. */
  readonly signedOff: readonly string[];
  readonly actorId: number;
  readonly actorName: string;
  readonly putInForceAt: Date;
}

/** The end of an office's chain, and the first month that is still open. */
export interface Head {
  readonly officeId: number;
  readonly seq: number;
  readonly hash: string;
  /** The month the ledger began with. Months before it were never settled here and never are. */
  readonly firstMonth: Month;
  readonly openMonth: Month;
}

/** The tables whose rows make an office's chain, in one sequence. */
export interface ChainTables {
  ledger_event: LoggedEvent;
  ledger_entry: LedgerEntry;
  ledger_month: ClosedMonth;
  ledger_regulation: RegulationInForce;
}

export type ChainTable = keyof ChainTables;

export type ChainRecord = { [T in ChainTable]: { readonly table: T; readonly record: ChainTables[T] } }[ChainTable];

/** An event as its row holds it: the content still the text that was written, its words beside it. */
export type StoredEvent = Omit<LoggedEvent, 'content'> & { readonly content: string; readonly words: string | null };

/** A record of the chain as its row holds it. */
export type StoredRecord =
  { readonly table: 'ledger_event'; readonly record: StoredEvent } | Exclude<ChainRecord, { table: 'ledger_event' }>;

/** Who acts and when; today is the business date events may not lie after. */
export interface Recording {
  readonly actorId: number;
  readonly actorName: string;
  readonly now: Date;
  readonly today: LocalDate;
  /** 32 hex digits nobody can guess, other ones each time. */
  readonly newSalt: () => string;
}
