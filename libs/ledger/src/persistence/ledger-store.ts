import { monthOf, monthsBetween, type LocalDate, type Month } from '@app/kernel';
import { addToRows, findRows, insertRows, managerOf, pageOfRows, readRows, type Tx, type Where } from '@app/platform';
import type { PersonSum, SourceSum, StandingCell } from '../domain/cells';
import { unitPatterns } from '../domain/event-search';
import type { ChainRecord, ClosedMonth, Head, LedgerEntry, LoggedEvent, RegulationInForce } from '../domain/records';
import { scopesOfPeriod, type Scope } from '../domain/scope';
import type { Days } from '../domain/settling';
import { lastSettlement, scopesAround } from './settled-log';
import { toClosedMonth, toEntry, toEvent, toRegulationInForce, toRow } from './mapping';
import { CellRow, EntryRow, EventRow, HeadRow, IdempotencyRow, MonthRow, RegulationRow } from './rows';

/** Months in one statement; SQLite joins 500 at most. */
const LOOKED_UP = 240;

/** Reads and appends an office's log. Every question is answered by an index; nothing is ever updated but the head. */
export class LedgerStore {
  /** Creates the office's head when it has none. */
  async open(tx: Tx, officeId: number, first: Omit<Head, 'officeId'>): Promise<void> {
    await managerOf(tx).insert(HeadRow, { officeId, ...first });
  }

  /** The office's head; a transaction that may write holds it from here on, so that one after another writes. */
  async head(tx: Tx, officeId: number): Promise<Head | null> {
    const [row] = await findRows(tx, HeadRow, { officeId }, 'officeId', { forUpdate: true });
    return row ?? null;
  }

  async eventsBySeq(tx: Tx, officeId: number, seqs: readonly number[]): Promise<LoggedEvent[]> {
    return this.events(tx, { officeId, seq: seqs });
  }

  async eventsByKey(tx: Tx, officeId: number, keys: readonly string[]): Promise<LoggedEvent[]> {
    return this.events(tx, { officeId, naturalKey: keys });
  }

  async eventsByScope(tx: Tx, officeId: number, scopes: readonly Scope[]): Promise<LoggedEvent[]> {
    return this.events(tx, { officeId, scope: scopes });
  }

  /** Events about a month of the given types: those that happened in it, and what cancels or decides them. */
  async eventsAbout(tx: Tx, officeId: number, month: Month, types: readonly string[]): Promise<LoggedEvent[]> {
    return this.events(tx, { officeId, subjectMonth: month, subjectType: types });
  }

  /** Of these, those that name a unit, and those that name nobody; a few of others may be among them. */
  async eventsAboutUnit(
    tx: Tx,
    officeId: number,
    month: Month,
    types: readonly string[],
    unitId: number,
  ): Promise<LoggedEvent[]> {
    if (types.length === 0) return [];
    const places = types.map(() => '?').join(', ');
    const rest = `WHERE office_id = ? AND subject_month = ? AND subject_type IN (${places})
      AND (content LIKE ? ESCAPE '!' OR content LIKE ? ESCAPE '!') ORDER BY seq`;
    const rows = await readRows(tx, EventRow, rest, [officeId, month, ...types, ...unitPatterns(unitId)]);
    return rows.map(toEvent);
  }

  /** Scopes that hold an event of that day or later. */
  async scopesSince(tx: Tx, officeId: number, from: LocalDate): Promise<Scope[]> {
    const rows = await managerOf(tx)
      .createQueryBuilder(EventRow, 'event')
      .select('event.scope', 'scope')
      .where('event.office_id = :officeId and event.subject_month >= :month and event.occurred_on >= :from', {
        officeId,
        month: monthOf(from),
        from,
      })
      .groupBy('event.scope')
      .getRawMany<{ scope: string }>();
    return rows.map(({ scope }) => scope);
  }

  /** Scopes that hold an event of these days, or a decision on a result of their months. */
  async scopesBetween(tx: Tx, officeId: number, days: Days): Promise<Scope[]> {
    return (await scopesAround(tx, officeId, days)).sort();
  }

  /** All events of the scopes that hold one of these days, or a decision on a result of their months. */
  async eventsAround(tx: Tx, officeId: number, days: Days): Promise<LoggedEvent[]> {
    return this.eventsByScope(tx, officeId, await scopesAround(tx, officeId, days));
  }

  /** The place in the chain of what settled last: the closing of a month, or a decision on the result of a period. */
  async lastSettlement(tx: Tx, officeId: number): Promise<number> {
    return lastSettlement(tx, officeId);
  }

