import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { Json } from '@app/kernel';

/**
 * A backup is a gzip of JSON lines: the header, then for each of its tables a line `{"table": NAME}` followed by one
 * array of cells a row, and at the end `{"sha256": …}` of all bytes before that line. It says nothing of the kind of
 * database it was taken from.
 */
export interface BackupHeader {
  readonly format: typeof FORMAT;
  readonly formatVersion: number;
  /** The version of the product that wrote it. */
  readonly product: string;
  readonly createdAt: string;
  /** Names of the migrations that made the tables, in the order they ran. */
  readonly migrations: readonly string[];
  readonly tables: readonly BackupTable[];
  /** What the writer noted about the same state of the database. */
  readonly about: Json;
}

export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

/** Instants are `YYYY-MM-DD HH:MM:SS.mmm` in UTC, bytes are `{base64}`. */
export type BackupCell = string | number | null | { readonly base64: string };

export const FORMAT = 'info-ledger-backup';
export const FORMAT_VERSION = 1;

/** What one driver or the other hands over, as it is written to the file. */
export function toCell(value: unknown, column: Pick<ColumnMetadata, 'type'>): BackupCell {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString().replace('T', ' ').replace('Z', '');
  if (value instanceof ArrayBuffer) return { base64: Buffer.from(value).toString('base64') };
  if (ArrayBuffer.isView(value)) return { base64: bytesOf(value).toString('base64') };
  if (typeof value === 'boolean') return Number(value);
  // MySQL's driver answers bigint as text.
  if (typeof value === 'string') return column.type === 'bigint' ? integerOrText(value) : value;
  if (typeof value === 'number') return value;
  throw new TypeError(`a ${typeof value} cannot be kept in a backup`);
}

/** As either driver takes it. */
export function fromCell(cell: BackupCell): string | number | null | Buffer {
  return typeof cell === 'object' && cell !== null ? Buffer.from(cell.base64, 'base64') : cell;
}

/** Throws when it is not a header this version can read; names come into statements, so they are plain words. */
export function parseHeader(line: string): BackupHeader {
  const header = JSON.parse(line) as BackupHeader;
  const { format, formatVersion, migrations, tables } = header;
  if (format !== FORMAT || formatVersion !== FORMAT_VERSION) throw new Error('another format');
  const names = [...migrations, ...tables.flatMap(({ name, columns }) => [name, ...columns])];
  if (!names.every((name) => /^[A-Za-z]\w{0,63}$/.test(name))) throw new Error('a name that is none');
  return header;
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function integerOrText(text: string): number | string {
  const number = Number(text);
  return Number.isSafeInteger(number) && String(number) === text ? number : text;
}
