import type { Minor, Month } from '@app/kernel';
import { findRows, ListQuery, readRows, type Tx } from '@app/platform';
import type { LedgerEntry, LoggedEvent } from '../domain/records';
import { type Scope, scopeOfItem } from '../domain/scope';
import { toEntry, toEvent } from './mapping';
import { EntryRow, EventRow } from './rows';

/** Which entries; what is left out does not limit. */
export interface EntryFilter {
  readonly unitId?: number;
  readonly from?: Month;
  readonly to?: Month;
  readonly asset?: string;
  /** A source as the standings name it: an event type or `quota`, and a level. */
  readonly kind?: string;
  readonly level?: string;
  readonly eventSeq?: number;
  /** Key of a publication, `政务@district`. */
  readonly publication?: string;
  /** Part of the person's name. */
  readonly text?: string;
  /** The newest month and the highest number first. */
  readonly descending?: boolean;
}

export interface EventFilter {
  readonly itemId?: string;
  readonly type?: string;
  readonly from?: Month;
  readonly to?: Month;
}

/** A place in a list: the last record seen. */
export interface Place {
  readonly bookedMonth: Month;
  readonly seq: number;
}

/**
 * Lists entries and events by booked month, in chain order within each. An index holds them in this order, so that a page
 * costs the same after ten years as after one.
 */
export class EntryReader {
  async entries(
    tx: Tx,
    officeId: number,
    filter: EntryFilter,
    after: Place | null,
    limit: number,
  ): Promise<LedgerEntry[]> {
    const scope = filter.eventSeq === undefined ? undefined : await this.scopeOf(tx, officeId, filter.eventSeq);
    if (scope === null) return [];
    const equal = {
      office_id: officeId,
      scope,
      unit_id: filter.unitId,
      asset: filter.asset,
      source_kind: filter.kind,
      source_level: filter.level,
      event_seq: filter.eventSeq,
      source_detail: filter.publication,
    };
    return (await page(tx, EntryRow, equal, filter, after, limit)).map(toEntry);
  }

  /** The entries of these numbers, in their order; a number that is no entry's is missing. */
  async entriesBySeq(tx: Tx, officeId: number, seqs: readonly number[]): Promise<LedgerEntry[]> {
    return (await findRows(tx, EntryRow, { officeId, seq: seqs }, 'seq')).map(toEntry);
  }

  /** Entries of an event stand in its scope, which an index knows; null where there is no such event. */
  private async scopeOf(tx: Tx, officeId: number, seq: number): Promise<string | null> {
    const [event] = await readRows(tx, EventRow, 'WHERE office_id = ? AND seq = ?', [officeId, seq], ['scope']);
    return event?.scope ?? null;
  }

  /** Asset and amount of the entries of these numbers. */
  async amounts(
    tx: Tx,
    officeId: number,
    seqs: readonly number[],
  ): Promise<Map<number, { asset: string; amount: Minor }>> {
    const rows = await findRows(tx, EntryRow, { officeId, seq: seqs }, 'seq');
    return new Map(rows.map(({ seq, asset, amount }) => [seq, { asset, amount }]));
  }

  /**
   * What the entries of scopes move, each with its scope; of one unit, or (null) of all. Units are told apart here: beside the
   * list SQLite, which knows no sizes of tables, would read everything the unit ever earned.
   */
  async movedIn(
    tx: Tx,
    officeId: number,
    scopes: readonly Scope[],
    unitId: number | null,
  ): Promise<Pick<LedgerEntry, 'scope' | 'asset' | 'amount'>[]> {
    const columns = ['seq', 'scope', 'unitId', 'asset', 'amount'] as const;
    const rows = await findRows(tx, EntryRow, { officeId, scope: scopes }, 'seq', { columns });
    return rows.filter((row) => unitId === null || row.unitId === unitId);
  }

  async events(
    tx: Tx,
    officeId: number,
    filter: EventFilter,
    after: Place | null,
    limit: number,
  ): Promise<LoggedEvent[]> {
    const scope = filter.itemId === undefined ? undefined : scopeOfItem(filter.itemId);
    const equal = { office_id: officeId, scope, type: filter.type };
    return (await page(tx, EventRow, equal, filter, after, limit)).map(toEvent);
  }
}

const [BEFORE_ALL, AFTER_ALL] = ['0000-00', '9999-99'];

/** What a stretch is limited to besides its place. */
interface Asked {
  readonly from?: Month;
  readonly to?: Month;
  readonly text?: string;
  readonly descending?: boolean;
}

/** First what is left of the month the place is in, then the months behind it: each a plain stretch of the index. */
async function page<R extends EntryRow | EventRow>(
  tx: Tx,
  table: new () => R,
  equal: Readonly<Record<string, string | number | undefined>>,
  { from = BEFORE_ALL, to = AFTER_ALL, text, descending = false }: Asked,
  after: Place | null,
  limit: number,
): Promise<R[]> {
  const find = (stretch: string, values: readonly unknown[], take: number) => {
    const query = new ListQuery(['booked_month', 'seq'], { descending });
    for (const [column, value] of Object.entries(equal)) query.whereGiven(`${column} = ?`, value);
    query.whereHolds(['person'], text).where(stretch, ...values);
    return readRows(tx, table, ...query.page(take));
  };
  const behind = descending ? '<' : '>';
  const inMonth = after !== null && from <= after.bookedMonth && after.bookedMonth <= to;
  const rows = inMonth ? await find(`booked_month = ? AND seq ${behind} ?`, [after.bookedMonth, after.seq], limit) : [];
  if (rows.length === limit) return rows;
  // One bound a side: of two SQLite may begin to read at the wrong one.
  const passed = after !== null && (descending ? after.bookedMonth <= to : after.bookedMonth >= from);
  const bounds: [string, Month][] = descending
    ? [['>=', from], passed ? ['<', after.bookedMonth] : ['<=', to]]
    : [passed ? ['>', after.bookedMonth] : ['>=', from], ['<=', to]];
  const stretch = bounds.map(([sign]) => `booked_month ${sign} ?`).join(' AND ');
  const months = bounds.map(([, month]) => month);
  return [...rows, ...(await find(stretch, months, limit - rows.length))];
}
