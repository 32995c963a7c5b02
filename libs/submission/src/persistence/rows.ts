import { bigintColumn, dateColumn, instantColumn } from '@app/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const text = (length: number) => Column({ type: 'varchar', length });
const int = () => Column({ type: 'int' });

@Entity('item')
@Index('item_title', ['officeId', 'title'])
@Index('item_office', ['officeId', 'submittedOn', 'id'])
@Index('item_recorded', ['officeId', 'createdAt', 'id'])
@Index('item_status', ['officeId', 'status', 'submittedOn', 'id'])
@Index('item_kind', ['officeId', 'kind', 'submittedOn', 'id'])
@Index('item_writer', ['officeId', 'unitId', 'status', 'createdAt', 'id'])
export class ItemRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @int()
  officeId: number;

  @text(200)
  title: string;

  @dateColumn({ nullable: true })
  submittedOn: string | null;

  @Column({ type: 'text' })
  contributors: string;

  @bigintColumn({ nullable: true })
  eventNo: number | null;

  @int()
  submittedBy: number;

  @instantColumn()
  createdAt: Date;

  @text(64)
  seal: string;

  @Column({ type: 'int', nullable: true })
  unitId: number | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  kind: string | null;

  @instantColumn({ nullable: true })
  occurredAt: Date | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  contact: string | null;

  @Column({ type: 'varchar', length: 16, default: 'submitted' })
  status: string;

  /** Steps gone and revisions kept: neither can lose its last row unnoticed. */
  @Column({ type: 'int', default: 0 })
  steps: number;

  @Column({ type: 'int', default: 0 })
  revisions: number;
}

/** Finds a unit's items without reading the office's. */
@Entity('item_unit')
@Index('item_unit_item', ['itemId'])
@Index('item_unit_recorded', ['unitId', 'createdAt', 'itemId'])
export class ItemUnitRow {
  @PrimaryColumn({ type: 'int' })
  unitId: number;

  @dateColumn({ primary: true })
  submittedOn: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  itemId: string;

  @instantColumn()
  createdAt: Date;
}

/** What happened to an item, step by step; rows are only added. */
@Entity('item_step')
export class ItemStepRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  itemId: string;

  @PrimaryColumn({ type: 'int' })
  no: number;

  @text(24)
  action: string;

  @Column({ name: 'from_status', type: 'varchar', length: 16 })
  from: string;

  @Column({ name: 'to_status', type: 'varchar', length: 16 })
  to: string;

  @int()
  actorId: number;

  @text(100)
  actorName: string;

  @instantColumn()
  recordedAt: Date;

  @Column({ type: 'text' })
  details: string;

  /** Purged: null, with the salt; the digest stays, and the seal covers it alone. */
  @Column({ type: 'text', nullable: true })
  words: string | null;

  @Column({ type: 'varchar', length: 32, nullable: true })
  salt: string | null;

  @Column({ type: 'varchar', length: 64, nullable: true })
  digest: string | null;

  @text(64)
  seal: string;
}

/** The texts an item had; rows are only added, and emptied by a purge. */
@Entity('item_revision')
export class ItemRevisionRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  itemId: string;

  @PrimaryColumn({ type: 'int' })
  no: number;

  @text(8)
  kind: string;

  @text(200)
  title: string;

  @Column({ type: 'text' })
  body: string;

  @int()
  writtenBy: number;

  @text(100)
  writerName: string;

  @instantColumn()
  recordedAt: Date;

  /** Null when purged. */
  @Column({ type: 'varchar', length: 32, nullable: true })
  salt: string | null;

  @text(64)
  digest: string;

  @text(64)
  seal: string;
}

/** The text its unit is working at, before it is submitted or after it was returned; overwritten by each saving. */
@Entity('item_draft')
export class ItemDraftRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  itemId: string;

  @int()
  version: number;

  @text(200)
  title: string;

  @Column({ type: 'text' })
  body: string;

  @int()
  savedBy: number;

  @text(100)
  saverName: string;

  @instantColumn()
  savedAt: Date;

  /** Whether this very text was signed off. */
  @Column({ type: 'int' })
  signedOff: number;
}

/** Adoptions that stand, so that items can be listed by publication. */
@Entity('item_adoption')
@Index('item_adoption_publication', ['officeId', 'publication', 'itemId'])
@Index('item_adoption_item', ['itemId'])
export class ItemAdoptionRow {
  @PrimaryColumn({ type: 'int' })
  officeId: number;

  @bigintColumn({ primary: true })
  eventNo: number;

  @text(36)
  itemId: string;

  @text(120)
  publication: string;
}

/** What an office decided for its submissions; without a row the defaults hold. */
@Entity('submission_setting')
export class SubmissionSettingRow {
  @PrimaryColumn({ type: 'int' })
  officeId: number;

  @int()
  signOffRequired: number;

  @Column({ type: 'text' })
  kinds: string;

  @Column({ type: 'text' })
  severities: string;

  @text(100)
  changerName: string;

  @instantColumn()
  changedAt: Date;
}

/** The own words of an office's screen for secrets. */
@Entity('screen_word')
export class ScreenWordRow {
  @PrimaryColumn({ type: 'int' })
  officeId: number;

  /** `blocked`, or `allowed`: a phrase in which blocked words are harmless. */
  @PrimaryColumn({ type: 'varchar', length: 8 })
  list: string;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  word: string;
}

/** Urgent items: what their steps say, for lists. */
@Entity('item_urgency')
@Index('item_urgency_proposal', ['officeId', 'proposal', 'awareAt', 'itemId'])
export class ItemUrgencyRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  itemId: string;

  @int()
  officeId: number;

  @text(20)
  severity: string;

  @instantColumn()
  awareAt: Date;

  /** `open`, `confirmed`, `dismissed`, or `none`. */
  @text(10)
  proposal: string;
}

/** Follow-up reports in order behind the first report. */
@Entity('item_follow_up')
@Index('item_follow_up_item', ['itemId'], { unique: true })
export class ItemFollowUpRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  firstId: string;

  @PrimaryColumn({ type: 'int' })
  no: number;

  @text(36)
  itemId: string;
}
