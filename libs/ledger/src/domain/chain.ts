import { canonicalJson, type Json } from '@app/kernel';
import type { ChainTable, ChainTables, LedgerEntry, LoggedEvent, StoredRecord } from './records';
import { sha256 } from './sha256';
import { withoutWords, wordsOf } from './words';

/** The hash before an office's first record. */
export const GENESIS = '0'.repeat(64);

/** A record that has its place in the chain but not its hash yet. */
export type Unhashed<R> = Omit<R, 'hash'>;

/** sha256 of the hash before and the record's own content: changing, dropping or reordering anything breaks what follows. */
export function chainHash<T extends ChainTable>(previous: string, table: T, record: Unhashed<ChainTables[T]>): string {
  return linked(previous, table, written(table, record));
}

/** The same for a record as it is stored: an event's content is taken to the letter. */
export function storedHash(previous: string, { table, record }: StoredRecord): string {
  const text = table === 'ledger_event' ? writtenEvent(record, record.content) : written(table, record as never);
  return linked(previous, table, text);
}

/** An event's content as it is stored, and as the chain covers it. */
export function storedContent({ content, itemId, salt }: Pick<LoggedEvent, 'content' | 'itemId' | 'salt'>): string {
  const words = salt === null ? null : wordsOf(content, itemId);
  return canonicalJson((words && salt !== null ? withoutWords(content, words, salt) : content) as unknown as Json);
}

function linked(previous: string, table: ChainTable, text: string): string {
  return sha256(`${previous}\n${table}\n${text}`);
}

/** The record as canonical JSON, keys in order, dates as ISO text, the hash left out: what the hash covers. */
function written(table: ChainTable, record: Readonly<Record<string, unknown>>): string {
  if (table === 'ledger_entry') return writtenEntry(record as never);
  if (table === 'ledger_event') return writtenEvent(record as never, storedContent(record as never));
  const { hash: _hash, ...content } = record;
  return canonicalJson(JSON.parse(JSON.stringify(content)) as Json);
}

// Spelled out in the order of the keys: every entry and event goes through here, and again when verified.
function writtenEntry(entry: Unhashed<LedgerEntry>): string {
  const { detail, kind, level } = entry.source;
  return JSON.stringify({
    actorId: entry.actorId,
    amount: entry.amount,
    arithmetic: entry.arithmetic,
    asset: entry.asset,
    bookedMonth: entry.bookedMonth,
    causeSeq: entry.causeSeq,
    clause: entry.clause,
    eventSeq: entry.eventSeq,
    occurredOn: entry.occurredOn,
    officeId: entry.officeId,
    period: entry.period,
    person: entry.person,
    recordedAt: entry.recordedAt,
    regulationId: entry.regulationId,
    regulationSha256: entry.regulationSha256,
    regulationVersion: entry.regulationVersion,
    reverses: entry.reverses,
    row: entry.row,
    rule: entry.rule,
    scope: entry.scope,
    seq: entry.seq,
    source: { detail, kind, level },
    unitId: entry.unitId,
  });
}

function writtenEvent(event: Unhashed<Omit<LoggedEvent, 'content' | 'salt'>>, content: string): string {
  const { actorId, actorName, bookedMonth } = event;
  const before = JSON.stringify({ actorId, actorName, bookedMonth });
  const after = JSON.stringify({
    generation: event.generation,
    itemId: event.itemId,
    naturalKey: event.naturalKey,
    occurredOn: event.occurredOn,
    officeId: event.officeId,
    recordedAt: event.recordedAt,
    scope: event.scope,
    seq: event.seq,
    subjectMonth: event.subjectMonth,
    subjectType: event.subjectType,
    targetSeq: event.targetSeq,
    type: event.type,
  });
  return `${before.slice(0, -1)},"content":${content},${after.slice(1)}`;
}
