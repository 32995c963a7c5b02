import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type ConnectionOptions } from 'mysql2/promise';
import { copyTables } from '@app/testing';
import { persistence } from '../../../apps/api/src/app.module';

export type Kind = 'embedded' | 'mariadb';

/** Where a measurement keeps its database. */
export interface Place {
  readonly kind: Kind;
  readonly dataDir: string;
  readonly databaseUrl?: string;
  remove(): Promise<void>;
}

/** A database of a measurement's own, empty; within a run of the tests it may have the tables already. */
export async function aPlace(kind: Kind): Promise<Place> {
  const place = await anEmptyPlace(kind);
  await copyTables(place, persistence);
  return place;
}

/** Without tables. On MariaDB a schema on the server of TEST_MYSQL_URL. */
export async function anEmptyPlace(kind: Kind): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), 'info-ledger-bench-'));
  const removeFolder = () => rm(dataDir, { recursive: true, force: true });
  if (kind === 'embedded') return { kind, dataDir, remove: removeFolder };
  const name = `info_ledger_test_bench_${randomUUID().slice(0, 8)}`;
  await onServer(`CREATE DATABASE ${name}`);
  return {
    kind,
    dataDir,
    databaseUrl: schemaUrl(name),
    remove: async () => {
      await onServer(`DROP DATABASE ${name}`);
      await removeFolder();
    },
  };
}

/** Whether there is a MariaDB to measure on. */
export const hasMariadb = () => Boolean(process.env['TEST_MYSQL_URL']);

export function schemaUrl(name: string): string {
  const url = new URL(process.env['TEST_MYSQL_URL'] ?? '');
  url.pathname = `/${name}`;
  return url.href;
}

/** What the raw driver needs to get into a schema, set up as the application's own connections are. */
export function driverOptions(databaseUrl: string): ConnectionOptions {
  const url = new URL(databaseUrl);
  return {
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    dateStrings: true,
  };
}

/** Runs one statement outside any schema and answers with its rows. */
export async function onServer(sql: string): Promise<readonly Record<string, unknown>[]> {
  const connection = await createConnection({ ...driverOptions(schemaUrl('')), database: undefined });
  try {
    const [rows] = await connection.query(sql);
    return Array.isArray(rows) ? (rows as Record<string, unknown>[]) : [];
  } finally {
    await connection.end();
  }
}
