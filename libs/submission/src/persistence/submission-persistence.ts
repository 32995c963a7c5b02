import type { PersistencePart } from '@app/platform';
import { Item1700000000400 } from './migrations/1700000000400-item';
import { ItemRow, ItemUnitRow } from './rows';

export const submissionPersistence: PersistencePart = {
  entities: [ItemRow, ItemUnitRow],
  migrations: [Item1700000000400],
};
