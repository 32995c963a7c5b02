import type { PersistencePart } from '../database/database-kind';
import { ImportBatchRow } from './import-row';
import { CreateImportBatch1700000000062 } from './migrations/1700000000062-create-import-batch';

/** The table of imports. */
export const importPersistence: PersistencePart = {
  entities: [ImportBatchRow],
  migrations: [CreateImportBatch1700000000062],
};
