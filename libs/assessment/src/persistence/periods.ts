import { Injectable } from '@nestjs/common';
import type { Month } from '@app/kernel';
import { findRows, insertRows, managerOf, type Tx } from '@app/platform';
import { MoreThanOrEqual } from 'typeorm';
import type { PeriodRecord } from '../domain/period-record';
import { ConfirmationRow, PeriodRecordRow } from './rows';
import { sealOfRecord } from './seals';

export type Confirmation = Readonly<ConfirmationRow>;

/** Months put before their units, and what units confirmed. */
@Injectable()
export class Periods {
  /** Of a month, in order. */
  async records(tx: Tx, officeId: number, month: Month): Promise<PeriodRecord[]> {
    return (await findRows(tx, PeriodRecordRow, { officeId, month }, 'no')).map(toRecord);
  }

  /** The key keeps two who add at once from the same number: one of them is tried again. */
  async add(tx: Tx, record: PeriodRecord): Promise<void> {
    await insertRows(tx, PeriodRecordRow, [{ ...record, seal: sealOfRecord(record) }]);
  }

  async addConfirmation(tx: Tx, confirmation: Confirmation): Promise<void> {
    await insertRows(tx, ConfirmationRow, [confirmation]);
  }

  /** Of a unit's month, in order. */
  confirmations(tx: Tx, officeId: number, unitId: number, month: Month): Promise<Confirmation[]> {
    return findRows(tx, ConfirmationRow, { officeId, unitId, month }, 'no');
  }

  /** Units that have confirmed a month since an instant. */
  async confirmedSince(tx: Tx, officeId: number, month: Month, since: Date): Promise<ReadonlySet<number>> {
    const where = { officeId, month, recordedAt: MoreThanOrEqual(since) };
    const rows = await managerOf(tx).find(ConfirmationRow, { select: { unitId: true }, where });
    return new Set(rows.map(({ unitId }) => unitId));
  }

  /** Records that do not fit their seal. */
  async broken(tx: Tx, officeId: number): Promise<{ month: Month; no: number; expected: string; found: string }[]> {
    return (await findRows(tx, PeriodRecordRow, { officeId }, 'no')).flatMap((row) => {
      const expected = sealOfRecord(row);
      return expected === row.seal ? [] : [{ month: row.month, no: row.no, expected, found: row.seal }];
    });
  }
}

function toRecord({ seal: _seal, ...row }: PeriodRecordRow): PeriodRecord {
  return { ...row, action: row.action as PeriodRecord['action'] };
}