  /** Scopes with an event recorded behind a place in the chain that hold an event before a day as well. */
  async scopesChanged(tx: Tx, officeId: number, since: number, before: LocalDate): Promise<Scope[]> {
    const rows = await managerOf(tx).query<{ scope: string }[]>(
      // SQLite, which knows no sizes, would begin with the old ones, all of the office's; it keeps the order of a CROSS JOIN.
      // For a DISTINCT it would read the whole index of scopes.
      `SELECT young.scope FROM ledger_event young
       CROSS JOIN ledger_event old ON old.office_id = young.office_id AND old.scope = young.scope
       WHERE young.office_id = ? AND young.seq > ? AND old.occurred_on < ?`,
      [officeId, since, before],
    );
    return [...new Set(rows.map(({ scope }) => scope))];
  }

  /** What periods have brought, by their names. */
  async entriesOfPeriods(tx: Tx, officeId: number, periods: readonly string[]): Promise<LedgerEntry[]> {
    const found: LedgerEntry[] = [];
    for (const period of periods) {
      const [from, to] = [scopesOfPeriod(period), `period:${period};`];
      const rest = 'WHERE office_id = ? AND scope >= ? AND scope < ? ORDER BY scope, seq';
      found.push(...(await readRows(tx, EntryRow, rest, [officeId, from, to])).map(toEntry));
    }
    return found;
  }

  async entriesByScope(tx: Tx, officeId: number, scopes: readonly Scope[]): Promise<LedgerEntry[]> {
    return (await findRows(tx, EntryRow, { officeId, scope: scopes }, 'seq')).map(toEntry);
  }

  async entry(tx: Tx, officeId: number, seq: number): Promise<LedgerEntry | null> {
    const row = await managerOf(tx).findOneBy(EntryRow, { officeId, seq });
    return row && toEntry(row);
  }

  /** The reversal of an entry, if there is one. */
  async reversalOf(tx: Tx, officeId: number, seq: number): Promise<LedgerEntry | null> {
    const row = await managerOf(tx).findOneBy(EntryRow, { officeId, reverses: seq });
    return row && toEntry(row);
  }

  async closedMonths(tx: Tx, officeId: number): Promise<ClosedMonth[]> {
    const rows = await managerOf(tx).find(MonthRow, { where: { officeId }, order: { month: 'ASC' } });
    return rows.map(toClosedMonth);
  }

  /** The record that closed a month, by its number. */
  async closedMonth(tx: Tx, officeId: number, seq: number): Promise<ClosedMonth | null> {
    const row = await managerOf(tx).findOneBy(MonthRow, { officeId, seq });
    return row && toClosedMonth(row);
  }

  async regulations(tx: Tx, officeId: number): Promise<RegulationInForce[]> {
    const rows = await managerOf(tx).find(RegulationRow, {
      where: { officeId },
      order: { effectiveFrom: 'ASC', seq: 'ASC' },
    });
    return rows.map(toRegulationInForce);
  }

  /** The key columns only: enough to know whether a timeline read earlier is still the office's. */
  async regulationStamp(tx: Tx, officeId: number): Promise<string> {
    const rows = await managerOf(tx).query<{ seq: number; sha256: string }[]>(
      'SELECT seq, sha256 FROM ledger_regulation WHERE office_id = ? ORDER BY seq',
      [officeId],
    );
    return rows.map(({ seq, sha256 }) => `${seq}:${sha256}`).join();
  }

  async answered(tx: Tx, officeId: number, keys: readonly string[]): Promise<IdempotencyRow[]> {
    return findRows(tx, IdempotencyRow, { officeId, key: keys }, 'key');
  }

  async remember(tx: Tx, rows: readonly IdempotencyRow[]): Promise<void> {
    await insertRows(tx, IdempotencyRow, rows);
  }

  /** Stores what a book appended and moves the head, all in the caller's transaction. */
  async append(tx: Tx, head: Head, records: readonly ChainRecord[], cells: readonly StandingCell[]): Promise<void> {
    const byTable = new Map<new () => object, object[]>();
    for (const record of records) {
      const [table, row] = toRow(record);
      const rows = byTable.get(table);
      if (rows) rows.push(row);
      else byTable.set(table, [row]);
    }
    for (const [table, rows] of byTable) await insertRows(tx, table, rows);
    const { officeId, seq, hash, openMonth } = head;
    await addToRows(
      tx,
      CellRow,
      ['value'],
      cells.map((cell) => ({ ...cell, officeId })),
    );
    const moved = await managerOf(tx).update(
      HeadRow,
      { officeId, seq: seq - records.length },
      { seq, hash, openMonth },
    );
    // The writer holds the head since it read it; should that ever fail, two records would share a place in the chain.
    if (moved.affected !== 1) throw new Error(`the head of office ${officeId} moved while it was written to`);
  }

