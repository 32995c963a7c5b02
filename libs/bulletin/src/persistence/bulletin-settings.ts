import { Injectable } from '@nestjs/common';
import { insertRows, managerOf, type Tx } from '@app/platform';
import type { BulletinSettings } from '../domain/bulletin-settings';
import { BulletinSettingRow } from './rows';

/** How each office heads, addresses and publishes its bulletins. */
@Injectable()
export class KeptBulletinSettings {
  async of(tx: Tx, officeId: number): Promise<BulletinSettings | null> {
    const row = await managerOf(tx).findOneBy(BulletinSettingRow, { officeId });
    if (!row) return null;
    const { officeId: _officeId, mode, ...rest } = row;
    return { ...rest, mode: mode as BulletinSettings['mode'] };
  }

  async keep(tx: Tx, officeId: number, settings: BulletinSettings): Promise<void> {
    const { affected } = await managerOf(tx).update(BulletinSettingRow, { officeId }, settings);
    if (affected === 0 && !(await managerOf(tx).existsBy(BulletinSettingRow, { officeId })))
      await insertRows(tx, BulletinSettingRow, [{ officeId, ...settings }]);
  }
}
