import { bigintColumn, dateColumn, instantColumn } from '@app/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('assessment_period_record')
export class PeriodRecordRow {
  @PrimaryColumn('int')
  officeId: number;

  @PrimaryColumn('varchar', { name: 'record_month', length: 7 })
  month: string;

  @PrimaryColumn('int', { name: 'record_no' })
  no: number;

  @Column('varchar', { length: 10 })
  action: string;

  @dateColumn()
  noticeUntil: string;

  @dateColumn()
  decideBy: string;

  @Column('varchar', { length: 80, nullable: true })
  documentNo: string | null;

  @Column('varchar', { length: 500 })
  reason: string;

  @Column('int')
  actorId: number;

  @Column('varchar', { length: 80 })
  actorName: string;

  @instantColumn()
  recordedAt: Date;

  @Column('varchar', { length: 64 })
  seal: string;
}

/** A unit said of a month's statement that it is right. */
@Entity('assessment_confirmation')
export class ConfirmationRow {
  @PrimaryColumn('int')
  officeId: number;

  @PrimaryColumn('int')
  unitId: number;

  @PrimaryColumn('varchar', { name: 'confirmed_month', length: 7 })
  month: string;

  @PrimaryColumn('int', { name: 'confirmation_no' })
  no: number;

  @Column('int')
  entries: number;

  /** Over the numbers and amounts of the entries that were confirmed. */
  @Column('varchar', { length: 64 })
  contentSha256: string;

  @Column('int')
  actorId: number;

  @Column('varchar', { length: 80 })
  actorName: string;

  @instantColumn()
  recordedAt: Date;
}

@Entity('assessment_objection')
@Index('assessment_objection_list', ['officeId', 'raisedAt', 'id'])
@Index('assessment_objection_month', ['officeId', 'month', 'state'])
@Index('assessment_objection_entry', ['officeId', 'entry'])
@Index('assessment_objection_item', ['officeId', 'itemId'])
@Index('assessment_objection_open', ['openKey'], { unique: true })
export class ObjectionRow {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('int')
  officeId: number;

  @bigintColumn({ name: 'entry_seq', nullable: true })
  entry: number | null;

  @Column('int')
  unitId: number;

  @Column('varchar', { length: 36, nullable: true })
  itemId: string | null;

  @Column('varchar', { name: 'booked_month', length: 7 })
  month: string;

  @Column('varchar', { length: 10 })
  state: string;

  /** Office and what it is about while it is open: that has one open objection. */
  @Column('varchar', { length: 40, nullable: true })
  openKey: string | null;

  @Column('int')
  raisedBy: number;

  @Column('varchar', { length: 80 })
  raisedName: string;

  @instantColumn()
  raisedAt: Date;

  @dateColumn()
  decideBy: string;

  @Column('varchar', { length: 80, nullable: true })
  endedName: string | null;

  @instantColumn({ nullable: true })
  endedAt: Date | null;

  @bigintColumn({ name: 'event_seq', nullable: true })
  event: number | null;

  @Column('varchar', { length: 36, nullable: true })
  yearEndId: string | null;
}

@Entity('assessment_message')
export class MessageRow {
  @PrimaryColumn('varchar', { length: 36 })
  objectionId: string;

  @PrimaryColumn('int', { name: 'message_no' })
  no: number;

  @Column('varchar', { length: 12 })
  kind: string;

  @Column('int')
  authorId: number;

  @Column('varchar', { length: 80 })
  authorName: string;

  @instantColumn()
  recordedAt: Date;

  @Column('text')
  words: string;

  /** What the words are hashed with; null once they were purged. */
  @Column('varchar', { length: 32, nullable: true })
  salt: string | null;

  @Column('varchar', { length: 64 })
  digest: string;

  @Column('varchar', { length: 64 })
  seal: string;
}

/** Working days an office gives its units, and itself for answers. */
@Entity('assessment_setting')
export class SettingRow {
  @PrimaryColumn('int')
  officeId: number;

  @Column('int')
  noticeDays: number;

  @Column('int')
  decideDays: number;
}

/** Numbers given out; the row is changed by whoever takes one. */
@Entity('assessment_counter')
export class CounterRow {
  @PrimaryColumn('int')
  officeId: number;

  @PrimaryColumn('varchar', { length: 40 })
  series: string;

  @Column('int')
  lastNo: number;
}
