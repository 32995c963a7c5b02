import type { Month } from '@app/kernel';
import { managerOf, pageOfRows, readRows, type Tx } from '@app/platform';
import { cellKey } from '../domain/cells';
import type { ChainTable, ChainTables, Head, StoredEvent, StoredRecord } from '../domain/records';
import { scopesOfPeriod, type Scope } from '../domain/scope';
import type { Days } from '../domain/settling';
import { readAhead } from './read-ahead';
import { lastSettlement, scopesAround } from './settled-log';
import { chainTables, oneByOne, readablePages, type Stretch, type Which } from './readable-rows';
import { type CellRow, EventRow, HeadRow, IdempotencyRow } from './rows';

/** A figure of the projection as it is stored; `value` is text, since a damaged one may not be a number. */
export interface StoredCell {
  readonly key: string;
  readonly value: string;
}

/** What assessing takes of an event; not what the chain alone looks at. */
const scoped = [
  'officeId',
  'seq',
  'type',
  'occurredOn',
  'bookedMonth',
  'scope',
  'itemId',
  'naturalKey',
  'subjectType',
  'subjectMonth',
  'targetSeq',
  'content',
] as const;

export type ScopedEvent = Pick<StoredEvent, (typeof scoped)[number]>;

/** Scopes whose rows are looked up together. */
const TOGETHER = 100;

/**
 * Reads whatever stands in the tables, damaged or not: for verifying, which must name a broken row, not break itself.
 * Only some pages of the log are ever held.
 */
export class WholeLog {
  async head(tx: Tx, officeId: number): Promise<Head | null> {
    const row = await managerOf(tx).findOneBy(HeadRow, { officeId });
    return row && { ...row };
  }

  /** All records behind a place in the chain, in its order. */
  async *chain(tx: Tx, officeId: number, page: number, behind = 0): AsyncIterable<Stretch> {
    const sources = chainTables.map((table) => new Source(readablePages(tx, table, { officeId }, { page, behind })));
    try {
      for (;;) {
        const unreadable: Stretch['unreadable'][number][] = [];
        for (const source of sources) unreadable.push(...(await source.refill()));
        const records = inOrder(sources);
        if (records.length === 0 && unreadable.length === 0) return;
        yield { records, unreadable };
      }
    } finally {
      for (const source of sources) await source.close();
    }
  }

  /** The records that can be read of a table that holds few, or of a booked month, page after page. */
  async *records<T extends Exclude<ChainTable, 'ledger_event'>>(
    tx: Tx,
    table: T,
    which: Which,
    page: number,
  ): AsyncIterable<readonly ChainTables[T][]> {
    for await (const { records } of readablePages(tx, table, which, { page }))
      yield records.map(({ record }) => record as unknown as ChainTables[T]);
  }

  async *events(tx: Tx, which: Which, page: number): AsyncIterable<readonly StoredEvent[]> {
    for await (const { records } of readablePages(tx, 'ledger_event', which, { page }))
      yield records.map(({ record }) => record as StoredEvent);
  }

  /** All events that can be read, scope by scope; each time those of some whole scopes. */
  scopes(tx: Tx, officeId: number, page: number): AsyncIterable<readonly ScopedEvent[]> {
    return readAhead(async (after: Scope) => {
      const events = await this.inScopes(tx, officeId, ['scope > ?', after], ` LIMIT ${page}`);
      const last = events[events.length - 1]?.scope;
      if (last === undefined || events.length < page) return { page: events, next: undefined };
      // The last scope may go on behind the page.
      const whole = events.filter(({ scope }) => scope !== last);
      const before = whole[whole.length - 1]?.scope;
      if (before !== undefined) return { page: whole, next: before };
      return { page: await this.inScopes(tx, officeId, ['scope = ?', last]), next: last };
    }, '');
  }

  /** The scopes of a table in order, some at a time. */
  scopeNames(tx: Tx, table: 'ledger_event' | 'ledger_entry', officeId: number): AsyncIterable<readonly Scope[]> {
    return readAhead(async (after: Scope) => {
      const rows = await managerOf(tx).query<{ scope: Scope }[]>(
        `SELECT DISTINCT scope FROM ${table} WHERE office_id = ? AND scope > ? ORDER BY scope LIMIT ${TOGETHER}`,
        [officeId, after],
      );
      const names = rows.map(({ scope }) => scope);
      return { page: names, next: rows.length < TOGETHER ? undefined : names[names.length - 1] };
    }, '');
  }

  /** The scopes of these periods' results that hold entries. */
  async resultScopes(tx: Tx, officeId: number, periods: readonly string[]): Promise<Scope[]> {
    const found: Scope[] = [];
    for (const period of periods) {
      const rows = await managerOf(tx).query<{ scope: Scope }[]>(
        'SELECT DISTINCT scope FROM ledger_entry WHERE office_id = ? AND scope >= ? AND scope < ?',
        [officeId, scopesOfPeriod(period), `period:${period};`],
      );
      for (const { scope } of rows) found.push(scope);
    }
    return found;
  }

