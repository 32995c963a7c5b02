import { Injectable } from '@nestjs/common';
import { insertRows, ListQuery, managerOf, readRows, type Tx } from '@app/platform';
import type { Payee } from '../domain/payee';
import { PayeeRow } from './rows';

const LATER = `SELECT 1 FROM payout_payee later WHERE later.office_id = payout_payee.office_id
  AND later.unit_id = payout_payee.unit_id AND (later.recorded_at > payout_payee.recorded_at
    OR (later.recorded_at = payout_payee.recorded_at AND later.id > payout_payee.id)) AND later.recorded_at <= ?`;
/**
 * Holds of a recipient's records the newest, at an instant that is given twice. A person's and the unit's own are asked for
 * apart: of one condition for both no index is used, and each record is compared with all of its unit.
 */
const NEWEST = `NOT EXISTS (${LATER} AND later.person = payout_payee.person)
  AND NOT (payout_payee.person IS NULL AND EXISTS (${LATER} AND later.person IS NULL))`;
const EVER = '9999-12-31 23:59:59.999';

export interface PayeeFilter {
  readonly unitId?: number;
  /** Part of the person, the holder of the account or the bank. */
  readonly text?: string;
}

@Injectable()
export class Payees {
  async add(tx: Tx, payee: Payee): Promise<void> {
    await insertRows(tx, PayeeRow, [payee]);
  }

  async find(tx: Tx, officeId: number, id: string): Promise<Payee | null> {
    return managerOf(tx).findOneBy(PayeeRow, { officeId, id });
  }

  /** What holds now, by unit and person, those after the given place. */
  page(
    tx: Tx,
    officeId: number,
    { unitId, text }: PayeeFilter,
    after: readonly [number, string] | undefined,
    limit: number,
  ): Promise<Payee[]> {
    // Of a unit the record without a person comes first, in either database, and no person's name is empty.
    const query = new ListQuery(['unit_id', 'person'])
      .where('office_id = ?', officeId)
      .whereGiven('unit_id = ?', unitId)
      .whereHolds(['person', 'holder', 'bank'], text)
      .where(NEWEST, EVER, EVER)
      .behind(after);
    return readRows(tx, PayeeRow, ...query.page(limit));
  }

  /** What held at an instant, for some units, by `unit/person`. */
  async heldAt(tx: Tx, officeId: number, unitIds: readonly number[], at: Date): Promise<Map<string, Payee>> {
    if (unitIds.length === 0) return new Map();
    const instant = at.toISOString().replace('T', ' ').replace('Z', '');
    const rows = await readRows(
      tx,
      PayeeRow,
      `WHERE office_id = ? AND unit_id IN (${unitIds.map(() => '?').join(', ')}) AND recorded_at <= ? AND ${NEWEST}`,
      [officeId, ...unitIds, instant, instant, instant],
    );
    return new Map(rows.map((payee) => [`${payee.unitId}/${payee.person ?? ''}`, payee]));
  }

  /** Other recipients whose records hold the same card. */
  async sharing(tx: Tx, payee: Pick<Payee, 'officeId' | 'cardIndex' | 'unitId' | 'person'>): Promise<Payee[]> {
    const rows = await readRows(tx, PayeeRow, `WHERE office_id = ? AND card_index = ? AND ${NEWEST}`, [
      payee.officeId,
      payee.cardIndex,
      ...[EVER, EVER],
    ]);
    return rows.filter(({ unitId, person }) => unitId !== payee.unitId || person !== payee.person);
  }
}
