import { join } from 'node:path';
import Database from 'libsql';
import { createConnection } from 'mysql2/promise';
import { driverOptions, type Place } from '../support/places';
import type { Row } from './template-month';
import type { Tables } from './shifted-month';

/** Writes rows past the product, many at once: only for filling a database to measure on. */
export interface Bulk {
  insert(tables: Tables): Promise<void>;
  run(sql: string, values: readonly unknown[]): Promise<void>;
  close(): Promise<void>;
}

export function openBulk(place: Place): Promise<Bulk> {
  return place.kind === 'mariadb' ? bulkMariadb(place) : bulkEmbedded(place);
}

const CHUNK = { embedded: 100, mariadb: 2_000 };

async function bulkMariadb({ databaseUrl = '' }: Place): Promise<Bulk> {
  const connection = await createConnection(driverOptions(databaseUrl));
  await connection.query('SET SESSION unique_checks = 0, foreign_key_checks = 0');
  return {
    insert: async (tables) => {
      await connection.beginTransaction();
      for (const [table, rows] of Object.entries(tables))
        for (const some of chunks(rows, CHUNK.mariadb))
          await connection.query(`INSERT INTO ${table} (${columnsOf(some)}) VALUES ?`, [
            some.map((row) => Object.values(row)),
          ]);
      await connection.commit();
    },
    run: async (sql, values) => void (await connection.query(sql, [...values])),
    close: () => connection.end(),
  };
}

async function bulkEmbedded({ dataDir }: Place): Promise<Bulk> {
  const database = new Database(join(dataDir, 'info-ledger.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;');
  const statements = new Map<string, Database.Statement>();
  const statement = (sql: string) => {
    const known = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  return {
    insert: async (tables) => {
      database.exec('BEGIN');
      for (const [table, rows] of Object.entries(tables))
        for (const some of chunks(rows, CHUNK.embedded)) {
          const marks = `(${Object.keys(some[0] ?? {})
            .map(() => '?')
            .join()})`;
          const sql = `INSERT INTO ${table} (${columnsOf(some)}) VALUES ${some.map(() => marks).join()}`;
          statement(sql).run(some.flatMap((row) => Object.values(row)));
        }
      database.exec('COMMIT');
    },
    run: async (sql, values) => void database.prepare(sql).run(values),
    close: async () => {
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
}

const columnsOf = (rows: readonly Row[]) => Object.keys(rows[0] ?? {}).join(', ');

function* chunks<T>(list: readonly T[], size: number): Iterable<T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size);
}
