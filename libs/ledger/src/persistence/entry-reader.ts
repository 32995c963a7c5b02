import type { Month } from '@app/kernel';
import { managerOf, type Tx } from '@app/platform';
import { Between, MoreThan, type FindOptionsWhere } from 'typeorm';
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

/** Lists entries and events by key, in chain order. */
export class EntryReader {
  async entries(tx: Tx, officeId: number, filter: EntryFilter, after: number, limit: number): Promise<LedgerEntry[]> {
    const where: FindOptionsWhere<EntryRow> = { officeId, seq: MoreThan(after) };
    if (filter.unitId !== undefined) where.unitId = filter.unitId;
    if (filter.asset !== undefined) where.asset = filter.asset;
    if (filter.kind !== undefined) where.sourceKind = filter.kind;
    if (filter.level !== undefined) where.sourceLevel = filter.level;
    if (filter.eventSeq !== undefined) where.eventSeq = filter.eventSeq;
    if (filter.from !== undefined || filter.to !== undefined)
      where.bookedMonth = Between(filter.from ?? '0000-00', filter.to ?? '9999-99');
    const rows = await managerOf(tx).find(EntryRow, { where, order: { seq: 'ASC' }, take: limit });
    return rows.map(toEntry);
  }

  async events(tx: Tx, officeId: number, filter: EventFilter, after: number, limit: number): Promise<LoggedEvent[]> {
    const where: FindOptionsWhere<EventRow> = { officeId, seq: MoreThan(after) };
    if (filter.itemId !== undefined) where.scope = `item:${filter.itemId}`;
    if (filter.type !== undefined) where.type = filter.type;
    if (filter.from !== undefined || filter.to !== undefined)
      where.bookedMonth = Between(filter.from ?? '0000-00', filter.to ?? '9999-99');
    const rows = await managerOf(tx).find(EventRow, { where, order: { seq: 'ASC' }, take: limit });
    return rows.map(toEvent);
  }
}
