import type { DatabaseOptions } from '@app/platform';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';

/** The sort of database the tests run on: `embedded` unless the Jest project says `mysql`. */
export const testDatabaseKind = process.env['TEST_DATABASE'] === 'mysql' ? 'mysql' : 'embedded';

/** For suites about one sort of database: `describe` there, `describe.skip` elsewhere. */
export const onlyOn = (kind: typeof testDatabaseKind) => (kind === testDatabaseKind ? describe : describe.skip);

/** Where a test may keep a database of its own. */
export interface TestPlace extends Pick<DatabaseOptions, 'dataDir' | 'databaseUrl'> {
  /** Removes the folder and the schema with all they hold. */
  remove(): Promise<void>;
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
