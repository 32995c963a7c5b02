import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DataSource, MigrationExecutor } from 'typeorm';
import { platformErrors } from '../errors';
import { type DatabaseKind, type PersistencePart, rememberKind } from './database-kind';
import { EmbeddedKind } from './embedded/embedded-kind';
import { MysqlKind } from './mysql/mysql-kind';

export interface DatabaseOptions {
  /** The folder of the installation's data; the embedded database is the file `info-ledger.sqlite` in it. */
  readonly dataDir: string;
  /** `mysql://user:password@host:port/database?pool=10&ca=/path/ca.pem`; without it the embedded database is used. */
  readonly databaseUrl?: string | undefined;
  /** Whether to run the pending migrations; without it a database that is behind is refused. */
  readonly migrate: boolean;
  /** For a restore alone: opens also what a restore has left unfinished. */
  readonly halfRestored?: boolean;
}

/** How the names begin that mark, among those of executed migrations, a restore that has not finished. */
export const UNFINISHED_RESTORE = 'UnfinishedRestore';

/** Opens the database and checks that its tables are the ones this build knows. Close it with `destroy()`. */
export async function openDatabase(parts: readonly PersistencePart[], options: DatabaseOptions): Promise<DataSource> {
  const { databaseUrl, dataDir } = options;
  const kind = databaseUrl === undefined ? new EmbeddedKind(databaseFile(dataDir)) : new MysqlKind(databaseUrl);
  const dataSource = kind.createDataSource(parts);
  rememberKind(dataSource, kind);
  await connect(dataSource, kind);
  try {
    await refuseUnknown(dataSource, options.halfRestored ?? false);
    if (options.migrate && (await pendingCount(dataSource)) > 0)
      await kind.migrating(dataSource, () => migrate(dataSource));
    const pending = await pendingCount(dataSource);
    if (pending > 0) throw platformErrors.database_behind({ pending });
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

/** The file of the embedded database. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'info-ledger.sqlite');
}

async function connect(dataSource: DataSource, kind: DatabaseKind): Promise<void> {
  try {
    await dataSource.initialize();
  } catch (error) {
    const reason = kind.whyUnreachable(error);
    throw reason ? Object.assign(reason, { cause: error }) : error;
  }
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
}

/** Whether a restore into the database has begun and not finished. */
export async function isHalfRestored(dataSource: DataSource): Promise<boolean> {
  const executed = await new MigrationExecutor(dataSource).getExecutedMigrations();
  return executed.some(({ name }) => name.startsWith(UNFINISHED_RESTORE));
}

async function refuseUnknown(dataSource: DataSource, halfRestored: boolean): Promise<void> {
  const known = new Set(dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name));
  const executed = await new MigrationExecutor(dataSource).getExecutedMigrations();
  for (const { name } of executed) {
    const isMark = name.startsWith(UNFINISHED_RESTORE);
    if (isMark && !halfRestored) throw platformErrors.restore_unfinished();
    if (!isMark && !known.has(name)) throw platformErrors.database_ahead({ unknown: name });
  }
}

async function pendingCount(dataSource: DataSource): Promise<number> {
  return (await new MigrationExecutor(dataSource).getPendingMigrations()).length;
}
