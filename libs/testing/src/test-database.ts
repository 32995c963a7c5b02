import { openDatabase, type DatabaseOptions, type PersistencePart, UnitOfWork } from '@app/platform';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { DataSource } from 'typeorm';

/** The sort of database the tests run on: `embedded` unless the Jest project says `mysql`. */
export const testDatabaseKind = process.env['TEST_DATABASE'] === 'mysql' ? 'mysql' : 'embedded';

/** For suites about one sort of database: `describe` there, `describe.skip` elsewhere. */
export const onlyOn = (kind: typeof testDatabaseKind) => (kind === testDatabaseKind ? describe : describe.skip);

/** Where a test may keep a database of its own. */
export interface TestPlace extends Pick<DatabaseOptions, 'dataDir' | 'databaseUrl'> {
  /** Removes the folder and the schema with all they hold. */
  remove(): Promise<void>;
}

export interface TestDatabase {
  readonly dataSource: DataSource;
  readonly unitOfWork: UnitOfWork;
  /** To open the same database again. */
  readonly place: TestPlace;
  /** The folder that holds the embedded database; it is deleted on close. */
  readonly dataDir: string;
  close(): Promise<void>;
}

/** A real database of its own, with the migrations of the given parts run. */
export async function openTestDatabase(parts: readonly PersistencePart[]): Promise<TestDatabase> {
  const place = await aTestPlace();
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

/** A fresh folder, and on MySQL a fresh schema on the server of TEST_MYSQL_URL. */
export async function aTestPlace(): Promise<TestPlace> {
  const dataDir = await mkdtemp(join(tmpdir(), 'info-ledger-'));
  const schema = testDatabaseKind === 'mysql' ? await freshSchema() : undefined;
  return {
    dataDir,
    databaseUrl: schema?.url,
    remove: async () => {
      await schema?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The server's own default collation is left as it is: the tables must not depend on it. */
async function freshSchema(): Promise<{ url: string; drop(): Promise<void> }> {
  const url = new URL(process.env['TEST_MYSQL_URL'] ?? 'TEST_MYSQL_URL is not set');
  const name = `info_ledger_test_${randomUUID().slice(0, 8)}`;
  const onServer = async (sql: string) => {
    const connection = await createConnection({
      host: url.hostname,
      port: Number(url.port || 3306),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
    });
    await connection.query(sql);
    await connection.end();
  };
  await onServer(`CREATE DATABASE ${name}`);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`DROP DATABASE ${name}`) };
}
