import { canonicalJson, type Json } from '@app/kernel';
import type { ChainTable, ChainTables } from './records';
import { sha256 } from './sha256';

/** The hash before an office's first record. */
export const GENESIS = '0'.repeat(64);

/** A record that has its place in the chain but not its hash yet. */
export type Unhashed<R> = Omit<R, 'hash'>;

/** sha256 of the hash before and the record's own content: changing, dropping or reordering anything breaks what follows. */
export function chainHash<T extends ChainTable>(previous: string, table: T, record: Unhashed<ChainTables[T]>): string {
  return sha256(`${previous}\n${table}\n${canonicalJson(plain(record))}`);
}

/** Dates as ISO text, the hash left out: what the hash covers. */
function plain(record: Record<string, unknown>): Json {
  const fields: Record<string, Json> = {};
  for (const [key, value] of Object.entries(record))
    if (key !== 'hash') fields[key] = value instanceof Date ? value.toISOString() : (value as Json);
  return fields;
}
