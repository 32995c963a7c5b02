import type { Caller, Json, Month } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Roster } from '@app/regulation';
import type { Book } from '../domain/book';
import type { Head, Recording } from '../domain/records';
import type { Scope } from '../domain/scope';
import type { Days } from '../domain/settling';
import type { RegulationTimeline } from '../domain/timeline';

/** One write on its way through an office's posting lane. */
export interface LaneWrite<A extends Json = Json> {
  readonly caller: Pick<Caller, 'accountId' | 'officeId' | 'name'>;
  /** The same key with the same input answers with the first result; with other input it is a conflict. Null: no key. */
  readonly idempotencyKey: string | null;
  readonly command: string;
  /** What the caller sent, as it is compared with an earlier use of the key. */
  readonly input: Json;
  /** Do everything, write nothing. */
  readonly dryRun: boolean;
  /** A transaction of its own, for writes that change what the others of a batch were prepared against. */
  readonly alone?: boolean;
  readonly foresight?: OneOrMore<Foresight>;
  /** Checks the input against what the office has now and says which pages the book must hold. May throw DomainErrors. */
  prepare(tx: Tx, office: OfficeState): Promise<Prepared<A>>;
}

export interface Prepared<A extends Json> {
  readonly needs: Needs;
  /** Performed before anything else is written in its transaction, since that could change what it was prepared for. */
  readonly first?: boolean;
  /** Writes in the book. Runs after everything needed was loaded; must not await. */
  perform(book: Book, by: Recording): A;
  readonly alongside?: OneOrMore<Alongside<A>>;
}

/** What preparing will look up in other tables: read once for all writes of a batch that name the same `read`. */
export interface Foresight {
  readonly read: (tx: Tx, officeId: number, keys: readonly string[]) => Promise<void>;
  readonly keys: readonly string[];
}

/**
 * What is stored in other tables in the same transaction; not in a dry run, nor, as a rule, when nothing new was written. Rows of all
 * writes of a batch that name the same `store` are stored together.
 */
export interface Alongside<A> {
  readonly store: (tx: Tx, rows: readonly never[]) => Promise<void>;
  /** Left out by a store that needs none; null where this write leaves nothing to store. */
  row?(answer: A): object | null;
  /** Rows of the database that storing one such row takes, for the size of the transaction; 1 when left out. */
  readonly rowsEach?: number;
  /** Stored also where the write found what it says in the log already; never for a repeated key. */
  readonly whenKnown?: boolean;
}

/** More than one `Alongside` where a write leaves rows in tables of several contexts: stored in the order in which they are named first. */
export type OneOrMore<T> = T | readonly T[];

/** What a posting knows of the office before it reads the log. */
export interface OfficeState {
  readonly head: Head;
  readonly timeline: RegulationTimeline;
  readonly roster: Roster;
}

export interface Needs {
  /** Natural keys that may stand already. */
  readonly keys?: readonly string[];
  /** Events that are cancelled or decided. */
  readonly seqs?: readonly number[];
  readonly scopes?: readonly Scope[];
  /** Closed months whose quotas are settled again, and for whom. */
  readonly quotas?: readonly { readonly month: Month; readonly units: readonly string[] }[];
  /** Days whose events settle periods, with all of the scopes these belong to. */
  readonly days?: readonly Days[];
  /** Periods whose posted results are compared, by name. */
  readonly periods?: readonly string[];
}

/** What became of a write. `replayed`: the answer of an earlier, equal write; nothing was written now. */
export interface Answered<A extends Json> {
  readonly answer: A;
  readonly replayed: boolean;
}
