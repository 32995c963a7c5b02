import { canonicalJson, type Json } from '@app/kernel';
import type { ChainTable, ChainTables } from './records';
import { sha256 } from './sha256';

/** The hash before an office's first record. */
export const GENESIS = '0'.repeat(64);

/** A record that has its place in the chain but not its hash yet. */
export type Unhashed<R> = Omit<R, 'hash'>;

/** sha256 of the hash before and the record's own content: changing, dropping or reordering anything breaks what follows. */
export function chainHash<T extends ChainTable>(previous: string, table: T, record: Unhashed<ChainTables[T]>): string {
  return sha256(`${previous}\n${table}\n${written(record)}`);
}

/**
 * The record as canonical JSON, dates as ISO text, the hash left out: what the hash covers. Written field by field in an
 * order known from the last record with these fields, because every record goes through here, and again when verified.
 */
function written(record: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const key of inOrder(Object.keys(record))) {
    const value = record[key];
    if (key === 'hash' || value === undefined) continue;
    text += `${text === '' ? '{' : ','}"${key}":`;
    text += typeof value === 'object' ? writtenObject(value) : JSON.stringify(value);
  }
  return `${text}}`;
}

function writtenObject(value: object | null): string {
  return value instanceof Date ? `"${value.toISOString()}"` : canonicalJson(value as Json);
}

const orders = new Map<string, readonly string[]>();

function inOrder(keys: readonly string[]): readonly string[] {
  const names = keys.join();
  let order = orders.get(names);
  if (!order) orders.set(names, (order = [...keys].sort()));
  return order;
}
