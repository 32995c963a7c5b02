import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { DomainError } from '@app/kernel';
import { platformErrors } from '../errors';
import { type BackupCell, type BackupHeader, type BackupTable, parseHeader } from './backup-format';

/** Some rows of one table, in the order of the file. */
export interface BackupRows {
  readonly table: BackupTable;
  readonly rows: readonly (readonly BackupCell[])[];
}

/** At most so many rows, and about so many bytes, are handed on together. */
const ROWS = 1_000;
const BYTES = 1 << 20;
const NEWLINE = 10;

/**
 * Reads a backup to its end and answers with its header once all is as it was written: hash, tables, numbers of rows.
 * Throws `backup_foreign` for a file that is none, `backup_damaged`, `backup_unreadable`.
 */
export async function checkBackup(file: string): Promise<BackupHeader> {
  let header: BackupHeader | undefined;
  for await (const part of readBackup(file)) if ('format' in part) header = part;
  if (!header) throw platformErrors.backup_damaged({ file });
  return header;
}

/** The header, then the rows in batches. What is damaged is noticed at the end at the latest, so check first. */
export async function* readBackup(file: string): AsyncGenerator<BackupHeader | BackupRows> {
  const began = { header: false };
  try {
    yield* parts(file, began);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const { code = '', syscall } = error as NodeJS.ErrnoException;
    if (syscall !== undefined) throw platformErrors.backup_unreadable({ file, reason: code });
    if (!began.header) throw platformErrors.backup_foreign({ file });
    throw Object.assign(platformErrors.backup_damaged({ file }), { cause: error });
  }
}

async function* parts(file: string, began: { header: boolean }): AsyncGenerator<BackupHeader | BackupRows> {
  const lines = hashedLines(file);
  const first = await lines.next();
  if (first.done) throw new Error('empty');
  const header = parseHeader(first.value.toString('utf8'));
  began.header = true;
  yield header;
  const left = [...header.tables];
  let table: BackupTable | undefined;
  let seen = 0;
  let rows: BackupCell[][] = [];
  let bytes = 0;
  const endOfTable = () => {
    if (table && seen !== table.rows) throw new Error(`${table.name}: ${seen} of ${table.rows} rows`);
  };
  for await (const line of lines) {
    const value = JSON.parse(line.toString('utf8')) as BackupCell[] | { table: string };
    if (!Array.isArray(value)) {
      if (table && rows.length > 0) yield { table, rows };
      [rows, bytes] = [[], 0];
      endOfTable();
      table = left.shift();
      seen = 0;
      if (table?.name !== value.table) throw new Error(`${value.table} in the wrong place`);
      continue;
    }
    if (table?.columns.length !== value.length) throw new Error('a row of the wrong width');
    rows.push(value);
    seen += 1;
    bytes += line.length;
    if (rows.length < ROWS && bytes < BYTES) continue;
    yield { table, rows };
    [rows, bytes] = [[], 0];
  }
  if (table && rows.length > 0) yield { table, rows };
  endOfTable();
  if (left.length > 0) throw new Error('tables are missing');
}

/** All lines but the last, which must be their hash. */
async function* hashedLines(file: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let last: Buffer | undefined;
  for await (const line of linesOf(file)) {
    if (last) {
      hash.update(last).update('\n');
      yield last;
    }
    last = line;
  }
  const { sha256 } = JSON.parse(last?.toString('utf8') ?? 'null') as { sha256?: unknown };
  if (sha256 !== hash.digest('hex')) throw new Error('the hash is another one');
}

/** Split at line feeds alone: a text may hold what else passes for the end of a line. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const text = createGunzip();
  source.on('error', (error) => text.destroy(error)).pipe(text);
  let begun: Buffer[] = [];
  try {
    for await (const chunk of text as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
        yield Buffer.concat([...begun, chunk.subarray(from, end)]);
        begun = [];
        from = end + 1;
      }
      begun.push(chunk.subarray(from));
    }
  } finally {
    source.destroy();
  }
  if (begun.some(({ length }) => length > 0)) throw new Error('the last line has no end');
}
