import { bigintColumn, dateColumn, instantColumn } from '@app/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const seqKey = () => bigintColumn({ primary: true });

@Entity('ledger_head')
export class HeadRow {
  @PrimaryColumn('int')
  officeId: number;

  @bigintColumn()
  seq: number;

  @Column('varchar', { length: 64 })
  hash: string;

  @Column('varchar', { length: 7 })
  firstMonth: string;

  @Column('varchar', { length: 7 })
  openMonth: string;
}

@Entity('ledger_event')
@Index('ledger_event_natural_key', ['officeId', 'naturalKey', 'generation'], { unique: true })
@Index('ledger_event_scope', ['officeId', 'scope', 'seq'])
@Index('ledger_event_month', ['officeId', 'bookedMonth', 'seq'])
@Index('ledger_event_subject', ['officeId', 'subjectMonth', 'subjectType'])
export class EventRow {
  @PrimaryColumn('int')
  officeId: number;

  @seqKey()
  seq: number;

  @Column('varchar', { length: 20 })
  type: string;

  @dateColumn()
  occurredOn: string;

  @instantColumn()
  recordedAt: Date;

  @Column('varchar', { length: 7 })
  bookedMonth: string;

  @Column('varchar', { length: 120 })
  scope: string;

  @Column('varchar', { length: 36, nullable: true })
  itemId: string | null;

  @Column('varchar', { length: 64 })
  naturalKey: string;

  @Column('int')
  generation: number;

  @Column('varchar', { length: 20 })
  subjectType: string;

  @Column('varchar', { length: 7 })
  subjectMonth: string;

  @bigintColumn({ nullable: true })
  targetSeq: number | null;

  @Column('int')
  actorId: number;

  @Column('varchar', { length: 80 })
  actorName: string;

  @Column('text')
  content: string;

  @Column('varchar', { length: 64 })
  hash: string;

  /** Of an event about an item: its words, which the content only vouches for by their digest. Both null when purged. */
  @Column('text', { nullable: true })
  words: string | null;

  @Column('varchar', { length: 32, nullable: true })
  salt: string | null;
}

@Entity('ledger_entry')
@Index('ledger_entry_scope', ['officeId', 'scope', 'seq'])
@Index('ledger_entry_month', ['officeId', 'bookedMonth', 'seq'])
@Index('ledger_entry_unit', ['officeId', 'unitId', 'bookedMonth', 'seq'])
@Index('ledger_entry_reversal', ['officeId', 'reverses'], { unique: true })
export class EntryRow {
  @PrimaryColumn('int')
  officeId: number;

  @seqKey()
  seq: number;

  @Column('varchar', { length: 120 })
  scope: string;

  @bigintColumn({ nullable: true })
  eventSeq: number | null;

  @bigintColumn()
  causeSeq: number;

  @Column('int')
  unitId: number;

  @Column('varchar', { length: 80, nullable: true })
  person: string | null;

  @Column('varchar', { length: 40 })
  asset: string;

  @bigintColumn()
  amount: number;

  @dateColumn()
  occurredOn: string;

  @Column('varchar', { length: 10 })
  period: string;

  @Column('varchar', { length: 7 })
  bookedMonth: string;

  @Column('varchar', { name: 'rule_id', length: 64 })
  rule: string;

  @Column('varchar', { name: 'row_id', length: 64 })
  row: string;

  @Column('varchar', { length: 64 })
  clause: string;

  @Column('varchar', { length: 64 })
  regulationId: string;

  @Column('int')
  regulationVersion: number;

  @Column('varchar', { length: 64 })
  regulationSha256: string;

  @Column('varchar', { length: 200 })
  arithmetic: string;

  @bigintColumn({ nullable: true })
  reverses: number | null;

  @Column('varchar', { length: 20 })
  sourceKind: string;

  @Column('varchar', { length: 40 })
  sourceLevel: string;

  @Column('varchar', { length: 120 })
  sourceDetail: string;

  @Column('int')
  actorId: number;

  @instantColumn()
  recordedAt: Date;

  @Column('varchar', { length: 64 })
  hash: string;
}

@Entity('ledger_month')
@Index('ledger_month_month', ['officeId', 'month'], { unique: true })
export class MonthRow {
  @PrimaryColumn('int')
  officeId: number;

  @seqKey()
  seq: number;

  @Column('varchar', { length: 7 })
  month: string;

  @instantColumn()
  closedAt: Date;

  @Column('int')
  actorId: number;

  @Column('varchar', { length: 80 })
  actorName: string;

  @Column('varchar', { length: 64 })
  hash: string;
}

@Entity('ledger_regulation')
@Index('ledger_regulation_version', ['officeId', 'regulationId', 'version'], { unique: true })
export class RegulationRow {
  @PrimaryColumn('int')
  officeId: number;

  @seqKey()
  seq: number;

  @Column('varchar', { length: 64 })
  regulationId: string;

  @Column('int')
  version: number;

  @Column('text')
  source: string;

  @Column('text')
  text: string;

  @Column('varchar', { length: 64 })
  sha256: string;

  @dateColumn()
  effectiveFrom: string;

  @dateColumn({ nullable: true })
  lastDay: string | null;

  @Column('text')
  signedOff: string;

  @Column('int')
  actorId: number;

  @Column('varchar', { length: 80 })
  actorName: string;

  @instantColumn()
  putInForceAt: Date;

  @Column('varchar', { length: 64 })
  hash: string;
}

/** Answers already given, by idempotency key. Keys never expire. */
@Entity('ledger_idempotency')
export class IdempotencyRow {
  @PrimaryColumn('int')
  officeId: number;

  @PrimaryColumn('varchar', { name: 'idempotency_key', length: 100 })
  key: string;

  @Column('varchar', { length: 40 })
  command: string;

  @Column('text')
  input: string;

  @Column('text')
  answer: string;

  @Column('varchar', { length: 64 })
  seal: string;
}

/** The projection: rebuilt from events and entries at any time. */
@Entity('standing_cell')
export class CellRow {
  @PrimaryColumn('int')
  officeId: number;

  @PrimaryColumn('varchar', { length: 7 })
  month: string;

  @PrimaryColumn('int')
  unitId: number;

  @PrimaryColumn('varchar', { length: 40 })
  measure: string;

  @PrimaryColumn('varchar', { length: 20 })
  kind: string;

  @PrimaryColumn('varchar', { length: 40 })
  level: string;

  @PrimaryColumn('varchar', { length: 120 })
  detail: string;

  @bigintColumn({ name: 'amount' })
  value: number;
}
