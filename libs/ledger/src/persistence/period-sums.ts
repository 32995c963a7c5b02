import { firstDay, type Minor, type Month } from '@app/kernel';
import { managerOf, readRows, type Tx } from '@app/platform';
import type { LoggedEvent } from '../domain/records';
import { toEvent } from './mapping';
import { EventRow } from './rows';

/** What was booked in a stretch of months for earlier ones. */
export interface AdjustmentSum {
  readonly unitId: number;
  readonly asset: string;
  readonly kind: string;
  /** The month, or the period of a rule, it belongs to. */
  readonly period: string;
  readonly amount: Minor;
}

/** A stretch of booked months, both included. */
export interface Months {
  readonly from: Month;
  readonly to: Month;
}

/** What one event brought a unit in a stretch of months, if anything is left of it. */
export interface EventSum {
  readonly unitId: number;
  readonly level: string;
  readonly event: number;
  readonly amount: Minor;
}

type Raw = Record<string, string | number>;

/** Sums of entries over a stretch of booked months, each in one statement. */
export class PeriodSums {
  /** By unit, asset, kind and period; what comes to nothing is left out. */
  async adjustments(tx: Tx, officeId: number, from: Month, to: Month): Promise<AdjustmentSum[]> {
    const rows = await managerOf(tx).query<Raw[]>(
      `SELECT unit_id, asset, source_kind, period, SUM(amount) AS total FROM ledger_entry
       WHERE office_id = ? AND booked_month BETWEEN ? AND ? AND occurred_on < ?
       GROUP BY unit_id, asset, source_kind, period HAVING SUM(amount) <> 0`,
      [officeId, from, to, firstDay(from)],
    );
    return rows.map((row) => ({
      unitId: Number(row['unit_id']),
      asset: String(row['asset']),
      kind: String(row['source_kind']),
      period: String(row['period']),
      amount: safe(row['total']),
    }));
  }

  /** Of one kind of event and one asset; what was taken back in the same stretch is left out. */
  async ofEvents(tx: Tx, officeId: number, { from, to }: Months, kind: string, asset: string): Promise<EventSum[]> {
    const rows = await managerOf(tx).query<Raw[]>(
      `SELECT unit_id, source_level, event_seq, SUM(amount) AS total FROM ledger_entry
       WHERE office_id = ? AND booked_month BETWEEN ? AND ? AND source_kind = ? AND asset = ? AND event_seq IS NOT NULL
       GROUP BY unit_id, source_level, event_seq HAVING SUM(amount) <> 0`,
      [officeId, from, to, kind, asset],
    );
    return rows.map((row) => ({
      unitId: Number(row['unit_id']),
      level: String(row['source_level']),
      event: Number(row['event_seq']),
      amount: safe(row['total']),
    }));
  }

  /** Events of a type that are booked in the months, and what cancels or decides one of that type. */
  async eventsAbout(tx: Tx, officeId: number, { from, to }: Months, type: string): Promise<LoggedEvent[]> {
    const where = 'WHERE office_id = ? AND booked_month BETWEEN ? AND ? AND subject_type = ? ORDER BY seq';
    return (await readRows(tx, EventRow, where, [officeId, from, to, type])).map(toEvent);
  }
}

/** A sum comes from MySQL as a decimal text. */
function safe(sum: string | number | undefined): Minor {
  const value = Number(sum);
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${String(sum)}`);
  return value;
}
