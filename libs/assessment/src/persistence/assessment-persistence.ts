import type { PersistencePart } from '@app/platform';
import { PeriodRecord1700000000800 } from './migrations/1700000000800-period-record';
import { Confirmation1700000000801 } from './migrations/1700000000801-confirmation';
import { Objection1700000000802 } from './migrations/1700000000802-objection';
import { Message1700000000803 } from './migrations/1700000000803-message';
import { ConfirmationRow, MessageRow, ObjectionRow, PeriodRecordRow } from './rows';

export const assessmentPersistence: PersistencePart = {
  entities: [PeriodRecordRow, ConfirmationRow, ObjectionRow, MessageRow],
  migrations: [PeriodRecord1700000000800, Confirmation1700000000801, Objection1700000000802, Message1700000000803],
};
