import type { IntegrityFinding } from '@app/kernel';
import { GENESIS, storedHash } from './chain';
import { missing, rowName, wrongHead } from './integrity';
import type { Head, LedgerEntry, StoredRecord } from './records';

/** The place before an office's first record. */
const BEGINNING: Pick<Head, 'seq' | 'hash'> = { seq: 0, hash: GENESIS };
/** Names in one gap: a damaged number makes it look like millions. */
const NAMED = 100;
/** How many gaps and unproven records are compared with each other to find a record whose number was changed. */
const COMPARED = 1_000;

/** Numbers that no record has. */
interface Gap {
  readonly from: number;
  readonly to: number;
  /** Hashes the record before may have had. */
  readonly previous: readonly string[];
}

/** What later records say of one that is gone. */
interface Mentioned {
  event: boolean;
  cause: 'event' | 'month' | null;
}

/**
 * The chain over all records behind a place: gapless, each hash right, the head at its end. Takes the records one by one in
 * order of `seq` and keeps nothing of those that are as they must be.
 */
export class ChainCheck {
  // More than one hash behind a damaged row: its stored one and its right one. None behind a gap.
  private previous: readonly string[];
  private seq: number;
  private readonly gaps: Gap[] = [];
  /** By number: gone records, whose kind those behind them may tell. */
  private readonly gone = new Map<number, Mentioned>();
  /** Damaged records and those behind a gap: one of them may be the record that is gone elsewhere. */
  private readonly unproven: StoredRecord[] = [];
  private readonly unreadable = new Set<number>();
  private readonly inForce = new Set<string>();
  /** The last entry that cites a version no record before it put in force. */
  private citesUnknown = 0;

  constructor(
    private readonly head: Head,
    private readonly behind = BEGINNING,
  ) {
    this.previous = [behind.hash];
    this.seq = behind.seq;
  }

  /** A row that stands at this place but cannot be read: named elsewhere, so that it is no gap. */
  passOver(place: string): void {
    this.unreadable.add(Number(place));
  }

  take(stored: StoredRecord): IntegrityFinding[] {
    const findings: IntegrityFinding[] = [];
    const { table, record } = stored;
    if (record.seq > this.seq + 1) {
      this.leaveGap(this.seq + 1, record.seq - 1);
      this.previous = [];
    }
    if (record.seq <= this.seq) findings.push(missing(table, rowName(record), '每个编号一行', '同一编号不止一行'));
    const right = this.previous.map((before) => storedHash(before, stored));
    const proven = right.includes(record.hash);
    if (!proven && right.length > 0) {
      const message = `第 ${record.seq} 号记录的内容或链接值被改动`;
      findings.push({ table, row: rowName(record), expected: right[0] as string, found: record.hash, message });
    }
    if (!proven && this.unproven.length < COMPARED) this.unproven.push(stored);
    this.previous = proven ? [record.hash] : [record.hash, ...right];
    this.seq = record.seq;
    this.note(stored);
    return findings;
  }

  /** The head is the end of the chain. When its hash is another one and its number higher, it is the chain that is short. */
  end(): IntegrityFinding[] {
    const { head, seq: last, previous } = this;
    const findings: IntegrityFinding[] = [];
    const reached = previous.includes(head.hash);
    if (head.seq > last && !reached) this.leaveGap(last + 1, head.seq);
    else {
      if (head.seq !== last) findings.push(wrongHead(head, 'seq', String(last), String(head.seq)));
      if (previous.length > 0 && !reached) findings.push(wrongHead(head, 'hash', previous[0] as string, head.hash));
    }
    return [...this.gaps.flatMap((gap, i) => this.describe(gap, i < COMPARED)), ...findings];
  }

  private leaveGap(from: number, to: number): void {
    this.gaps.push({ from, to, previous: this.previous });
    for (let seq = from; seq <= Math.min(to, from + NAMED - 1); seq++)
      this.gone.set(seq, { event: false, cause: null });
  }

  /** What this record tells of records before it. */
  private note({ table, record }: StoredRecord): void {
    if (table === 'ledger_regulation') this.inForce.add(`${record.regulationId} ${record.version}`);
    if (table === 'ledger_entry') this.noteEntry(record);
    const target = table === 'ledger_event' ? this.gone.get(record.targetSeq ?? 0) : undefined;
    if (target) target.event = true;
  }

  private noteEntry(entry: LedgerEntry): void {
    if (this.gone.size === 0) return;
    if (!this.inForce.has(`${entry.regulationId} ${entry.regulationVersion}`)) this.citesUnknown = entry.seq;
    const event = this.gone.get(entry.eventSeq ?? 0);
    if (event) event.event = true;
    const cause = this.gone.get(entry.causeSeq);
    if (cause) cause.cause = entry.eventSeq === null ? 'month' : (cause.cause ?? 'event');
  }

  private describe({ from, to, previous }: Gap, compared: boolean): IntegrityFinding[] {
    const gone = Array.from({ length: Math.min(to - from + 1, NAMED) }, (_, i) => from + i);
    return gone
      .filter((seq) => !this.unreadable.has(seq))
      .map((seq) => {
        const moved = seq === from && compared ? this.movedFrom(seq, previous) : undefined;
        const found = moved ? `改成了第 ${moved.record.seq} 号` : '没有这一行';
        const table = moved?.table ?? this.tableOf(seq);
        return missing(table, `office ${this.head.officeId}, no. ${seq}`, '连续的编号', found);
      });
  }

  /** The record that would fit into the gap if its number were not another one. */
  private movedFrom(seq: number, previous: readonly string[]): StoredRecord | undefined {
    return this.unproven.find((stored) => {
      const there = { table: stored.table, record: { ...stored.record, seq } } as StoredRecord;
      return previous.some((before) => storedHash(before, there) === stored.record.hash);
    });
  }

  /** Which table a record that is gone must have been in, by what is still said of it; most records are entries. */
  private tableOf(seq: number): string {
    // The end of a chain says nothing of versions that were put in force before it.
    if (this.behind.seq === 0 && this.citesUnknown > seq) return 'ledger_regulation';
    const { event = false, cause = null } = this.gone.get(seq) ?? {};
    if (event) return 'ledger_event';
    return cause === null ? 'ledger_entry' : `ledger_${cause}`;
  }
}
