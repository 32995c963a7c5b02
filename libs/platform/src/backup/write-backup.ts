import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Json } from '@app/kernel';
import type { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '../database/tx';
import type { UnitOfWork } from '../database/unit-of-work';
import { platformErrors } from '../errors';
import { type BackupHeader, FORMAT, FORMAT_VERSION } from './backup-format';
import { pagesOf } from './table-pages';

/** Told after each page: rows dealt with so far, and rows in all. */
export type RowProgress = (done: number, all: number) => void;

export interface BackupWanted {
  /** Absolute. Never overwritten. */
  readonly file: string;
  /** The product's version. */
  readonly product: string;
  readonly createdAt: Date;
  /** What the header shall note about the state that is backed up. */
  readonly about: (tx: Tx) => Promise<Json>;
  readonly progress?: RowProgress;
}

/**
 * Writes every row of every table to a file that only its owner may read, all from one state of the database, while
 * others go on writing. The file has its name only once it is whole. Throws `backup_exists`, `backup_unwritable`.
 */
export async function writeBackup(unitOfWork: UnitOfWork, wanted: BackupWanted): Promise<BackupHeader> {
  const { file } = wanted;
  const draft = `${file}.partial`;
  for (const taken of [file, draft]) if (existsSync(taken)) throw platformErrors.backup_exists({ file: taken });
  const handle = await open(draft, 'wx', 0o600).catch((error: unknown) => unwritable(file, error));
  try {
    const header = await unitOfWork.read((tx) => writeState(tx, draft, wanted));
    await handle.sync();
    await handle.close();
    await rename(draft, file);
    await syncFolder(dirname(file));
    return header;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(draft, { force: true });
    return unwritable(file, error);
  }
}

/** May be called again on another state when the database asks for it, so it begins the file anew. */
async function writeState(tx: Tx, draft: string, wanted: BackupWanted): Promise<BackupHeader> {
  const manager = managerOf(tx);
  const header = await headerOf(manager, wanted, await wanted.about(tx));
  const text = Readable.from(linesOf(manager, header, wanted.progress), { objectMode: false });
  await pipeline(text, createGzip(), createWriteStream(draft));
  return header;
}

async function headerOf(
  manager: EntityManager,
  { product, createdAt }: BackupWanted,
  about: Json,
): Promise<BackupHeader> {
  const executed = await manager.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY timestamp, id');
  const tables = [];
  for (const { tableName, columns } of manager.connection.entityMetadatas) {
    const [count] = await manager.query<{ n: number | string }[]>(
      `SELECT COUNT(*) AS n FROM ${manager.connection.driver.escape(tableName)}`,
    );
    tables.push({
      name: tableName,
      columns: columns.map(({ databaseName }) => databaseName),
      rows: Number(count?.n),
    });
  }
  return {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    product,
    createdAt: createdAt.toISOString(),
    migrations: executed.map(({ name }) => name),
    tables,
    about,
  };
}

async function* linesOf(manager: EntityManager, header: BackupHeader, progress?: RowProgress): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const hashed = (lines: readonly unknown[]) => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    hash.update(text, 'utf8');
    return text;
  };
  const all = header.tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  yield hashed([header]);
  for (const table of manager.connection.entityMetadatas) {
    yield hashed([{ table: table.tableName }]);
    for await (const rows of pagesOf(manager, table)) {
      yield hashed(rows);
      progress?.((done += rows.length), all);
    }
  }
  yield `${JSON.stringify({ sha256: hash.digest('hex') })}\n`;
}

/** So that the new name, too, survives a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** What the file system refuses is a sentence; anything else goes on as it is. */
function unwritable(file: string, error: unknown): never {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST') throw platformErrors.backup_exists({ file });
  if (typeof syscall !== 'string' || typeof code !== 'string' || !isAboutFiles(code)) throw error;
  throw Object.assign(platformErrors.backup_unwritable({ file, reason: code }), { cause: error });
}

function isAboutFiles(code: string): boolean {
  return ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EIO', 'EFBIG'].includes(code);
}
