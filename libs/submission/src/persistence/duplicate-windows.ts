import { Injectable } from '@nestjs/common';
import { insertRows, managerOf, type Tx } from '@app/platform';
import { DuplicateWindowRow } from './fingerprint-rows';

/** Months, where an office has not said otherwise. */
const USUAL = 6;

/** Over how many months each office looks for near-duplicates. */
@Injectable()
export class DuplicateWindows {
  async months(tx: Tx, officeId: number): Promise<number> {
    const row = await managerOf(tx).findOneBy(DuplicateWindowRow, { officeId });
    return row?.months ?? USUAL;
  }

  async set(tx: Tx, officeId: number, months: number): Promise<void> {
    await managerOf(tx).delete(DuplicateWindowRow, { officeId });
    await insertRows(tx, DuplicateWindowRow, [{ officeId, months }]);
  }
}
