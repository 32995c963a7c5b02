import { bigintColumn, dateColumn, instantColumn } from '@app/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('assessment_year_end_scheme')
export class YearEndSchemeRow {
  @PrimaryColumn('int')
  officeId: number;

  @PrimaryColumn('int', { name: 'scheme_version' })
  version: number;

  /** The scheme as JSON. */
  @Column('text')
  content: string;

  @Column('int')
  actorId: number;

  @Column('varchar', { length: 80 })
  actorName: string;

  @instantColumn()
  decidedAt: Date;
}

@Entity('assessment_year_end')
@Index('assessment_year_end_list', ['officeId', 'year', 'no'], { unique: true })
export class YearEndRow {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('int')
  officeId: number;

  @Column('varchar', { name: 'year_name', length: 4 })
  year: string;

  @Column('int', { name: 'record_no' })
  no: number;

  @Column('varchar', { length: 10 })
  state: string;

  @Column('int')
  moves: number;

  @Column('varchar', { length: 80, nullable: true })
  documentNo: string | null;

  @Column('varchar', { length: 500 })
  reason: string;

  @Column('int')
  schemeVersion: number;

  /** What was drawn up, as JSON. */
  @Column('text')
  drawing: string;

  @bigintColumn()
  drawnSeq: number;

  @Column('varchar', { length: 64 })
  drawnHash: string;

  @instantColumn()
  drawnAt: Date;

  @dateColumn({ nullable: true })
  noticeUntil: string | null;

  @dateColumn({ nullable: true })
  decideBy: string | null;

  @Column('varchar', { length: 80, nullable: true })
  finalDocumentNo: string | null;

  /** Awards with the numbers of their certificates, as JSON. */
  @Column('text', { nullable: true })
  awards: string | null;

  @bigintColumn({ nullable: true })
  finalSeq: number | null;

  @Column('varchar', { length: 64, nullable: true })
  finalHash: string | null;

  @instantColumn({ nullable: true })
  finalAt: Date | null;

  @Column('varchar', { length: 64, nullable: true })
  seal: string | null;
}

@Entity('assessment_year_end_step')
export class YearEndStepRow {
  @PrimaryColumn('varchar', { length: 36 })
  yearEndId: string;

  @PrimaryColumn('int', { name: 'step_no' })
  no: number;

  @Column('varchar', { length: 10 })
  action: string;

  @Column('int')
  actorId: number;

  @Column('varchar', { length: 80 })
  actorName: string;

  @instantColumn()
  recordedAt: Date;

  @Column('varchar', { length: 500 })
  note: string;
}

@Entity('assessment_verdict')
export class VerdictRow {
  @PrimaryColumn('varchar', { length: 36 })
  yearEndId: string;

  @PrimaryColumn('int', { name: 'verdict_no' })
  no: number;

  @Column('varchar', { length: 10 })
  kind: string;

  @Column('int')
  unitId: number;

  @Column('varchar', { length: 80, nullable: true })
  person: string | null;

  @Column('varchar', { length: 500 })
  reason: string;

  @Column('int')
  actorId: number;

  @Column('varchar', { length: 80 })
  actorName: string;

  @instantColumn()
  recordedAt: Date;
}
