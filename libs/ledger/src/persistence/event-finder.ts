import { findRows, ListQuery, managerOf, readRows, type Tx } from '@app/platform';
import type { Month } from '@app/kernel';
import { type EventSearch, patternsOf, unitPatterns } from '../domain/event-search';
import type { LoggedEvent } from '../domain/records';
import { toEvent } from './mapping';
import type { Place } from './entry-reader';
import { EventRow } from './rows';

/** `booked`: by booked month, in chain order within each. `recorded`: in chain order. */
export interface EventOrder {
  readonly by: 'booked' | 'recorded';
  readonly descending: boolean;
}

/** What the database looks for; of `unitId` also what names nobody, whose units are for the reader to ask about. */
export interface Sought extends EventSearch {
  readonly unitId?: number;
  readonly from?: Month;
  readonly to?: Month;
}

/** A part of the log that was looked through: how many rows it has at most, what fits there, and its end; null at the log's. */
export interface Looked {
  readonly rows: number;
  readonly events: readonly LoggedEvent[];
  readonly end: Place | null;
}

/** Rows of one window: few enough to look at each of them. */
const WINDOW = 2_000;
/** Rows of the first: what is common stands among them, and to find the end of a window its rows are counted off. */
const FIRST_WINDOW = 250;

/**
 * Looks through the log in the order of an index, window after window. What an event says lies in its content, of which no
 * index knows, so each window is a stretch of `ledger_event_month` or of the primary key whose rows are all looked at: a
 * window costs the same however long the log has become, and the reader says how many are enough. Where every event fits,
 * a page is read as it stands.
 */
export class EventFinder {
  constructor(private readonly rowsAtOnce = WINDOW) {}

  /** `take`: the most events of a window; it ends at the last of them when there are as many. */
  async *windows(
    tx: Tx,
    officeId: number,
    sought: Sought,
    order: EventOrder,
    { after, take }: { readonly after: Place | null; readonly take: number },
  ): AsyncGenerator<Looked> {
    const everyFits = fitsEvery(sought, order);
    let rows = Math.min(FIRST_WINDOW, this.rowsAtOnce);
    for (let place = after; ; rows = this.rowsAtOnce) {
      const end = everyFits
        ? undefined
        : await this.endOfWindow(tx, stretchOf(officeId, sought, order, place), order, rows);
      const query = stretchOf(officeId, sought, order, place, end);
      limitTo(query, sought, order);
      const events = (await readRows(tx, EventRow, ...query.page(take))).map(toEvent);
      const last = events.length === take ? events.at(-1) : end;
      if (!last) {
        yield { rows: 0, events, end: null };
        return;
      }
      place = { bookedMonth: last.bookedMonth, seq: last.seq };
      yield { rows, events, end: place };
    }
  }

  /** The last place of the first window of a stretch; undefined where the stretch is no longer than a window. */
  private async endOfWindow(
    tx: Tx,
    stretch: ListQuery,
    { by, descending }: EventOrder,
    rows: number,
  ): Promise<Place | undefined> {
    const [rest, values] = stretch.page(rows);
    const back = descending ? 'ASC' : 'DESC';
    const backwards = by === 'recorded' ? `seq ${back}` : `booked_month ${back}, seq ${back}`;
    const [last] = await managerOf(tx).query<
      { booked_month: Month; seq: number | string; in_window: number | string }[]
    >(
      `SELECT booked_month, seq, COUNT(*) OVER () AS in_window
       FROM (SELECT booked_month, seq FROM ledger_event ${rest}) looked ORDER BY ${backwards} LIMIT 1`,
      values,
    );
    if (!last || Number(last.in_window) < rows) return undefined;
    return { bookedMonth: last.booked_month, seq: Number(last.seq) };
  }

  /** The cancellations of these events, by the event each takes back. */
  async takenBack(tx: Tx, officeId: number, events: readonly LoggedEvent[]): Promise<ReadonlyMap<number, number>> {
    const scope = [...new Set(events.map((event) => event.scope))];
    const rows =
      scope.length === 0 ? [] : await findRows(tx, EventRow, { officeId, scope, type: 'cancellation' }, 'seq');
    return new Map(rows.flatMap(({ targetSeq, seq }) => (targetSeq === null ? [] : [[targetSeq, seq]])));
  }
}

/** Whether no row of a stretch is passed over; the months limit the stretch itself where it is in their order. */
function fitsEvery({ from, to, ...limits }: Sought, { by }: EventOrder): boolean {
  const limited = by === 'booked' ? Object.values(limits) : [from, to, ...Object.values(limits)];
  return limited.every((value) => value === undefined);
}

/** What lies behind a place, up to an end. */
function stretchOf(officeId: number, { from, to }: Sought, order: EventOrder, place: Place | null, end?: Place) {
  const { by, descending } = order;
  if (by === 'recorded') {
    const query = new ListQuery(['seq'], { descending }).where('office_id = ?', officeId);
    if (end) query.where(`seq ${descending ? '>=' : '<='} ?`, end.seq);
    return query.behind(place === null ? undefined : [place.seq]);
  }
  const query = new ListQuery(['booked_month', 'seq'], { descending })
    .where('office_id = ?', officeId)
    .within('booked_month', {
      from: end && descending ? end.bookedMonth : from,
      to: end && !descending ? end.bookedMonth : to,
    });
  if (end) query.where(`(booked_month <> ? OR seq ${descending ? '>=' : '<='} ?)`, end.bookedMonth, end.seq);
  return query.behind(place === null ? undefined : [place.bookedMonth, place.seq]);
}

const TAKEN_BACK = `EXISTS (SELECT 1 FROM ledger_event taker WHERE taker.office_id = ledger_event.office_id
  AND taker.scope = ledger_event.scope AND taker.type = 'cancellation' AND taker.target_seq = ledger_event.seq)`;

function limitTo(query: ListQuery, sought: Sought, { by }: EventOrder): void {
  const { type, status, unitId, from, to } = sought;
  const { content, text } = patternsOf(sought);
  query.whereGiven('type = ?', type);
  for (const like of content) query.where(`content LIKE ? ESCAPE '!'`, like);
  if (text !== null) query.where(`(content LIKE ? ESCAPE '!' OR words LIKE ? ESCAPE '!')`, text, text);
  if (unitId !== undefined)
    query.where(`(content LIKE ? ESCAPE '!' OR content LIKE ? ESCAPE '!')`, ...unitPatterns(unitId));
  if (status !== undefined) query.where(status === 'standing' ? `NOT ${TAKEN_BACK}` : TAKEN_BACK);
  if (by === 'recorded') query.within('booked_month', { from, to });
}
