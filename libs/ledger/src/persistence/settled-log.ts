import { monthOf } from '@app/kernel';
import { managerOf, type Tx } from '@app/platform';
import { RESULT_SCOPES, type Scope } from '../domain/scope';
import type { Days } from '../domain/settling';

/** The scopes that hold an event of these days, or a decision on a result of their months: it is taken later. */
export async function scopesAround(tx: Tx, officeId: number, { from, to }: Days): Promise<Scope[]> {
  const months = [monthOf(from), monthOf(to)];
  const rows = await managerOf(tx).query<{ scope: Scope }[]>(
    `SELECT scope FROM ledger_event
     WHERE office_id = ? AND subject_month BETWEEN ? AND ? AND occurred_on BETWEEN ? AND ?
     UNION
     SELECT scope FROM ledger_event
     WHERE office_id = ? AND scope >= ? AND scope < ? AND subject_month BETWEEN ? AND ?`,
    [officeId, ...months, from, to, officeId, RESULT_SCOPES.from, RESULT_SCOPES.to, ...months],
  );
  return rows.map(({ scope }) => scope);
}

/** The place in the chain of what settled last: the closing of a month, or a decision on the result of a period; 0 at first. */
export async function lastSettlement(tx: Tx, officeId: number): Promise<number> {
  const [row] = await managerOf(tx).query<{ seq: number | string | null }[]>(
    `SELECT MAX(seq) AS seq FROM (
       SELECT MAX(seq) AS seq FROM ledger_month WHERE office_id = ?
       UNION ALL
       SELECT MAX(seq) AS seq FROM ledger_event WHERE office_id = ? AND scope >= ? AND scope < ?
     ) settled`,
    [officeId, officeId, RESULT_SCOPES.from, RESULT_SCOPES.to],
  );
  return Number(row?.seq ?? 0);
}
