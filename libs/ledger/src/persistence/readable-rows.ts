import { findRows, managerOf, pageOfRows, type Tx } from '@app/platform';
import type { ChainTable, StoredRecord } from '../domain/records';
import { toClosedMonth, toEntry, toRegulationInForce } from './mapping';
import { readAhead } from './read-ahead';
import { EntryRow, EventRow, MonthRow, RegulationRow } from './rows';

/** Records next to each other in a table or in the chain, in order of `seq`. */
export interface Stretch {
  readonly records: readonly StoredRecord[];
  /** Rows that stand there and cannot be read: their table and their number as it is stored. */
  readonly unreadable: readonly { readonly table: ChainTable; readonly place: string }[];
}

/** Which rows of an office; a list means any of its values, and is looked up whole: it says by itself how much is held. */
export interface Which {
  readonly officeId: number;
  readonly bookedMonth?: string;
  readonly scope?: readonly string[];
  readonly seq?: readonly number[];
}

type ChainRow = EventRow | EntryRow | MonthRow | RegulationRow;
type RowClass = new () => ChainRow;

const tables: Record<ChainTable, { row: RowClass; read: (row: never) => object; instant: string }> = {
  ledger_event: { row: EventRow, read: (row: EventRow) => row, instant: 'recordedAt' },
  ledger_entry: { row: EntryRow, read: toEntry, instant: 'recordedAt' },
  ledger_month: { row: MonthRow, read: toClosedMonth, instant: 'closedAt' },
  ledger_regulation: { row: RegulationRow, read: toRegulationInForce, instant: 'putInForceAt' },
};

export const chainTables = Object.keys(tables) as readonly ChainTable[];

/** The rows of one table behind a place, page after page, as far as they can be read. */
export function readablePages(
  tx: Tx,
  table: ChainTable,
  which: Which,
  { page: limit, behind = 0 }: { readonly page: number; readonly behind?: number },
): AsyncGenerator<Stretch> {
  // Asked for a page in the order of the chain, MariaDB reads the whole office for it instead of looking up a list.
  const listed = which.scope !== undefined || which.seq !== undefined;
  const most = listed ? Infinity : limit;
  return readAhead(async (after: number) => {
    try {
      const { row: Row } = tables[table];
      const rows = listed
        ? await findRows(tx, Row, which, 'seq')
        : await pageOfRows(tx, Row, which, { order: 'seq', after, limit });
      const records = rows.map((row) => recordOf(table, row));
      return { page: { records, unreadable: [] }, next: rows.length < most ? undefined : rows[rows.length - 1]?.seq };
    } catch {
      const places = await placesOf(tx, table, which, after, most);
      const last = Number(places[places.length - 1]);
      const page = await oneByOne(tx, table, which.officeId, places);
      return { page, next: places.length < most || !Number.isSafeInteger(last) ? undefined : last };
    }
  }, behind);
}

/** The rows of these numbers, each read by itself, so that one that cannot be read does not hide the others. */
export async function oneByOne(
  tx: Tx,
  table: ChainTable,
  officeId: number,
  places: readonly unknown[],
): Promise<Stretch> {
  const records: StoredRecord[] = [];
  const unreadable: Stretch['unreadable'][number][] = [];
  for (const seq of places)
    try {
      const found = await findRows(tx, tables[table].row, { officeId, seq: seq as number }, 'seq');
      records.push(...found.map((row) => recordOf(table, row)));
    } catch {
      unreadable.push({ table, place: String(seq) });
    }
  return { records, unreadable };
}

/** The numbers of a page as they are stored, whatever they are. */
async function placesOf(tx: Tx, table: ChainTable, which: Which, after: number, most: number): Promise<unknown[]> {
  const { officeId, bookedMonth, scope, seq } = which;
  const query = managerOf(tx)
    .createQueryBuilder(tables[table].row, 'record')
    .select('record.seq', 'seq')
    .where('record.office_id = :officeId and record.seq > :after', { officeId, after });
  if (bookedMonth !== undefined) query.andWhere('record.booked_month = :bookedMonth', { bookedMonth });
  if (scope !== undefined) query.andWhere('record.scope in (:...scope)', { scope });
  if (seq !== undefined) query.andWhere('record.seq in (:...seq)', { seq });
  if (Number.isFinite(most)) query.limit(most);
  const places = await query.orderBy('record.seq').getRawMany<{ seq: unknown }>();
  return places.map(({ seq }) => seq);
}

/** Throws for what a driver hands over without a word: an instant that is none. */
function recordOf(table: ChainTable, row: ChainRow): StoredRecord {
  const { read, instant } = tables[table];
  const record = read(row as never);
  if (Number.isNaN((record as Record<string, Date>)[instant]?.getTime())) throw new RangeError('not an instant');
  return { table, record } as StoredRecord;
}
