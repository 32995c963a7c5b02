import { openDatabase, type PersistencePart, UnitOfWork } from '@app/platform';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';

export interface TestDatabase {
  readonly dataSource: DataSource;
  readonly unitOfWork: UnitOfWork;
  /** The folder that holds the database file; it is deleted on close. */
  readonly dataDir: string;
  close(): Promise<void>;
}

/** A real database in a fresh folder, with the migrations of the given parts run. */
export async function openTestDatabase(parts: readonly PersistencePart[]): Promise<TestDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'info-ledger-'));
  const dataSource = await openDatabase(parts, { dataDir, migrate: true });
  return {
    dataSource,
    unitOfWork: new UnitOfWork(dataSource),
    dataDir,
    close: async () => {
      await dataSource.destroy();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
