import type { LocalDate, Minor } from '@app/kernel';

/** What can happen. `submission` to `award` may earn or cost; `decision` settles a pending amount; `cancellation` takes an event back. */
export const eventTypes = [
  'submission',
  'forward',
  'adoption',
  'instruction',
  'incident',
  'commission',
  'award',
  'decision',
  'cancellation',
] as const;
export type EventType = (typeof eventTypes)[number];

/** Event types a rule may be written on; decisions and cancellations only act on other events. */
export type ScoringType = Exclude<EventType, 'decision' | 'cancellation'>;

/** Where something stands in a source file; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

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
  readonly assets: ReadonlyMap<string, Asset>;
  /** Closed vocabularies by name, words in the file's order. Does not hold `pub`. */
  readonly domains: ReadonlyMap<string, Domain>;
  /** Publications by key (`政务@district`), in the file's order. */
  readonly publications: ReadonlyMap<string, Publication>;
  /** What an event of each type may and must carry. */
  readonly eventShapes: ReadonlyMap<ScoringType, EventShape>;
  readonly eventRules: readonly EventRule[];
  readonly quotaRules: readonly QuotaRule[];
  readonly byHand: readonly ByHand[];
  readonly readings: readonly Reading[];
  readonly clauses: ReadonlyMap<string, Clause>;
}

export interface Asset {
  readonly code: string;
  /** 分, 元 … */
  readonly title: string;
  /** Decimal digits of the minor unit. */
  readonly scale: number;
}

export interface Domain {
  readonly name: string;
  readonly words: ReadonlyMap<string, { readonly word: string; readonly title: string }>;
}

/** A publication is known by its level and name together: one name may exist at two levels with two prices. */
export interface Publication {
  /** `name@level`. */
  readonly key: string;
  readonly name: string;
  readonly level: string;
  /** What people see; the name where the regulation gives no title. */
  readonly title: string;
  /** Domains whose words are limited (and then required) for this publication, such as its columns. */
  readonly only: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface EventShape {
  /** Domain name (`pub`, `level`, `form` …) to whether an event must give it. */
  readonly fields: ReadonlyMap<string, 'required' | 'optional'>;
}

/** The word that stands for "the event does not say". */
export const ABSENT = '-';

export interface EventRule {
  readonly id: string;
  readonly title: string;
  readonly on: ScoringType;
  /** unique: a row fits alone (checked when loaded); first: the topmost that fits; all: every one that fits. */
  readonly hit: 'unique' | 'first' | 'all';
  /** By asset code. Rules that name the same stack are combined together. */
  readonly stacks: ReadonlyMap<string, Stack>;
  readonly share: Share;
  readonly rows: readonly Row[];
  /** Combinations the text leaves open; they stop at a person. */
  readonly undefined: readonly Undefined[];
  readonly position: Position;
}

export interface Row {
  readonly id: string;
  /** By domain name: the words that fit (publication keys for `pub`). A domain not listed fits any word. */
  readonly match: ReadonlyMap<string, ReadonlySet<string>>;
  /** By asset code; an asset the row does not price is left out. */
  readonly prices: ReadonlyMap<string, Price>;
  readonly position: Position;
}

export interface Price {
  readonly amount: AmountSpec;
  /** Anchors of text.md. */
  readonly clause: string;
}

export type AmountSpec =
  | { readonly kind: 'fixed'; readonly minor: Minor }
  /** Pending until somebody with the role `decides` settles it inside the range (both ends included). */
  | { readonly kind: 'range'; readonly low: Minor; readonly high: Minor; readonly decides: string };

export const stackTakes = ['sum', 'max', 'first', 'supersede'] as const;
export const perKeys = ['item', 'unit', 'person', 'event', 'level', 'pub', 'month', 'quarter', 'half', 'year'] as const;

/** How the results of several events combine. */
export interface Stack {
  /** Rules that share a stack share its id. */
  readonly id: string;
  /** What must be equal for two results to meet; a level in it makes `max` the highest of each level. */
  readonly per: readonly string[];
  /** sum: all count; max: the highest; first: the earliest; supersede: the latest. */
  readonly take: (typeof stackTakes)[number];
  readonly cap: Minor | null;
  readonly floor: Minor | null;
  readonly clause: string | null;
}

export const shareTakes = ['each', 'equal', 'weights', 'lead'] as const;
export type ShareTake = (typeof shareTakes)[number];

/** How one amount is divided among an event's units. */
export interface Share {
  /** each: the full amount to every unit; equal: divided evenly; weights: by the event's weights; lead: all to the first unit. */
  readonly take: ShareTake;
  /** Other ways for events that carry a certain word: `combined: each`. The first that fits is used. */
  readonly exceptions: readonly { readonly domain: string; readonly word: string; readonly take: ShareTake }[];
  readonly clause: string | null;
}

export interface Undefined {
  readonly match: ReadonlyMap<string, ReadonlySet<string>>;
  readonly note: string;
  /** The role that may settle it with a decision; null: only a corrected event or a new version can. */
  readonly decides: string | null;
  readonly clause: string | null;
  readonly position: Position;
}

export interface QuotaRule {
  readonly id: string;
  readonly title: string;
  readonly at: 'month_end';
  /** Events of this type inside the period are counted for each of their units. */
  readonly count: { readonly of: ScoringType };
  readonly target: {
    /** Target per group; a unit whose group is not listed has no quota. */
    readonly values: ReadonlyMap<string, number>;
    readonly clause: string;
  };
  readonly met: ReadonlyMap<string, Price & { readonly amount: { readonly kind: 'fixed'; readonly minor: Minor } }>;
  readonly missed: ReadonlyMap<string, Price & { readonly amount: { readonly kind: 'fixed'; readonly minor: Minor } }>;
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
