import { addMonths, canonicalJson, type IntegrityFinding } from '@app/kernel';
import { chainHash, GENESIS } from './chain';
import { naturalKey } from './natural-key';
import type { ChainRecord, ClosedMonth, Head, LedgerEntry, LoggedEvent, RegulationInForce } from './records';
import { scopeOfEvent } from './scope';
import { sha256 } from './sha256';

/** Everything that stands in an office's chain, each table in order of `seq`. */
export interface WholeChain {
  readonly events: readonly LoggedEvent[];
  readonly entries: readonly LedgerEntry[];
  readonly months: readonly ClosedMonth[];
  readonly regulations: readonly RegulationInForce[];
  /** Places whose rows cannot be read and are named elsewhere. */
  readonly unreadable: ReadonlySet<number>;
}

/** The place before an office's first record. */
const BEGINNING: Pick<Head, 'seq' | 'hash'> = { seq: 0, hash: GENESIS };

/** The chain over all records behind a place: gapless, each hash right, the head at its end. */
export function checkChain(head: Head, whole: WholeChain, behind = BEGINNING): IntegrityFinding[] {
  const findings: IntegrityFinding[] = [];
  // More than one hash behind a damaged row: its stored one and its right one. None behind a gap.
  let previous: readonly string[] = [behind.hash];
  let seq = behind.seq;
  for (const { table, record } of inOrder(whole)) {
    if (record.seq > seq + 1) {
      findings.push(...checkGap(head.officeId, seq + 1, record.seq - 1, previous, whole));
      previous = [];
    }
    if (record.seq <= seq) findings.push(missing(table, rowName(record), '每个编号一行', '同一编号不止一行'));
    const { hash, ...content } = record;
    const right = previous.map((before) => chainHash(before, table, content as never));
    if (right.length > 0 && !right.includes(hash)) {
      const message = `第 ${record.seq} 号记录的内容或链接值被改动`;
      findings.push({ table, row: rowName(record), expected: right[0] as string, found: hash, message });
      previous = [hash, ...right];
    } else previous = [hash];
    if (table === 'ledger_event') findings.push(...checkEvent(record));
    seq = record.seq;
  }
  return [...findings, ...checkEnd(head, seq, previous, whole)];
}

/** The head is the end of the chain. When its hash is another one and its number higher, it is the chain that is short. */
function checkEnd(head: Head, last: number, previous: readonly string[], whole: WholeChain): IntegrityFinding[] {
  if (head.seq === last && previous.includes(head.hash)) return [];
  if (head.seq > last && !previous.includes(head.hash))
    return checkGap(head.officeId, last + 1, head.seq, previous, whole);
  const findings: IntegrityFinding[] = [];
  if (head.seq !== last) findings.push(wrongHead(head, 'seq', String(last), String(head.seq)));
  if (previous.length > 0 && !previous.includes(head.hash))
    findings.push(wrongHead(head, 'hash', previous[0] as string, head.hash));
  return findings;
}

function inOrder({ events, entries, months, regulations }: WholeChain): ChainRecord[] {
  return [
    ...events.map((record) => ({ table: 'ledger_event' as const, record })),
    ...entries.map((record) => ({ table: 'ledger_entry' as const, record })),
    ...months.map((record) => ({ table: 'ledger_month' as const, record })),
    ...regulations.map((record) => ({ table: 'ledger_regulation' as const, record })),
  ].sort((a, b) => a.record.seq - b.record.seq);
}

/** Names what is gone one by one, unless a damaged number makes it look like millions. */
function checkGap(
  officeId: number,
  from: number,
  to: number,
  previous: readonly string[],
  whole: WholeChain,
): IntegrityFinding[] {
  const gone = Array.from({ length: Math.min(to - from + 1, 100) }, (_, i) => from + i);
  return gone
    .filter((seq) => !whole.unreadable.has(seq))
    .map((seq) => {
      const moved = seq === from ? movedFrom(seq, previous, whole) : undefined;
      const found = moved ? `改成了第 ${moved.record.seq} 号` : '没有这一行';
      return missing(moved?.table ?? tableOf(seq, whole), `office ${officeId}, no. ${seq}`, '连续的编号', found);
    });
}

/** The record that would fit into the gap if its number were not another one. */
function movedFrom(seq: number, previous: readonly string[], whole: WholeChain): ChainRecord | undefined {
  return inOrder(whole).find(({ table, record }) => {
    const content = { ...record, seq };
    return previous.some((before) => chainHash(before, table, content as never) === record.hash);
  });
}

