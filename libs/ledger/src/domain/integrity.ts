import { addMonths, canonicalJson, type IntegrityFinding } from '@app/kernel';
import { chainHash, GENESIS } from './chain';
import { naturalKey } from './natural-key';
import type { ChainRecord, ClosedMonth, Head, LedgerEntry, LoggedEvent, RegulationInForce } from './records';
import { scopeOfEvent } from './scope';
import { sha256 } from './sha256';

/** The chain over all records: gapless, each hash right, the head at its end. */
export function checkChain(
  head: Head,
  events: readonly LoggedEvent[],
  entries: readonly LedgerEntry[],
  months: readonly ClosedMonth[],
  regulations: readonly RegulationInForce[],
): IntegrityFinding[] {
  const records: ChainRecord[] = [
    ...events.map((record) => ({ table: 'ledger_event' as const, record })),
    ...entries.map((record) => ({ table: 'ledger_entry' as const, record })),
    ...months.map((record) => ({ table: 'ledger_month' as const, record })),
    ...regulations.map((record) => ({ table: 'ledger_regulation' as const, record })),
  ].sort((a, b) => a.record.seq - b.record.seq);

  const findings: IntegrityFinding[] = [];
  let previous = GENESIS;
  let seq = 0;
  for (const { table, record } of records) {
    if (record.seq !== seq + 1)
      findings.push(
        missing('ledger_event', `office ${head.officeId}, no. ${seq + 1}`, '连续的编号', `第 ${record.seq} 号`),
      );
    const { hash, ...content } = record;
    const expected = chainHash(previous, table, content as never);
    if (expected !== hash)
      findings.push({
        table,
        row: rowName(record),
        expected,
        found: hash,
        message: `第 ${record.seq} 号记录的内容或链接值被改动`,
      });
    if (table === 'ledger_event') findings.push(...checkEvent(record));
    // Go on from what is stored: one damaged row is named once, not again at every row behind it.
    previous = hash;
    seq = record.seq;
  }
  if (head.seq !== seq) findings.push(wrongHead(head, 'seq', String(seq), String(head.seq)));
  if (head.hash !== previous) findings.push(wrongHead(head, 'hash', previous, head.hash));
  return findings;
}

/** Columns that repeat the content must agree with it. */
function checkEvent(event: LoggedEvent): IntegrityFinding[] {
  const derived = {
    type: event.content.type,
    occurredOn: event.content.on,
    naturalKey: naturalKey(event.content),
    itemId: event.targetSeq === null ? event.content.item : event.itemId,
    scope: event.targetSeq === null ? scopeOfEvent(event.content.item, event.seq) : event.scope,
  };
  return Object.entries(derived).flatMap(([column, expected]) => {
    const found = event[column as keyof typeof derived];
    if (found === expected) return [];
    const message = `第 ${event.seq} 号事件的 ${column} 与其内容不符`;
    return [
      {
        table: 'ledger_event',
        row: rowName(event),
        expected: `${column} ${expected}`,
        found: `${column} ${found}`,
        message,
      },
    ];
  });
}

/** Closed months follow each other and nothing was booked in one after it closed. */
export function checkMonths(
  head: Head,
  months: readonly ClosedMonth[],
  entries: readonly LedgerEntry[],
): IntegrityFinding[] {
  const findings: IntegrityFinding[] = [];
  const last = months[months.length - 1];
  if (last && addMonths(last.month, 1) !== head.openMonth)
    findings.push(wrongHead(head, 'open_month', addMonths(last.month, 1), head.openMonth));
  for (const [i, closed] of months.entries()) {
    const next = months[i + 1];
    if (next && next.month !== addMonths(closed.month, 1))
      findings.push(missing('ledger_month', addMonths(closed.month, 1), '一行', '没有'));
  }
  const closedAt = new Map(months.map((closed) => [closed.month, closed.seq]));
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
