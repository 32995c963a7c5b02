import { Clock, firstDifference, type Json } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { decodeCursor, pageOf, type PageOfRows } from '../database/paging';
import type { Tx } from '../database/tx';
import { platformErrors } from '../errors';
import type { Job, JobScope, ListedJob, NewJob } from './job';
import { JobAnnouncer } from './job-announcer';
import { type JobRow, toJob, toListedJob } from './job-row';
import { type JobFilter, JobStore } from './job-store';

const MAX_ATTEMPTS = 5;

export interface Enqueued {
  readonly job: Job;
  /** Whether the key had been used for this job before. */
  readonly replayed: boolean;
}

/** Asks for work to be done later, and tells what became of it. */
@Injectable()
export class Jobs {
  constructor(
    private readonly store: JobStore,
    private readonly announcer: JobAnnouncer,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes a job in the caller's transaction: it exists exactly when that is committed, and is then announced. Throws
   * `job_key_reused` when the requester's key stands for a job of another kind or input.
   */
  async enqueue(tx: Tx, wanted: NewJob): Promise<Enqueued> {
    const key = keyOf(wanted);
    const known = key === null ? null : await this.store.findByKey(tx, wanted.requester.officeId, key);
    if (known) return { job: sameOrConflict(toJob(known), wanted), replayed: true };
    const row = newRow(wanted, key, this.clock.now());
    await this.store.add(tx, row);
    this.announcer.afterCommit(tx, row.id);
    return { job: toJob(row), replayed: false };
  }

  /** Throws `job_not_found`, also for a job outside the scope. */
  async find(tx: Tx, scope: JobScope, id: string): Promise<Job> {
    const row = await this.store.find(tx, id, scope);
    if (!row) throw platformErrors.job_not_found();
    return toJob(row);
  }

  /** Jobs of the scope by id; those that are not there are missing. */
  async ofIds(tx: Tx, scope: JobScope, ids: readonly string[]): Promise<ReadonlyMap<string, Job>> {
    return new Map((await this.store.ofIds(tx, scope, ids)).map((row) => [row.id, toJob(row)]));
  }

  /** By when they were asked for, the newest first unless asked otherwise, a page at a time. */
  async page(
    tx: Tx,
    scope: JobScope,
    filter: JobFilter,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<ListedJob>> {
    const rows = await this.store.page(tx, scope, filter, placeOf(cursor), limit + 1);
    return pageOf(rows.map(toListedJob), limit, ({ requestedAt, id }) => [requestedAt.getTime(), id]);
  }

  /** Rewrites what jobs of a kind have answered in an office, as when words must go from it. */
  async rewriteResults(tx: Tx, officeId: number, kind: string, rewrite: (result: Json) => Json): Promise<void> {
    await this.store.rewriteResults(tx, officeId, kind, (result) =>
      JSON.stringify(rewrite(JSON.parse(result) as Json)),
    );
  }

  /** A waiting job is cancelled at once, a running one is asked to stop. Throws `job_not_found`, `job_over`. */
  async cancel(tx: Tx, scope: JobScope, id: string): Promise<Job> {
    await this.find(tx, scope, id);
    const cancelled = await this.store.cancel(tx, id, this.clock.now());
    const job = await this.find(tx, scope, id);
    if (!cancelled && job.state !== 'cancelled') throw platformErrors.job_over();
    return job;
  }
}

/** Keys belong to their account, as those of the ledger do. */
function keyOf({ idempotencyKey, requester }: NewJob): string | null {
  return idempotencyKey == null ? null : `${requester.accountId}:${idempotencyKey}`;
}

function sameOrConflict(job: Job, { kind, input }: NewJob): Job {
  const field = firstDifference({ kind: job.kind, input: job.input }, { kind, input });
  if (field !== undefined) throw platformErrors.job_key_reused({ field: field.replace(/^input\./, '') });
  return job;
}

function newRow(wanted: NewJob, idempotencyKey: string | null, now: Date): JobRow {
  const { kind, input, requester, runAfter = now, maxAttempts = MAX_ATTEMPTS } = wanted;
  return {
    id: randomUUID(),
    kind,
    officeId: requester.officeId,
    requestedBy: requester.accountId,
    requesterName: requester.name,
    requesterRole: requester.role,
    requesterUnit: requester.unitId,
    idempotencyKey,
    input: JSON.stringify(input satisfies Json),
    state: 'queued',
    progress: 0,
    step: '',
    attempts: 0,
    maxAttempts,
    runAfter,
    leaseToken: null,
    leaseUntil: null,
    cancelAskedAt: null,
    result: null,
    errorCode: null,
    errorMessage: null,
    requestedAt: now,
    startedAt: null,
    finishedAt: null,
  };
}

function placeOf(cursor: string | undefined): readonly [Date, string] | undefined {
  if (cursor === undefined) return undefined;
  const [at, id] = decodeCursor(cursor, ['number', 'string']);
  const requestedAt = new Date(at);
  // A whole number may still be beyond what a database can hold.
  if (!(requestedAt.getUTCFullYear() >= 1000 && requestedAt.getUTCFullYear() <= 9999))
    throw platformErrors.bad_cursor();
  return [requestedAt, id];
}
