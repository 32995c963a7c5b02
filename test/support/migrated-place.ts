import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { databaseFile, openDatabase, type PersistencePart } from '@app/platform';
import { aTestPlace, testDatabaseKind, type TestPlace } from '@app/testing';

/**
 * A place that already has the tables of the parts. In a whole run they come from a template in the folder that `npm test`
 * names: running some hundred migrations takes longer than most suites. A suite by itself finds the place empty, and the
 * application migrates it; what the migrations themselves do is shown in the medium tier, which takes no template.
 */
export async function aMigratedPlace(parts: readonly PersistencePart[]): Promise<TestPlace> {
  const place = await aTestPlace();
  const folder = process.env['TEST_TEMPLATES'];
  if (folder) await fill(place, parts, folder);
  return place;
}

async function fill(place: TestPlace, parts: readonly PersistencePart[], folder: string): Promise<void> {
  const kind = kinds[testDatabaseKind];
  const template = join(folder, nameOf(parts));
  const ready = await readFile(template).catch(() => undefined);
  if (ready) return kind.write(place, ready);
  const dataSource = await openDatabase(parts, { ...place, migrate: true });
  await dataSource.destroy();
  await mkdir(folder, { recursive: true });
  // The other workers may look for it at this moment: it must appear whole.
  const own = `${template}-${randomUUID()}`;
  await writeFile(own, await kind.read(place));
  await rename(own, template);
}

/** Another one for other migrations, by their sources. */
function nameOf(parts: readonly PersistencePart[]): string {
  const sources = parts.flatMap(({ migrations }) => migrations.map(String));
  return `${testDatabaseKind}-${createHash('sha256').update(sources.join('\0')).digest('hex')}`;
}

interface Kind {
  /** All that a migrated place holds. */
  read(place: TestPlace): Promise<Buffer>;
  /** The same in an empty place. */
  write(place: TestPlace, template: Buffer): Promise<void>;
}

const kinds: Readonly<Record<typeof testDatabaseKind, Kind>> = {
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

async function onSchema<T>({ databaseUrl }: TestPlace, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await createConnection({ uri: databaseUrl ?? '', multipleStatements: true, dateStrings: true });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}
