import { findRows, readRows, managerOf, type Tx } from '@app/platform';
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

/** A part of the log that was looked through: how many rows it has, what fits there, and its end. */
export interface Looked {
  readonly rows: number;
  readonly events: readonly LoggedEvent[];
  readonly end: Place;
}

/** Rows of one window: few enough to look at each of them. */
const WINDOW = 2_000;
const [BEFORE_ALL, AFTER_ALL] = ['0000-00', '9999-99'];
const LAST = Number.MAX_SAFE_INTEGER;

/**
 * Looks through the log in the order of an index, window after window. What an event says lies in its content, of which no
 * index knows, so each window is a stretch of `ledger_event_month` or of the primary key whose rows are all looked at: a
 * window costs the same however long the log has become, and the reader says how many are enough.
 */
export class EventFinder {
  /** `take`: the most events of a window; it ends at the last of them when there are as many. */
  async *windows(
    tx: Tx,
    officeId: number,
    sought: Sought,
    order: EventOrder,
    { after, take }: { readonly after: Place | null; readonly take: number },
  ): AsyncGenerator<Looked> {
    for (let place = after; ;) {
      const stretch = await this.next(tx, officeId, sought, order, place);
      if (!stretch) return;
      const [conditions, values] = conditionsOf(sought, order);
      const rows = await readRows(
        tx,
        EventRow,
        `WHERE ${[stretch.where, ...conditions].join(' AND ')} ORDER BY seq ${directionOf(order)} LIMIT ${take}`,
        [...stretch.values, ...values],
      );
      const events = rows.map(toEvent);
      place = (events.length === take && events.at(-1)) || stretch.end;
      yield { rows: stretch.rows, events, end: { bookedMonth: place.bookedMonth, seq: place.seq } };
    }
  }

  /** The cancellations of these events, by the event each takes back. */
  async takenBack(tx: Tx, officeId: number, events: readonly LoggedEvent[]): Promise<ReadonlyMap<number, number>> {
    const scope = [...new Set(events.map((event) => event.scope))];
    const rows =
      scope.length === 0 ? [] : await findRows(tx, EventRow, { officeId, scope, type: 'cancellation' }, 'seq');
    return new Map(rows.flatMap(({ targetSeq, seq }) => (targetSeq === null ? [] : [[targetSeq, seq]])));
  }

  /** The window behind a place: within its month, or at the beginning of the next month that holds anything. */
  private async next(tx: Tx, officeId: number, sought: Sought, order: EventOrder, place: Place | null) {
    const { from = BEFORE_ALL, to = AFTER_ALL } = sought;
    const begin = order.descending ? LAST : 0;
    if (order.by === 'recorded') return this.window(tx, 'office_id = ?', [officeId], order, place?.seq ?? begin, '');
    const within = 'office_id = ? AND booked_month = ?';
    const inMonth = place !== null && from <= place.bookedMonth && place.bookedMonth <= to;
    const rest = inMonth
      ? await this.window(tx, within, [officeId, place.bookedMonth], order, place.seq, place.bookedMonth)
      : null;
    if (rest) return rest;
    const behind = place === null ? [] : [place.bookedMonth];
    const [first] = await managerOf(tx).query<{ booked_month: string }[]>(
      `SELECT booked_month FROM ledger_event WHERE office_id = ? AND booked_month >= ? AND booked_month <= ?
       ${behind.length === 0 ? '' : `AND booked_month ${order.descending ? '<' : '>'} ?`}
       ORDER BY booked_month ${directionOf(order)} LIMIT 1`,
      [officeId, from, to, ...behind],
    );
    if (!first) return null;
    const { booked_month: month } = first;
    return this.window(tx, within, [officeId, month], order, begin, month);
  }

  /** Null when nothing is left behind the number. */
  private async window(
    tx: Tx,
    where: string,
    values: readonly (string | number)[],
    order: EventOrder,
    seq: number,
    bookedMonth: string,
  ) {
    const [behind, upTo, furthest] = order.descending ? ['<', '>=', 'MIN'] : ['>', '<=', 'MAX'];
    const [found] = await managerOf(tx).query<{ rows_there: number | string; furthest: number | string | null }[]>(
      `SELECT COUNT(*) AS rows_there, ${furthest}(seq) AS furthest FROM (
         SELECT seq FROM ledger_event WHERE ${where} AND seq ${behind} ?
         ORDER BY seq ${directionOf(order)} LIMIT ${WINDOW}
       ) stretch`,
      [...values, seq],
    );
    const rows = Number(found?.rows_there ?? 0);
    if (rows === 0) return null;
    const end = Number(found?.furthest);
    return {
      where: `${where} AND seq ${behind} ? AND seq ${upTo} ?`,
      values: [...values, seq, end],
      rows,
      end: { bookedMonth, seq: rows < WINDOW ? (order.descending ? 0 : LAST) : end },
    };
  }
}

const directionOf = ({ descending }: EventOrder) => (descending ? 'DESC' : 'ASC');
const TAKEN_BACK = `EXISTS (SELECT 1 FROM ledger_event taker WHERE taker.office_id = ledger_event.office_id
  AND taker.scope = ledger_event.scope AND taker.type = 'cancellation' AND taker.target_seq = ledger_event.seq)`;

function conditionsOf(sought: Sought, order: EventOrder): [string[], (string | number)[]] {
  const { type, status, unitId, from, to } = sought;
  const { content, text } = patternsOf(sought);
  const parts: (readonly [string, readonly (string | number)[]])[] = [
    ...(type === undefined ? [] : [['type = ?', [type]] as const]),
    ...content.map((like) => [`content LIKE ? ESCAPE '!'`, [like]] as const),
    ...(text === null ? [] : [[`(content LIKE ? ESCAPE '!' OR words LIKE ? ESCAPE '!')`, [text, text]] as const]),
    ...(unitId === undefined
      ? []
      : [[`(content LIKE ? ESCAPE '!' OR content LIKE ? ESCAPE '!')`, unitPatterns(unitId)] as const]),
    ...(status === undefined ? [] : [[status === 'standing' ? `NOT ${TAKEN_BACK}` : TAKEN_BACK, []] as const]),
    ...(order.by === 'recorded' && from !== undefined ? [['booked_month >= ?', [from]] as const] : []),
    ...(order.by === 'recorded' && to !== undefined ? [['booked_month <= ?', [to]] as const] : []),
  ];
  return [parts.map(([sql]) => sql), parts.flatMap(([, values]) => values)];
}
