import { bigintColumn, dateColumn, instantColumn } from '@app/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('bulletin')
@Index('bulletin_list', ['officeId', 'createdAt', 'id'])
@Index('bulletin_live', ['liveKey'], { unique: true })
export class BulletinRow {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('int')
  officeId: number;

  @Column('varchar', { length: 10 })
  kind: string;

  @Column('varchar', { name: 'period_name', length: 10 })
  period: string;

  @Column('varchar', { length: 120 })
  title: string;

  @Column('varchar', { length: 10 })
  status: string;

  /** Grows with every change of what it says. */
  @Column('int')
  version: number;

  /** Office and period while the bulletin is live, so that a period has one. */
  @Column('varchar', { length: 24, nullable: true })
  liveKey: string | null;

  /** JSON. */
  @Column('text')
  content: string;

  /** JSON: by paragraph, what its words are hashed with. */
  @Column('text')
  wordSeals: string;

  @Column('varchar', { name: 'content_sha256', length: 64 })
  contentSha256: string;

  @bigintColumn()
  chainSeq: number;

  @Column('varchar', { length: 64 })
  chainHash: string;

  @Column('varchar', { length: 80, nullable: true })
  documentNo: string | null;

  @dateColumn({ nullable: true })
  issuedOn: string | null;

  @Column('varchar', { length: 80, nullable: true })
  withdrawnNo: string | null;

  @dateColumn({ nullable: true })
  withdrawnOn: string | null;

  @Column('varchar', { length: 500, nullable: true })
  withdrawnReason: string | null;

  @instantColumn()
  createdAt: Date;
}

@Entity('bulletin_step')
export class BulletinStepRow {
  @PrimaryColumn('varchar', { length: 36 })
  bulletinId: string;

  @PrimaryColumn('int', { name: 'step_no' })
  no: number;

  @Column('varchar', { length: 10 })
  action: string;

  @Column('varchar', { name: 'from_status', length: 10 })
  from: string;

  @Column('varchar', { name: 'to_status', length: 10 })
  to: string;

  @Column('int')
  actorId: number;

  @Column('varchar', { length: 80 })
  actorName: string;

  @instantColumn()
  recordedAt: Date;

  /** Empty once it was purged; the seal covers its digest. */
  @Column('varchar', { length: 500 })
  note: string;

  @Column('varchar', { length: 32, nullable: true })
  salt: string | null;

  @Column('varchar', { length: 64 })
  digest: string;

  @Column('varchar', { length: 80, nullable: true })
  documentNo: string | null;

  @Column('varchar', { name: 'content_sha256', length: 64 })
  contentSha256: string;

  @Column('varchar', { length: 64 })
  seal: string;
}

@Entity('bulletin_counter')
export class BulletinCounterRow {
  @PrimaryColumn('int')
  officeId: number;

  @PrimaryColumn('varchar', { name: 'counter_year', length: 4 })
  year: string;

  @Column('int')
  lastNo: number;
}

@Entity('bulletin_number')
export class BulletinNumberRow {
  @PrimaryColumn('int')
  officeId: number;

  @PrimaryColumn('varchar', { length: 80 })
  documentNo: string;

  @Column('varchar', { length: 36 })
  bulletinId: string;
}

@Entity('bulletin_setting')
export class BulletinSettingRow {
  @PrimaryColumn('int')
  officeId: number;

  @Column('varchar', { length: 80 })
  organ: string;

  @Column('varchar', { length: 20 })
  mark: string;

  @Column('varchar', { length: 500 })
  recipients: string;

  @Column('varchar', { length: 500 })
  copies: string;

  @Column('varchar', { name: 'publication_mode', length: 4 })
  mode: string;

  @Column('int')
  topPlaces: number;
}