  async scopesAround(tx: Tx, officeId: number, days: Days): Promise<Scope[]> {
    return scopesAround(tx, officeId, days);
  }

  async lastSettlement(tx: Tx, officeId: number): Promise<number> {
    return lastSettlement(tx, officeId);
  }

  /** Month by month the events about it of the given types: those that happened in it, and what cancels or decides them. */
  eventsAbout(
    tx: Tx,
    officeId: number,
    months: readonly Month[],
    types: readonly string[],
  ): AsyncIterable<{ readonly month: Month; readonly events: readonly Pick<StoredEvent, 'seq' | 'content'>[] }> {
    const places = types.map(() => '?').join(', ');
    const rest = `WHERE office_id = ? AND subject_month = ? AND subject_type IN (${places})`;
    return readAhead(async (at: number) => {
      const month = months[at] as Month;
      const events = await readRows(tx, EventRow, rest, [officeId, month, ...types], ['seq', 'content']);
      return { page: { month, events }, next: at + 1 < months.length ? at + 1 : undefined };
    }, 0);
  }

  answers(tx: Tx, officeId: number, page: number): AsyncIterable<readonly IdempotencyRow[]> {
    return readAhead(async (after: string) => {
      const rows = await pageOfRows(tx, IdempotencyRow, { officeId }, { order: 'key', after, limit: page });
      return { page: rows, next: rows.length < page ? undefined : rows[rows.length - 1]?.key };
    }, '');
  }

  /** The months the projection has figures of. */
  async cellMonths(tx: Tx, officeId: number): Promise<Month[]> {
    const rows = await managerOf(tx).query<{ month: Month }[]>(
      'SELECT DISTINCT month FROM standing_cell WHERE office_id = ?',
      [officeId],
    );
    return rows.map(({ month }) => month);
  }

  async cells(tx: Tx, officeId: number, month: Month): Promise<StoredCell[]> {
    const rows = await managerOf(tx).query<Record<string, unknown>[]>(
      'SELECT month, unit_id, measure, kind, level, detail, amount FROM standing_cell WHERE office_id = ? AND month = ?',
      [officeId, month],
    );
    return rows.map(({ unit_id: unitId, amount, ...same }) => ({
      key: cellKey({ ...same, unitId } as Omit<CellRow, 'value'>),
      value: String(amount),
    }));
  }

  /** In order of scope and number; what cannot be read is left out. */
  private async inScopes(
    tx: Tx,
    officeId: number,
    [condition, scope]: readonly [string, Scope],
    limit = '',
  ): Promise<ScopedEvent[]> {
    const rest = `WHERE office_id = ? AND ${condition} ORDER BY scope, seq${limit}`;
    try {
      return (await readRows(tx, EventRow, rest, [officeId, scope], scoped)) as ScopedEvent[];
    } catch {
      const sql = `SELECT seq FROM ledger_event ${rest}`;
      const places = await managerOf(tx).query<{ seq: unknown }[]>(sql, [officeId, scope]);
      const seqs = places.map(({ seq }) => seq);
      const { records } = await oneByOne(tx, 'ledger_event', officeId, seqs);
      return records.map(({ record }) => record as StoredEvent);
    }
  }
}

/** One table's part of the chain, as far as it is at hand. */
class Source {
  private records: readonly StoredRecord[] = [];
  private at = 0;
  /** Whether more may come when what is at hand is used up. */
  private open = true;

  constructor(private readonly pages: AsyncGenerator<Stretch>) {}

  /** Sees to it that a record is at hand unless there is none; answers with what could not be read on the way. */
  async refill(): Promise<Stretch['unreadable']> {
    const unreadable: Stretch['unreadable'][number][] = [];
    while (this.open && this.at === this.records.length) {
      const { value, done } = (await this.pages.next()) as IteratorResult<Stretch, undefined>;
      this.open = !done;
      if (!value) break;
      [this.records, this.at] = [value.records, 0];
      unreadable.push(...value.unreadable);
    }
    return unreadable;
  }

  /** The number of the next record: beyond all when there is none, undefined when it must be read first. */
  get next(): number | undefined {
    return this.records[this.at]?.record.seq ?? (this.open ? undefined : Infinity);
  }

  take(): StoredRecord {
    return this.records[this.at++] as StoredRecord;
  }

  async close(): Promise<void> {
    await this.pages.return(undefined);
  }
}

/** As many records as can be put in order before one of the sources must be read again. */
function inOrder(sources: readonly Source[]): StoredRecord[] {
  const records: StoredRecord[] = [];
  for (;;) {
    let first: Source | undefined;
    let least = Infinity;
    for (const source of sources) {
      const { next } = source;
      if (next === undefined) return records;
      if (next < least) [first, least] = [source, next];
    }
    if (!first) return records;
    records.push(first.take());
  }
}
