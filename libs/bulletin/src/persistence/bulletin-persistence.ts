import type { PersistencePart } from '@app/platform';
import { Bulletin1700000000900 } from './migrations/1700000000900-bulletin';
import { BulletinStep1700000000901 } from './migrations/1700000000901-bulletin-step';
import { BulletinNumber1700000000902 } from './migrations/1700000000902-bulletin-number';
import { BulletinSetting1700000000903 } from './migrations/1700000000903-bulletin-setting';
import { BulletinCounterRow, BulletinNumberRow, BulletinRow, BulletinSettingRow, BulletinStepRow } from './rows';

export const bulletinPersistence: PersistencePart = {
  entities: [BulletinRow, BulletinStepRow, BulletinCounterRow, BulletinNumberRow, BulletinSettingRow],
  migrations: [
    Bulletin1700000000900,
    BulletinStep1700000000901,
    BulletinNumber1700000000902,
    BulletinSetting1700000000903,
  ],
};
