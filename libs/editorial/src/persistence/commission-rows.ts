import { bigintColumn, instantColumn } from '@app/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('commissioned_draft')
export class CommissionedDraftRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer' })
  officeId: number;

  @Column({ type: 'varchar', length: 200 })
  topic: string;

  @Column({ type: 'text', nullable: true })
  requirement: string | null;

  @instantColumn()
  askedAt: Date;

  @Column({ type: 'integer' })
  askedBy: number;

  @Column({ type: 'varchar', length: 80 })
  askedByName: string;

  @instantColumn()
  dueAt: Date;

  @Column({ type: 'integer' })
  steps: number;
}

/** Topic and moment of asking stand here too, so that a list is read from this table alone. */
@Entity('asked_unit')
@Index('asked_unit_due', ['officeId', 'dueAt', 'draftId', 'unitId'])
@Index('asked_unit_asked', ['officeId', 'askedAt', 'draftId', 'unitId'])
@Index('asked_unit_state', ['officeId', 'state', 'dueAt'])
@Index('asked_unit_own_due', ['unitId', 'dueAt', 'draftId'])
@Index('asked_unit_own_asked', ['unitId', 'askedAt', 'draftId'])
export class AskedUnitRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  draftId: string;

  @PrimaryColumn({ type: 'integer' })
  unitId: number;

  @Column({ type: 'integer' })
  officeId: number;

  @Column({ type: 'varchar', length: 200 })
  topic: string;

  @Column({ type: 'varchar', length: 20 })
  state: string;

  @instantColumn()
  askedAt: Date;

  @instantColumn()
  dueAt: Date;

  @instantColumn({ nullable: true })
  extensionTo: Date | null;

  @Column({ type: 'varchar', length: 36, nullable: true })
  itemId: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  result: string | null;

  @bigintColumn({ nullable: true })
  eventNo: number | null;
}

@Entity('commission_step')
@Index('commission_step_key', ['officeId', 'idempotencyKey'], { unique: true })
export class DraftStepRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  draftId: string;

  @PrimaryColumn({ type: 'integer' })
  no: number;

  @Column({ type: 'integer' })
  officeId: number;

  @Column({ type: 'integer', nullable: true })
  unitId: number | null;

  @Column({ type: 'varchar', length: 20 })
  action: string;

  @instantColumn()
  at: Date;

  @Column({ type: 'integer' })
  actorId: number;

  @Column({ type: 'varchar', length: 80 })
  actorName: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @instantColumn({ nullable: true })
  dueAt: Date | null;

  @Column({ type: 'varchar', length: 36, nullable: true })
  itemId: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  result: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  idempotencyKey: string | null;

  @Column({ type: 'text' })
  input: string;

  @Column({ type: 'varchar', length: 64 })
  seal: string;
}
