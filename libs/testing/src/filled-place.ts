import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import { databaseFile, type DatabaseOptions, openDatabase, type PersistencePart } from '@app/platform';
import { aTestPlace, type TestPlace } from './test-place';

type Place = Pick<DatabaseOptions, 'dataDir' | 'databaseUrl'>;

/** A place that already has the tables of the parts in a whole run, and is empty for a suite by itself. */
export async function aMigratedPlace(parts: readonly PersistencePart[]): Promise<TestPlace> {
  const place = await aTestPlace();
  await copyTables(place, parts);
  return place;
}

/**
 * Copies the tables of the parts into an empty place, in a whole run: running some hundred migrations takes longer than
 * most suites. For a suite by itself the place stays empty, and whoever opens it migrates it.
 */
export async function copyTables(place: Place, parts: readonly PersistencePart[]): Promise<void> {
  if (process.env['TEST_TEMPLATES']) await fillPlace(place, parts, { name: 'tables', fill: async () => null });
}

/** What many suites begin with, beyond the tables. */
export interface Filling<T> {
  /** Another one for everything it depends on. */
  readonly name: string;
  /** Fills the tables and answers with what is to be known of it, as JSON can hold it. */
  fill(dataSource: DataSource): Promise<T>;
}

/**
 * Makes the tables of the parts in an empty place and fills them. In a whole run that is done once, by who comes first, and
 * copied from then on, from a template in the folder that `npm test` names.
 */
export async function fillPlace<T>(place: Place, parts: readonly PersistencePart[], filling: Filling<T>): Promise<T> {
  const kind = kinds[place.databaseUrl === undefined ? 'embedded' : 'mysql'];
  const template = templateFor(place, parts, filling.name);
  const known = template && (await template.read());
  if (known) {
    await kind.write(place, known.content);
    return known.said as T;
  }
  if (filling.name !== 'tables') await copyTables(place, parts);
  const dataSource = await openDatabase(parts, { ...place, migrate: true });
  const said = await filling.fill(dataSource).finally(() => dataSource.destroy());
  await template?.write({ content: await kind.read(place), said });
  return said;
}

interface Template {
  readonly content: Buffer;
  readonly said: unknown;
}

function templateFor({ databaseUrl }: Place, parts: readonly PersistencePart[], name: string) {
  const folder = process.env['TEST_TEMPLATES'];
  if (!folder) return undefined;
  const sources = parts.flatMap(({ migrations }) => migrations.map(String));
  const hash = createHash('sha256')
    .update([databaseUrl === undefined, name, ...sources].join('\0'))
    .digest('hex');
  const path = join(folder, hash);
  return {
    async read(): Promise<Template | undefined> {
      const said = await readFile(`${path}.json`, 'utf8').catch(() => undefined);
      return said === undefined ? undefined : { content: await readFile(path), said: JSON.parse(said) as unknown };
    },
    async write({ content, said }: Template): Promise<void> {
      await mkdir(folder, { recursive: true });
      // The other workers may look for it at this moment: it must appear whole, and what is looked for first comes last.
      for (const [file, data] of [
        [path, content],
        [`${path}.json`, JSON.stringify(said)],
      ] as const) {
        const own = `${file}-${randomUUID()}`;
        await writeFile(own, data);
        await rename(own, file);
      }
    },
  };
}

interface Kind {
  /** All that a place holds which nobody has open. */
  read(place: Place): Promise<Buffer>;
  /** The same in an empty place. */
  write(place: Place, template: Buffer): Promise<void>;
}

const kinds: Readonly<Record<'embedded' | 'mysql', Kind>> = {
  embedded: {
    read: ({ dataDir }) => readFile(databaseFile(dataDir)),
    write: ({ dataDir }, template) => writeFile(databaseFile(dataDir), template),
  },
  mysql: {
    read: (place) => onSchema(place, async (connection) => Buffer.from((await dump(connection)).join(';\n'))),
    write: (place, template) => onSchema(place, async (connection) => void (await connection.query(String(template)))),
  },
};

/** Statements that make the tables with their rows. */
async function dump(connection: Connection): Promise<string[]> {
  const statements = ['SET foreign_key_checks = 0'];
  const rows = async (sql: string, table: string) => (await connection.query<RowDataPacket[]>(sql, [table]))[0];
  for (const table of (await rows('SHOW TABLES', '')).map((row) => String(Object.values(row)[0]))) {
    const [made] = await rows('SHOW CREATE TABLE ??', table);
    statements.push(String(made?.['Create Table']));
    for (const row of await rows('SELECT * FROM ??', table))
      statements.push(connection.format('INSERT INTO ?? SET ?', [table, row]));
  }
  return statements;
}

async function onSchema<T>({ databaseUrl }: Place, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await createConnection({ uri: databaseUrl ?? '', multipleStatements: true, dateStrings: true });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}
