import { Injectable } from '@nestjs/common';
import { managerOf, type Tx } from '@app/platform';
import { SettingRow } from './rows';

/** Working days an office gives its units to check a month, and itself to answer after that. */
export interface PeriodSettings {
  readonly noticeDays: number;
  readonly decideDays: number;
}

/** Where an office has not said otherwise. */
const DEFAULTS: PeriodSettings = { noticeDays: 3, decideDays: 5 };

@Injectable()
export class OfficePeriodSettings {
  async of(tx: Tx, officeId: number): Promise<PeriodSettings> {
    const row = await managerOf(tx).findOneBy(SettingRow, { officeId });
    return row ? { noticeDays: row.noticeDays, decideDays: row.decideDays } : DEFAULTS;
  }

  /** Holds for months put before units from now on. */
  async decide(tx: Tx, officeId: number, { noticeDays, decideDays }: PeriodSettings): Promise<void> {
    await managerOf(tx).upsert(SettingRow, { officeId, noticeDays, decideDays }, ['officeId']);
  }
}
