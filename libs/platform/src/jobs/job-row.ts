import type { Json } from '@app/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../database/columns';
import type { Job, JobState, ListedJob } from './job';

@Entity('job')
@Index('job_key', ['officeId', 'idempotencyKey'], { unique: true })
@Index('job_list', ['officeId', 'requestedAt', 'id'])
@Index('job_due', ['state', 'runAfter'])
@Index('job_finished', ['finishedAt'])
export class JobRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 60 })
  kind: string;

  @Column({ type: 'int' })
  officeId: number;

  @Column({ type: 'int' })
  requestedBy: number;

  @Column({ type: 'varchar', length: 80 })
  requesterName: string;

  @Column({ type: 'varchar', length: 30 })
  requesterRole: string;

  @Column({ type: 'int', nullable: true })
  requesterUnit: number | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  idempotencyKey: string | null;

  @Column({ type: 'text' })
  input: string;

  @Column({ type: 'varchar', length: 10 })
  state: JobState;

  @Column({ type: 'int' })
  progress: number;

  @Column({ type: 'varchar', length: 80 })
  step: string;

  @Column({ type: 'int' })
  attempts: number;

  @Column({ type: 'int' })
  maxAttempts: number;

  @instantColumn()
  runAfter: Date;

  @Column({ type: 'varchar', length: 36, nullable: true })
  leaseToken: string | null;

  @instantColumn({ nullable: true })
  leaseUntil: Date | null;

  @instantColumn({ nullable: true })
  cancelAskedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  result: string | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  errorCode: string | null;

  @Column({ type: 'text', nullable: true })
  errorMessage: string | null;

  @instantColumn()
  requestedAt: Date;

  @instantColumn({ nullable: true })
  startedAt: Date | null;

  @instantColumn({ nullable: true })
  finishedAt: Date | null;
}

/** Columns of a job in a list: neither what it was given, which may be a whole regulation, nor what its process alone needs. */
export const LISTED = [
  ...(['id', 'kind', 'officeId', 'requestedBy', 'requesterName', 'requesterRole', 'requesterUnit'] as const),
  ...(['state', 'progress', 'step', 'attempts', 'maxAttempts', 'runAfter', 'cancelAskedAt'] as const),
  ...(['result', 'errorCode', 'errorMessage', 'requestedAt', 'startedAt', 'finishedAt'] as const),
] as const satisfies readonly (keyof JobRow)[];

export type ListedJobRow = Pick<JobRow, (typeof LISTED)[number]>;

export function toJob(row: JobRow): Job {
  return { ...toListedJob(row), input: JSON.parse(row.input) as Json };
}

export function toListedJob(row: ListedJobRow): ListedJob {
  const { requestedBy, officeId, requesterUnit, requesterRole, requesterName, result, ...rest } = row;
  const { id, kind, state, progress, step, attempts, maxAttempts, runAfter, cancelAskedAt } = rest;
  const { requestedAt, startedAt, finishedAt, errorCode, errorMessage } = rest;
  return {
    id,
    kind,
    requester: {
      accountId: requestedBy,
      officeId,
      unitId: requesterUnit,
      role: requesterRole,
      name: requesterName,
    },
    state,
    progress,
    step,
    attempts,
    maxAttempts,
    runAfter,
    cancelAskedAt,
    result: result === null ? null : (JSON.parse(result) as Json),
    error: errorCode === null ? null : { code: errorCode, message: errorMessage ?? '' },
    requestedAt,
    startedAt,
    finishedAt,
  };
}
