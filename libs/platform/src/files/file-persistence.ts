import type { PersistencePart } from '../database/database-kind';
import { StoredFileChunkRow, StoredFileRow } from './file-rows';
import { CreateStoredFile1700000000060 } from './migrations/1700000000060-create-stored-file';
import { CreateStoredFileChunk1700000000061 } from './migrations/1700000000061-create-stored-file-chunk';

/** The tables of files. */
export const filePersistence: PersistencePart = {
  entities: [StoredFileRow, StoredFileChunkRow],
  migrations: [CreateStoredFile1700000000060, CreateStoredFileChunk1700000000061],
};
