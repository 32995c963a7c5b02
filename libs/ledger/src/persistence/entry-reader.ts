import type { Month } from '@app/kernel';
import { managerOf, type Tx } from '@app/platform';
import { And, LessThanOrEqual, MoreThan, MoreThanOrEqual, type FindOptionsWhere } from 'typeorm';
import type { LedgerEntry, LoggedEvent } from '../domain/records';
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
    const where: FindOptionsWhere<EntryRow> = { officeId };
    if (filter.unitId !== undefined) where.unitId = filter.unitId;
    if (filter.asset !== undefined) where.asset = filter.asset;
    if (filter.kind !== undefined) where.sourceKind = filter.kind;
    if (filter.level !== undefined) where.sourceLevel = filter.level;
    if (filter.eventSeq !== undefined) where.eventSeq = filter.eventSeq;
    return (await page(tx, EntryRow, where, filter, after, limit)).map(toEntry);
  }

  async events(
    tx: Tx,
    officeId: number,
    filter: EventFilter,
    after: Place | null,
    limit: number,
  ): Promise<LoggedEvent[]> {
    const where: FindOptionsWhere<EventRow> = { officeId };
    if (filter.itemId !== undefined) where.scope = `item:${filter.itemId}`;
    if (filter.type !== undefined) where.type = filter.type;
    return (await page(tx, EventRow, where, filter, after, limit)).map(toEvent);
  }
}

const [BEFORE_ALL, AFTER_ALL] = ['0000-00', '9999-99'];

/** First what is left of the month the place is in, then the months after it: each a plain stretch of the index. */
async function page<R extends EntryRow | EventRow>(
  tx: Tx,
  table: new () => R,
  where: FindOptionsWhere<R>,
  { from = BEFORE_ALL, to = AFTER_ALL }: { readonly from?: Month; readonly to?: Month },
  after: Place | null,
  limit: number,
): Promise<R[]> {
  const find = (more: object, take: number) =>
    managerOf(tx).find<EntryRow | EventRow>(table, {
      where: { ...where, ...more },
      order: { bookedMonth: 'ASC', seq: 'ASC' },
      take,
    }) as Promise<R[]>;
  const { bookedMonth, seq } = after ?? { bookedMonth: BEFORE_ALL, seq: 0 };
  const inMonth = after !== null && from <= bookedMonth && bookedMonth <= to;
  const rows = inMonth ? await find({ bookedMonth, seq: MoreThan(seq) }, limit) : [];
  if (rows.length === limit) return rows;
  const start = from > bookedMonth ? MoreThanOrEqual(from) : MoreThan(bookedMonth);
  return [...rows, ...(await find({ bookedMonth: And(start, LessThanOrEqual(to)) }, limit - rows.length))];
}