  /** The figures of a stretch of months, summed up; sums of zero are left out. */
  async sums(tx: Tx, officeId: number, from: Month, to: Month): Promise<SourceSum[]> {
    const rows = await managerOf(tx).query<Record<string, string | number>[]>(
      `SELECT unit_id, measure, kind, level, detail, SUM(amount) AS amount FROM standing_cell
       WHERE office_id = ? AND month BETWEEN ? AND ?
       GROUP BY unit_id, measure, kind, level, detail HAVING SUM(amount) <> 0`,
      [officeId, from, to],
    );
    return rows.map((row) => ({
      unitId: Number(row['unit_id']),
      measure: String(row['measure']),
      kind: String(row['kind']),
      level: String(row['level']),
      detail: String(row['detail']),
      value: safe(row['amount']),
    }));
  }

  /** What was booked to each person entries name, in one asset, from one month to another. */
  async sumsOfPersons(tx: Tx, officeId: number, from: Month, to: Month, asset: string): Promise<PersonSum[]> {
    const rows = await managerOf(tx).query<Record<string, string | number>[]>(
      `SELECT unit_id, person, SUM(amount) AS amount FROM ledger_entry
       WHERE office_id = ? AND booked_month BETWEEN ? AND ? AND asset = ? AND person IS NOT NULL
       GROUP BY unit_id, person`,
      [officeId, from, to, asset],
    );
    return rows.map((row) => ({
      unitId: Number(row['unit_id']),
      person: String(row['person']),
      amount: safe(row['amount']),
    }));
  }

  /** The months in which anything is booked, earliest first. Each is looked up: to look through all cells takes longer every year. */
  async bookedMonths(tx: Tx, officeId: number): Promise<Month[]> {
    const first = await this.outermostMonth(tx, officeId, 'ASC');
    const last = await this.lastBookedMonth(tx, officeId);
    const months = first && last ? monthsBetween(first, last) : [];
    const booked: Month[] = [];
    for (let i = 0; i < months.length; i += LOOKED_UP) {
      const some = months.slice(i, i + LOOKED_UP);
      const rows = await managerOf(tx).query<{ month: string }[]>(
        `SELECT month FROM (${some.map(() => 'SELECT ? AS month').join(' UNION ALL ')}) looked
         WHERE (SELECT 1 FROM standing_cell cell WHERE cell.office_id = ? AND cell.month = looked.month AND cell.amount <> 0
                LIMIT 1) = 1`,
        [...some, officeId],
      );
      booked.push(...rows.map(({ month }) => month));
    }
    return booked.sort();
  }

  /** The last month in which anything is booked; null where nothing is. */
  lastBookedMonth(tx: Tx, officeId: number): Promise<Month | null> {
    return this.outermostMonth(tx, officeId, 'DESC');
  }

  private async outermostMonth(tx: Tx, officeId: number, order: 'ASC' | 'DESC'): Promise<Month | null> {
    const [row] = await managerOf(tx).query<{ month: string }[]>(
      `SELECT month FROM standing_cell WHERE office_id = ? AND amount <> 0 ORDER BY month ${order} LIMIT 1`,
      [officeId],
    );
    return row?.month ?? null;
  }

  async replaceCells(tx: Tx, officeId: number, cells: readonly StandingCell[]): Promise<void> {
    await managerOf(tx).delete(CellRow, { officeId });
    await insertRows(
      tx,
      CellRow,
      cells.map((cell) => ({ ...cell, officeId })),
    );
  }

  private async events(tx: Tx, where: Where<EventRow>): Promise<LoggedEvent[]> {
    return (await findRows(tx, EventRow, where, 'seq')).map(toEvent);
  }

  /** A page of one table in chain order, for reading everything once. */
  async eventPage(tx: Tx, officeId: number, after: number, limit: number): Promise<LoggedEvent[]> {
    return (await pageOfRows(tx, EventRow, { officeId }, { order: 'seq', after, limit })).map(toEvent);
  }

  async entryPage(tx: Tx, officeId: number, after: number, limit: number): Promise<LedgerEntry[]> {
    return (await pageOfRows(tx, EntryRow, { officeId }, { order: 'seq', after, limit })).map(toEntry);
  }
}

/** A sum comes from MySQL as a decimal text. */
function safe(sum: string | number | undefined): number {
  const value = Number(sum);
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${String(sum)}`);
  return value;
}
