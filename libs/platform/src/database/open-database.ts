import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DataSource, MigrationExecutor } from 'typeorm';
import { platformErrors } from '../errors';
import { kindOf, type PersistencePart, rememberKind } from './database-kind';
import { EmbeddedKind } from './embedded/embedded-kind';

export interface DatabaseOptions {
  /** The folder of the installation's data; the database is the file `info-ledger.sqlite` in it. */
  readonly dataDir: string;
  /** Whether to run the pending migrations; without it a database that is behind is refused. */
  readonly migrate: boolean;
}

/** Opens the database and checks that its tables are the ones this build knows. Close it with `destroy()`. */
export async function openDatabase(parts: readonly PersistencePart[], options: DatabaseOptions): Promise<DataSource> {
  const kind = new EmbeddedKind(databaseFile(options.dataDir));
  const dataSource = kind.createDataSource(parts);
  rememberKind(dataSource, kind);
  await dataSource.initialize();
  try {
    await refuseNewer(dataSource);
    if (options.migrate) await migrate(dataSource);
    const pending = await pendingCount(dataSource);
    if (pending > 0) throw platformErrors.database_behind({ pending });
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

export function databaseFile(dataDir: string): string {
  return join(dataDir, 'info-ledger.sqlite');
}

/** Another process may be migrating the same file and be ahead of us: only a migration that stays pending has failed. */
async function migrate(dataSource: DataSource): Promise<void> {
  let left = await pendingCount(dataSource);
  for (let stalled = 0; left > 0;) {
    try {
      await dataSource.runMigrations();
      left = 0;
    } catch (error) {
      await sleep(200);
      const now = await pendingCount(dataSource);
      stalled = now < left ? 0 : stalled + 1;
      left = now;
      if (stalled === 3) throw error;
    }
  }
  await kindOf(dataSource).afterMigrations(dataSource);
}

async function refuseNewer(dataSource: DataSource): Promise<void> {
  const known = new Set(dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name));
  const executed = await new MigrationExecutor(dataSource).getExecutedMigrations();
  const unknown = executed.find((migration) => !known.has(migration.name));
  if (unknown) throw platformErrors.database_ahead({ unknown: unknown.name });
}

async function pendingCount(dataSource: DataSource): Promise<number> {
  return (await new MigrationExecutor(dataSource).getPendingMigrations()).length;
}
