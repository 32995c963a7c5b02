import { arithmetic, type Regulation, type TargetEntry } from '@app/regulation';
import { bookedMonth } from './booking';
import { chainHash, type Unhashed } from './chain';
import { isQuota } from './quotas';
import type { ChainRecord, ChainTable, ChainTables, EntrySource, Head, LedgerEntry, Recording } from './records';
import type { Scope } from './scope';
import type { RegulationTimeline } from './timeline';

/** What one scope ought to hold against what stands there. */
export interface Change {
  readonly scope: Scope;
  readonly target: readonly TargetEntry[];
  readonly standing: readonly LedgerEntry[];
  /** By event id: where its entries are shown in tables; null for period rules. */
  readonly source: ReadonlyMap<string, EntrySource> | null;
}

/** Records that are about to be appended, each already in its place of the chain. */
export class Draft {
  readonly records: ChainRecord[] = [];
  readonly entries: LedgerEntry[] = [];
  seq: number;
  hash: string;

  constructor(
    private readonly head: Head,
    private readonly by: Recording,
    private readonly causeSeq: number,
  ) {
    this.seq = head.seq;
    this.hash = head.hash;
  }

  append<T extends ChainTable>(table: T, content: Unhashed<ChainTables[T]>): ChainTables[T] {
    this.seq += 1;
    this.hash = chainHash(this.hash, table, content);
    const record = { ...content, hash: this.hash } as ChainTables[T];
    this.records.push({ table, record } as ChainRecord);
    return record;
  }

  add(change: Change, entry: TargetEntry, timeline: RegulationTimeline): void {
    const version = timeline.find(entry.regulation.id, entry.regulation.version);
    const asset = version?.regulation.assets.get(entry.asset);
    if (!version || !asset) throw new Error(`no version for ${entry.regulation.id} ${entry.regulation.version}`);
    const source = entry.event === null ? sourceOfResult(version.regulation, entry) : change.source?.get(entry.event);
    if (!source) throw new Error(`entry of event ${entry.event} outside its scope`);
    this.push({
      officeId: this.head.officeId,
      seq: this.seq + 1,
      scope: change.scope,
      eventSeq: entry.event === null ? null : Number(entry.event),
      causeSeq: this.causeSeq,
      unitId: Number(entry.unit),
      person: entry.person,
      asset: entry.asset,
      amount: entry.amount,
      occurredOn: entry.on,
      period: entry.period,
      bookedMonth: bookedMonth(entry.on, this.head.openMonth),
      rule: entry.rule,
      row: entry.row,
      clause: entry.clause,
      regulationId: entry.regulation.id,
      regulationVersion: entry.regulation.version,
      regulationSha256: version.sha256,
      arithmetic: arithmetic(entry.steps, asset),
      reverses: null,
      source,
      actorId: this.by.actorId,
      recordedAt: this.by.now,
    });
  }

  reverse(entry: LedgerEntry): void {
    const { hash: _hash, ...same } = entry;
    this.push({
      ...same,
      seq: this.seq + 1,
      causeSeq: this.causeSeq,
      amount: -entry.amount,
      bookedMonth: bookedMonth(entry.occurredOn, this.head.openMonth),
      arithmetic: `冲回第 ${entry.seq} 号分录`,
      reverses: entry.seq,
      actorId: this.by.actorId,
      recordedAt: this.by.now,
    });
  }

  private push(entry: Unhashed<LedgerEntry>): void {
    this.entries.push(this.append('ledger_entry', entry));
  }
}

function sourceOfResult(regulation: Regulation, { rule }: TargetEntry): EntrySource {
  return { kind: isQuota(regulation, rule) ? 'quota' : 'period', level: '', detail: rule };
}
