import { bigintColumn, dateColumn, instantColumn } from '@app/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('issue')
@Index('issue_list', ['officeId', 'issuedOn', 'id'])
@Index('issue_publication', ['officeId', 'publication', 'issuedOn', 'id'])
@Index('issue_number', ['officeId', 'publication', 'series', 'number'], { unique: true })
@Index('issue_cumulative', ['officeId', 'publication', 'cumulativeNo'], { unique: true })
@Index('issue_key', ['officeId', 'idempotencyKey'], { unique: true })
export class IssueRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer' })
  officeId: number;

  @Column({ type: 'varchar', length: 150 })
  publication: string;

  @dateColumn()
  issuedOn: string;

  @Column({ type: 'varchar', length: 20 })
  status: string;

  @Column({ type: 'varchar', length: 10, nullable: true })
  series: string | null;

  @Column({ type: 'integer', nullable: true })
  number: number | null;

  @Column({ type: 'integer', nullable: true })
  cumulativeNo: number | null;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'varchar', length: 80 })
  changedBy: string;

  @instantColumn()
  changedAt: Date;

  @Column({ type: 'varchar', length: 80, nullable: true })
  signedBy: string | null;

  @instantColumn({ nullable: true })
  signedAt: Date | null;

  /** Of the request that opened it, with its account; null where none was given. */
  @Column({ type: 'varchar', length: 100, nullable: true })
  idempotencyKey: string | null;

  @Column({ type: 'varchar', length: 64, nullable: true })
  seal: string | null;
}

@Entity('issue_line')
@Index('issue_line_issue', ['issueId', 'place'])
export class IssueLineRow {
  @PrimaryColumn({ type: 'integer' })
  officeId: number;

  @bigintColumn({ primary: true })
  eventNo: number;

  @Column({ type: 'varchar', length: 36 })
  issueId: string;

  @Column({ type: 'varchar', length: 36 })
  itemId: string;

  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'varchar', length: 40, nullable: true })
  columnCode: string | null;

  @Column({ type: 'integer' })
  place: number;

  @bigintColumn({ nullable: true })
  takenBackBy: number | null;
}

/** The last number each sequence of a publication has given. */
@Entity('issue_counter')
export class IssueCounterRow {
  @PrimaryColumn({ type: 'integer' })
  officeId: number;

  @PrimaryColumn({ type: 'varchar', length: 150 })
  publication: string;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  series: string;

  @Column({ type: 'integer' })
  lastNo: number;
}

/** An item that was merged into another; gone again when that is undone, the steps of the items tell of both. */
@Entity('item_merger')
@Index('item_merger_into', ['officeId', 'intoId', 'place'])
@Index('item_merger_list', ['officeId', 'mergedAt', 'itemId'])
export class ItemMergerRow {
  @PrimaryColumn({ type: 'integer' })
  officeId: number;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  itemId: string;

  @Column({ type: 'varchar', length: 36 })
  intoId: string;

  /** The order in which they were merged, from 1. */
  @Column({ type: 'integer' })
  place: number;

  @instantColumn({ nullable: true })
  mergedAt: Date | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  mergedBy: string | null;
}
