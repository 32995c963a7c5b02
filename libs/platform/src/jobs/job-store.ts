import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, LessThanOrEqual, Not, type FindOptionsWhere } from 'typeorm';
import { ListQuery, type MomentsAsked } from '../database/list-query';
import { readRows } from '../database/table-rows';
import { managerOf, type Tx } from '../database/tx';
import type { JobScope, JobState } from './job';
import { JobRow, LISTED, type ListedJobRow } from './job-row';

/** Proof of who runs a job: a new one at each claim, so that whoever was taken over from can change nothing any more. */
export interface Hold {
  readonly id: string;
  readonly token: string;
}

export interface JobFilter extends MomentsAsked {
  readonly kind?: string;
  readonly state?: JobState;
}

type Changes = Partial<Omit<JobRow, 'id'>>;

/** Every change of state is one conditional UPDATE; who affects no row was too late. */
@Injectable()
export class JobStore {
  async add(tx: Tx, row: JobRow): Promise<void> {
    await managerOf(tx).insert(JobRow, row);
  }

  async find(tx: Tx, id: string, scope?: JobScope): Promise<JobRow | null> {
    return managerOf(tx).findOneBy(JobRow, { id, ...(scope && inScope(scope)) });
  }

  async ofIds(tx: Tx, scope: JobScope, ids: readonly string[]): Promise<JobRow[]> {
    return ids.length === 0 ? [] : managerOf(tx).findBy(JobRow, { id: In([...ids]), ...inScope(scope) });
  }

  async findByKey(tx: Tx, officeId: number, idempotencyKey: string): Promise<JobRow | null> {
    return managerOf(tx).findOneBy(JobRow, { officeId, idempotencyKey });
  }

  /** By when they were asked for, those behind the given place. */
  async page(
    tx: Tx,
    scope: JobScope,
    filter: JobFilter,
    after: readonly [Date, string] | undefined,
    limit: number,
  ): Promise<ListedJobRow[]> {
    const [rest, values] = new ListQuery(['requested_at', 'id'], { descending: filter.order !== 'oldest' })
      .where('office_id = ?', scope.officeId)
      .whereGiven('requested_by = ?', scope.requestedBy ?? undefined)
      .whereGiven('kind = ?', filter.kind)
      .whereGiven('state = ?', filter.state)
      .during('requested_at', filter)
      .behind(after)
      .page(limit);
    return readRows(tx, JobRow, rest, values, LISTED);
  }

  /** Jobs to begin with: waiting ones whose time has come, and running ones whose process fell silent. */
  async due(tx: Tx, kinds: readonly string[], now: Date, limit: number): Promise<string[]> {
    const rows = await managerOf(tx).find(JobRow, {
      select: { id: true },
      where: isDue(kinds, now),
      order: { runAfter: 'ASC', id: 'ASC' },
      take: limit,
    });
    return rows.map(({ id }) => id);
  }

  /** Takes a due job for a holder; null when it is not due, or another was faster. */
  async claim(tx: Tx, { id, token }: Hold, kinds: readonly string[], now: Date, until: Date): Promise<JobRow | null> {
    for (const due of isDue(kinds, now)) {
      const changes = { state: 'running', leaseToken: token, leaseUntil: until, startedAt: now } as const;
      const { affected } = await managerOf(tx)
        .createQueryBuilder()
        .update(JobRow)
        .set({ ...changes, attempts: () => 'attempts + 1' })
        .where({ ...due, id })
        .execute();
      if (affected === 1) return this.find(tx, id);
    }
    return null;
  }

  /** Changes a running job for its holder; false when it is no longer the holder's. */
  async change(tx: Tx, { id, token }: Hold, changes: Changes): Promise<boolean> {
    const { affected } = await managerOf(tx).update(JobRow, { id, state: 'running', leaseToken: token }, changes);
    return affected === 1;
  }

  /** Ends what nobody has begun, or asks whoever runs it to stop; false when it is neither waiting nor running. */
  async cancel(tx: Tx, id: string, now: Date): Promise<boolean> {
    const ended = { state: 'cancelled', finishedAt: now } as const;
    const waiting = await managerOf(tx).update(JobRow, { id, state: 'queued' }, ended);
    if (waiting.affected === 1) return true;
    const running = await managerOf(tx).update(JobRow, { id, state: 'running' }, { cancelAskedAt: now });
    return running.affected === 1;
  }

  /** Rewrites what jobs of a kind have answered. */
  async rewriteResults(tx: Tx, officeId: number, kind: string, rewrite: (result: string) => string): Promise<void> {
    const where = { officeId, kind, result: Not(IsNull()) };
    for (const { id, result } of await managerOf(tx).find(JobRow, { select: { id: true, result: true }, where }))
      if (result !== null) await managerOf(tx).update(JobRow, { id }, { result: rewrite(result) });
  }

  /** Deletes jobs finished before the given instant; answers how many, at most `limit`. */
  async deleteFinished(tx: Tx, before: Date, limit: number): Promise<number> {
    const where = { finishedAt: LessThan(before) };
    const rows = await managerOf(tx).find(JobRow, {
      select: { id: true },
      where,
      order: { finishedAt: 'ASC' },
      take: limit,
    });
    if (rows.length > 0)
      await managerOf(tx).delete(
        JobRow,
        rows.map(({ id }) => id),
      );
    return rows.length;
  }
}

function inScope({ officeId, requestedBy }: JobScope): FindOptionsWhere<JobRow> {
  return requestedBy === null ? { officeId } : { officeId, requestedBy };
}

function isDue(kinds: readonly string[], now: Date): FindOptionsWhere<JobRow>[] {
  const kind = In(kinds);
  return [
    { kind, state: 'queued', runAfter: LessThanOrEqual(now) },
    { kind, state: 'running', leaseUntil: LessThan(now) },
  ];
}
