import { openDatabase, type PersistencePart, UnitOfWork } from '@app/platform';
import type { DataSource } from 'typeorm';
import { aMigratedPlace } from './filled-place';
import { aTestPlace, type TestPlace } from './test-place';

export interface TestDatabase {
  readonly dataSource: DataSource;
  readonly unitOfWork: UnitOfWork;
  /** To open the same database again. */
  readonly place: TestPlace;
  /** The folder that holds the embedded database; it is deleted on close. */
  readonly dataDir: string;
  close(): Promise<void>;
}

/** A real database of its own that has the tables of the given parts. */
export async function openTestDatabase(parts: readonly PersistencePart[]): Promise<TestDatabase> {
  return openAt(await aMigratedPlace(parts), parts);
}

/** The same for tests of the migrations themselves: here they are run, and no copy of what they made elsewhere is taken. */
export async function migrateTestDatabase(parts: readonly PersistencePart[]): Promise<TestDatabase> {
  return openAt(await aTestPlace(), parts);
}

async function openAt(place: TestPlace, parts: readonly PersistencePart[]): Promise<TestDatabase> {
  const dataSource = await openDatabase(parts, { ...place, migrate: true });
  return {
    dataSource,
    unitOfWork: new UnitOfWork(dataSource),
    place,
    dataDir: place.dataDir,
    close: async () => {
      await dataSource.destroy();
      await place.remove();
    },
  };
}
