import type { PersistencePart } from '../database/database-kind';
import { CreateSettingState1700000000090 } from './migrations/1700000000090-create-setting-state';
import { SettingStateRow } from './setting-state-row';

/** The table of who changed which setting last. */
export const settingPersistence: PersistencePart = {
  entities: [SettingStateRow],
  migrations: [CreateSettingState1700000000090],
};
