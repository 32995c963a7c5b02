import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor, pageOf, type PageOfRows, type Tx } from '@app/platform';
import { fits } from '../domain/event-search';
import type { LoggedEvent } from '../domain/records';
import type { Place } from '../persistence/entry-reader';
import { EventFinder, type EventOrder, type Sought } from '../persistence/event-finder';
import { LedgerStore } from '../persistence/ledger-store';
import { ReadLedger } from './read-ledger';

export interface EventsAsked extends Sought {
  readonly itemId?: string;
}

/** An event and, if it was taken back, the number of the cancellation. */
export interface FoundEvent {
  readonly event: LoggedEvent;
  readonly takenBackBy: number | null;
}

/** Rows looked through for one page. */
const ENOUGH = 20_000;

/**
 * Finds events by what they say. A page may hold fewer than asked for, even none, and still lead on: then that much of the
 * log was looked through, and the next page goes on from there. So no question costs more than that, however old the log.
 */
@Injectable()
export class FindEvents {
  constructor(
    private readonly store: LedgerStore,
    private readonly finder: EventFinder,
    private readonly ledger: ReadLedger,
  ) {}

  async page(
    tx: Tx,
    officeId: number,
    asked: EventsAsked,
    order: EventOrder,
    { cursor, limit }: { readonly cursor: string | undefined; readonly limit: number },
  ): Promise<PageOfRows<FoundEvent>> {
    const after = placeOf(cursor);
    const page =
      asked.itemId === undefined
        ? await this.lookedThrough(tx, officeId, asked, order, after, limit)
        : pageOf(await this.ofItem(tx, officeId, asked, asked.itemId, order, after), limit, keyOf);
    return { ...page, rows: await this.withFate(tx, officeId, page.rows) };
  }

  /** The same event with the number of what took it back. */
  async one(tx: Tx, event: LoggedEvent): Promise<FoundEvent> {
    const [found] = await this.withFate(tx, event.officeId, [event]);
    return found ?? { event, takenBackBy: null };
  }

  private async lookedThrough(
    tx: Tx,
    officeId: number,
    asked: EventsAsked,
    order: EventOrder,
    after: Place | null,
    limit: number,
  ): Promise<PageOfRows<LoggedEvent>> {
    const found: LoggedEvent[] = [];
    let rows = 0;
    for await (const looked of this.finder.windows(tx, officeId, asked, order, { after, take: limit + 1 })) {
      found.push(...(await this.fitting(tx, looked.events, asked)));
      if (found.length > limit) return pageOf(found, limit, keyOf);
      rows += looked.rows;
      if (looked.end && rows >= ENOUGH)
        return { rows: found, next: encodeCursor([looked.end.bookedMonth, looked.end.seq]) };
    }
    return { rows: found };
  }

  /** All events of an item are read: they are few, and an index holds them together. */
  private async ofItem(
    tx: Tx,
    officeId: number,
    asked: EventsAsked,
    itemId: string,
    { by, descending }: EventOrder,
    after: Place | null,
  ): Promise<LoggedEvent[]> {
    const events = await this.store.eventsByScope(tx, officeId, [`item:${itemId}`]);
    const { from, to, status } = asked;
    const takenBack = await this.finder.takenBack(tx, officeId, events);
    const wanted = (await this.fitting(tx, events, asked)).filter(
      ({ bookedMonth, seq }) =>
        (from === undefined || bookedMonth >= from) &&
        (to === undefined || bookedMonth <= to) &&
        (status === undefined || takenBack.has(seq) === (status === 'taken_back')),
    );
    const compare = (a: Place, b: Place) =>
      ((by === 'booked' && a.bookedMonth.localeCompare(b.bookedMonth)) || a.seq - b.seq) * (descending ? -1 : 1);
    return wanted.sort(compare).filter((event) => after === null || compare(event, after) > 0);
  }

  private async fitting(tx: Tx, events: readonly LoggedEvent[], asked: EventsAsked): Promise<readonly LoggedEvent[]> {
    const fitting = events.filter((event) => fits(event, asked));
    return asked.unitId === undefined ? fitting : this.ledger.concerning(tx, fitting, asked.unitId);
  }

  private async withFate(tx: Tx, officeId: number, events: readonly LoggedEvent[]): Promise<FoundEvent[]> {
    const takenBack = await this.finder.takenBack(tx, officeId, events);
    return events.map((event) => ({ event, takenBackBy: takenBack.get(event.seq) ?? null }));
  }
}

const keyOf = ({ bookedMonth, seq }: LoggedEvent) => [bookedMonth, seq];

function placeOf(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const [bookedMonth, seq] = decodeCursor(cursor, ['string', 'number']);
  return { bookedMonth, seq };
}
