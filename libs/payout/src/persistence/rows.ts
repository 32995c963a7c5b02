import { bigintColumn, dateColumn, instantColumn } from '@app/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('payout_scheme')
@Index('payout_scheme_office', ['officeId', 'asset'])
export class SchemeRow {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('int')
  officeId: number;

  @Column('varchar', { length: 80 })
  title: string;

  @Column('varchar', { length: 40 })
  asset: string;

  @Column('varchar', { length: 10 })
  recipient: string;

  @Column('varchar', { name: 'tax_class', length: 12 })
  tax: string;

  @Column('varchar', { length: 120 })
  budgetSource: string;

  @Column('int')
  createdBy: number;

  @instantColumn()
  createdAt: Date;

  @instantColumn({ nullable: true })
  endedAt: Date | null;

  @Column('varchar', { length: 100, nullable: true })
  enderName: string | null;
}

@Entity('payout_batch')
@Index('payout_batch_office', ['officeId', 'createdAt', 'id'])
@Index('payout_batch_scheme', ['schemeId'])
export class BatchRow {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('int')
  officeId: number;

  @Column('varchar', { length: 36 })
  schemeId: string;

  @Column('varchar', { name: 'through_month', length: 7 })
  through: string;

  @dateColumn()
  payOn: string;

  @Column('varchar', { length: 20 })
  state: string;

  @Column('int')
  lines: number;

  @bigintColumn()
  gross: number;

  @bigintColumn()
  tax: number;

  @Column('int')
  createdBy: number;

  @instantColumn()
  createdAt: Date;

  @instantColumn({ nullable: true })
  drawnAt: Date | null;

  @Column('varchar', { length: 64, nullable: true })
  contentSha256: string | null;
}

@Entity('payout_line')
@Index('payout_line_reissue', ['reissuesBatch', 'reissuesLine'])
export class LineRow {
  @PrimaryColumn('varchar', { length: 36 })
  batchId: string;

  @PrimaryColumn('int', { name: 'line_no' })
  no: number;

  @Column('int')
  unitId: number;

  @Column('varchar', { length: 80, nullable: true })
  person: string | null;

  @bigintColumn()
  gross: number;

  @bigintColumn()
  tax: number;

  @Column('varchar', { length: 36, nullable: true })
  reissuesBatch: string | null;

  @Column('int', { nullable: true })
  reissuesLine: number | null;

  @Column('varchar', { length: 200, nullable: true })
  returnedBecause: string | null;
}

/** One money entry of the ledger on its way to being paid: each is in at most one batch that was not discarded. */
@Entity('payout_entry')
@Index('payout_entry_batch', ['batchId', 'lineNo'])
@Index('payout_entry_left', ['officeId', 'asset', 'batchId', 'entrySeq'])
export class EntryClaimRow {
  @PrimaryColumn('int')
  officeId: number;

  @bigintColumn({ primary: true })
  entrySeq: number;

  @Column('varchar', { length: 40 })
  asset: string;

  @Column('int')
  unitId: number;

  @Column('varchar', { length: 80, nullable: true })
  person: string | null;

  @bigintColumn()
  amount: number;

  @Column('varchar', { length: 36, nullable: true })
  batchId: string | null;

  @Column('int', { nullable: true })
  lineNo: number | null;

  @Column('varchar', { length: 12, nullable: true })
  leftBecause: string | null;
}

/** Who did what to a batch; append-only. */
@Entity('payout_step')
export class StepRow {
  @PrimaryColumn('varchar', { length: 36 })
  batchId: string;

  @PrimaryColumn('int', { name: 'step_no' })
  no: number;

  @Column('varchar', { length: 20 })
  action: string;

  @Column('varchar', { length: 20 })
  fromState: string;

  @Column('varchar', { length: 20 })
  toState: string;

  @Column('int')
  actorId: number;

  @Column('varchar', { length: 80 })
  actorName: string;

  @instantColumn()
  recordedAt: Date;

  @Column('varchar', { length: 500 })
  note: string;

  @Column('varchar', { length: 64 })
  seal: string;
}

/** Where somebody is paid. Never changed: the newest of a recipient holds. Numbers are sealed by the installation's key. */
@Entity('payout_payee')
@Index('payout_payee_recipient', ['officeId', 'unitId', 'person', 'recordedAt'])
@Index('payout_payee_card', ['officeId', 'cardIndex'])
export class PayeeRow {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('int')
  officeId: number;

  @Column('int')
  unitId: number;

  @Column('varchar', { length: 80, nullable: true })
  person: string | null;

  @Column('varchar', { length: 80 })
  holder: string;

  @Column('varchar', { length: 80 })
  bank: string;

  @Column('varchar', { length: 4 })
  cardTail: string;

  @Column('varchar', { length: 400 })
  sealedCard: string;

  @Column('varchar', { length: 64 })
  cardIndex: string;

  @Column('varchar', { length: 400, nullable: true })
  sealedIdentity: string | null;

  @Column('varchar', { length: 18, nullable: true })
  maskedIdentity: string | null;

  @Column('int')
  recordedBy: number;

  @instantColumn()
  recordedAt: Date;
}

/** How a bank wants its file. Never changed: taken out of use and written anew. */
@Entity('payout_bank_template')
@Index('payout_bank_template_office', ['officeId'])
export class BankTemplateRow {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('int')
  officeId: number;

  @Column('varchar', { length: 80 })
  title: string;

  @Column('text')
  template: string;

  @Column('int')
  createdBy: number;

  @instantColumn()
  createdAt: Date;

  @instantColumn({ nullable: true })
  endedAt: Date | null;
}