/** Which table a record that is gone must have been in, by what is still said of it; most records are entries. */
function tableOf(seq: number, { events, entries, regulations }: WholeChain): string {
  const inForce = new Set(regulations.map(({ regulationId, version }) => `${regulationId} ${version}`));
  const cited = entries.filter((e) => e.seq > seq).map((e) => `${e.regulationId} ${e.regulationVersion}`);
  if (cited.some((version) => !inForce.has(version))) return 'ledger_regulation';
  if (events.some((event) => event.targetSeq === seq) || entries.some((entry) => entry.eventSeq === seq))
    return 'ledger_event';
  const caused = entries.filter((entry) => entry.causeSeq === seq);
  if (caused.length === 0) return 'ledger_entry';
  return caused.some((entry) => entry.eventSeq === null) ? 'ledger_month' : 'ledger_event';
}

/** Columns that repeat the content must agree with it. */
function checkEvent(event: LoggedEvent): IntegrityFinding[] {
  const derived = derivedColumns(event);
  if (!derived) return [];
  return Object.entries(derived).flatMap(([column, expected]) => {
    const found = event[column as keyof typeof derived];
    if (found === expected) return [];
    const message = `第 ${event.seq} 号事件的 ${column} 与其内容不符`;
    const [table, row] = ['ledger_event', rowName(event)];
    return [{ table, row, expected: `${column} ${expected}`, found: `${column} ${found}`, message }];
  });
}

/** Undefined when the content is too damaged to derive anything from: its place in the chain says so already. */
function derivedColumns(event: LoggedEvent) {
  try {
    return columnsOf(event);
  } catch {
    return undefined;
  }
}

function columnsOf(event: LoggedEvent) {
  return {
    type: event.content.type,
    occurredOn: event.content.on,
    naturalKey: naturalKey(event.content),
    itemId: event.targetSeq === null ? event.content.item : event.itemId,
    scope: event.targetSeq === null ? scopeOfEvent(event.content.item, event.seq) : event.scope,
  };
}

/** Closed months follow each other and nothing was booked in one after it closed. */
export function checkMonths(
  head: Head,
  months: readonly ClosedMonth[],
  entries: readonly LedgerEntry[],
): IntegrityFinding[] {
  const findings: IntegrityFinding[] = [];
  const closed = [...months].sort((a, b) => a.seq - b.seq);
  const began = closed[0]?.month ?? head.openMonth;
  if (head.firstMonth !== began) findings.push(wrongHead(head, 'first_month', began, head.firstMonth));
  let next = began;
  for (const each of closed) {
    if (each.month !== next) findings.push(missing('ledger_month', rowName(each), next, each.month));
    next = addMonths(each.month, 1);
  }
  if (head.openMonth !== next) findings.push(wrongHead(head, 'open_month', next, head.openMonth));
  const closedAt = new Map(closed.map(({ month, seq }) => [month, seq]));
  for (const entry of entries) {
    const seal = closedAt.get(entry.bookedMonth);
    if (seal !== undefined && entry.seq > seal && entry.causeSeq !== seal)
      findings.push({
        table: 'ledger_entry',
        row: rowName(entry),
        expected: `在第 ${seal} 号结账之前记入 ${entry.bookedMonth}`,
        found: `第 ${entry.seq} 号`,
        message: `第 ${entry.seq} 号分录记入了已结账的 ${entry.bookedMonth}`,
      });
  }
  return findings;
}

/** A regulation in force is the text it was put in force with. */
export function checkSources(regulations: readonly RegulationInForce[]): IntegrityFinding[] {
  return regulations.flatMap((row) => {
    const expected = sha256(canonicalJson([row.source, row.text]));
    if (expected === row.sha256) return [];
    const message = `${row.regulationId} 第 ${row.version} 版的文本与其 sha256 不符`;
    return [{ table: 'ledger_regulation', row: rowName(row), expected, found: row.sha256, message }];
  });
}

export function rowName(record: { readonly officeId: number; readonly seq: number }): string {
  return `office ${record.officeId}, no. ${record.seq}`;
}

export function missing(table: string, row: string, expected: string, found: string): IntegrityFinding {
  return { table, row, expected, found, message: `${table} 缺少应有的内容` };
}

function wrongHead(head: Head, column: string, expected: string, found: string): IntegrityFinding {
  return {
    table: 'ledger_head',
    row: `office ${head.officeId}, ${column}`,
    expected,
    found,
    message: `台账末尾的 ${column} 不符`,
  };
}
