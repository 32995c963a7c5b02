import { join } from 'node:path';
import { Readable } from 'node:stream';
import Database from 'libsql';
import { type Connection, createConnection } from 'mysql2/promise';
import { driverOptions, type Place } from '../support/places';
import type { Row } from './template-month';
import type { Tables } from './shifted-month';

/** Writes rows past the product, many at once: only for filling a database to measure on. */
export interface Bulk {
  insert(tables: Tables): Promise<void>;
  /**
   * Takes a table's secondary indexes away; answers with what builds them again. Built at once they are sorted first,
   * which takes a fraction of the time that finding a place for each row takes. It may go on beside further inserts.
   */
  withoutIndexes(table: string): Promise<() => Promise<void>>;
  run(sql: string, values: readonly unknown[]): Promise<void>;
  close(): Promise<void>;
}

export function openBulk(place: Place): Promise<Bulk> {
  return place.kind === 'mariadb' ? bulkMariadb(place) : bulkEmbedded(place);
}

/** Rows in one INSERT. */
const CHUNK = 100;

/** Texts handed over by LOAD DATA. */
async function bulkMariadb({ databaseUrl = '' }: Place): Promise<Bulk> {
  const connection = await createConnection(driverOptions(databaseUrl));
  const builder = await createConnection(driverOptions(databaseUrl));
  await connection.query('SET SESSION unique_checks = 0, foreign_key_checks = 0');
  const asItWas = await withRoom(connection);
  return {
    withoutIndexes: async (table) => {
      const keys = await keysOf(connection, table);
      if (keys.length === 0) return async () => undefined;
      const names = keys.map((key) => /`\w+`/.exec(key)?.[0]);
      await connection.query(`ALTER TABLE ${table} ${names.map((name) => `DROP KEY ${name}`).join(', ')}`);
      return async () =>
        void (await builder.query(`ALTER TABLE ${table} ${keys.map((key) => `ADD ${key}`).join(', ')}`));
    },
    insert: async (tables) => {
      await connection.beginTransaction();
      for (const [table, rows] of Object.entries(tables))
        if (rows.length > 0)
          await connection.query({
            sql: `LOAD DATA LOCAL INFILE 'rows' INTO TABLE ${table} CHARACTER SET utf8mb4 (${columnsOf(rows)})`,
            infileStreamFactory: () => Readable.from(linesOf(rows), { objectMode: false }),
          });
      await connection.commit();
    },
    run: async (sql, values) => void (await connection.query(sql, [...values])),
    close: async () => {
      await asItWas();
      await builder.end();
      await connection.end();
    },
  };
}

/** Secondary indexes as the server writes them down: `UNIQUE KEY \`name\` (\`column\`)`. */
async function keysOf(connection: Connection, table: string): Promise<string[]> {
  const [rows] = await connection.query(`SHOW CREATE TABLE ${table}`);
  const [{ 'Create Table': written }] = rows as [{ 'Create Table': string }];
  return written.split('\n').flatMap((line) => /^\s*((?:UNIQUE )?KEY .*?),?$/.exec(line)?.[1] ?? []);
}

const ROOMY = {
  innodb_buffer_pool_size: 2 * 2 ** 30,
  innodb_log_file_size: 2 ** 30,
  innodb_flush_log_at_trx_commit: 0,
};

/** Room for the indexes while a server of the bench's own is filled; answers with how to take it back. */
async function withRoom(connection: Connection): Promise<() => Promise<void>> {
  const names = Object.keys(ROOMY);
  const [rows] = await connection.query(`SELECT ${names.map((name) => `@@GLOBAL.${name} AS ${name}`).join(', ')}`);
  const [before] = rows as [typeof ROOMY];
  const set = async (values: typeof ROOMY) => {
    for (const [name, value] of Object.entries(values)) await connection.query(`SET GLOBAL ${name} = ${Number(value)}`);
  };
  try {
    await set(ROOMY);
  } catch {
    // Somebody's own server does not let us; it takes longer there.
    return async () => undefined;
  }
  return () => set(before);
}

/** Rows as LOAD DATA reads them, some hundred at a time. */
function* linesOf(rows: readonly Row[]): Iterable<Buffer> {
  for (const some of chunks(rows, 500))
    yield Buffer.from(some.map((row) => `${Object.values(row).map(fieldOf).join('\t')}\n`).join(''));
}

function fieldOf(value: unknown): string {
  if (value === null) return '\\N';
  return typeof value === 'string' ? value.replace(/[\\\t\n]/g, (sign) => `\\${sign}`) : JSON.stringify(value);
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
    withoutIndexes: async (table) => {
      const indexes = database
        .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL")
        .all([table]) as { name: string; sql: string }[];
      for (const { name } of indexes) database.exec(`DROP INDEX "${name}"`);
      return async () => indexes.forEach(({ sql }) => database.exec(sql));
    },
    insert: async (tables) => {
      database.exec('BEGIN');
      for (const [table, rows] of Object.entries(tables))
        for (const some of chunks(rows, CHUNK)) {
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

/** Quoted as both families understand it: some names are words of SQL. */
const columnsOf = (rows: readonly Row[]) =>
  Object.keys(rows[0] ?? {})
    .map((column) => `\`${column}\``)
    .join(', ');

function* chunks<T>(list: readonly T[], size: number): Iterable<T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size);
}
