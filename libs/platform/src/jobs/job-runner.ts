import { Clock, DomainError, type Json } from '@app/kernel';
import { Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { platformErrors } from '../errors';
import { HeldJob, JobStopped } from './held-job';
import { JobHandlers } from './job-handlers';
import { type JobRow, toJob } from './job-row';
import { type Hold, JobStore } from './job-store';
import { JobTimings } from './job-timings';
import { retryDelayMs } from './retry-delay';

type Ending = Pick<JobRow, 'state'> & Partial<JobRow>;

/** Runs one job at a time it is asked to, from claim to end, so that its effect happens once however often it is run. */
@Injectable()
export class JobRunner {
  private readonly log = new Logger('jobs');
  private readonly runs = new Set<Promise<unknown>>();
  private readonly held = new Set<HeldJob>();
  private stopping = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: JobStore,
    private readonly handlers: JobHandlers,
    private readonly clock: Clock,
    private readonly timings: JobTimings,
  ) {}

  /** Jobs that may be run now by this process, the longest waiting first. */
  due(limit: number): Promise<readonly string[]> {
    const { kinds } = this.handlers;
    return this.unitOfWork.read((tx) => this.store.due(tx, kinds, this.clock.now(), limit));
  }

  /** Resolves when the job is over or handed back; false when it was not due or is somebody else's. */
  async run(id: string): Promise<boolean> {
    const run = this.claimAndCarryOut(id);
    this.runs.add(run);
    return run.finally(() => this.runs.delete(run));
  }

  /** Lets running jobs finish for a while, and hands back at once, for others to take, those that did not. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const held of this.held) held.stop('shutdown');
    await Promise.race([Promise.allSettled(this.runs), sleep(this.timings.graceMs, undefined, { ref: false })]);
    await Promise.all([...this.held].map((held) => this.handBack(held)));
  }

  private async claimAndCarryOut(id: string): Promise<boolean> {
    const held = await this.claim(id);
    if (!held) return false;
    this.held.add(held);
    if (this.stopping) held.stop('shutdown');
    await this.carryOut(held).finally(() => this.held.delete(held));
    return true;
  }

  private async claim(id: string): Promise<HeldJob | undefined> {
    const hold = { id, token: randomUUID() };
    const { kinds } = this.handlers;
    const row = await this.unitOfWork.run((tx) =>
      this.store.claim(tx, hold, kinds, this.clock.now(), this.leaseFromNow()),
    );
    return row ? new HeldJob(toJob(row), hold, (said) => this.beat(hold, said)) : undefined;
  }

  private async carryOut(held: HeldJob): Promise<void> {
    const { job } = held;
    try {
      if (job.cancelAskedAt) throw new JobStopped('cancelled');
      if (job.attempts > job.maxAttempts) throw platformErrors.job_interrupted();
      const handler = this.handlers.of(job.kind);
      const outcome = await this.work(held, () => handler.work(job.input, held));
      await this.unitOfWork.run(async (tx) => {
        // From here to the end of the transaction nobody else can take the job.
        await this.mustHold(tx, held.hold, { leaseUntil: this.leaseFromNow() });
        const result = await handler.settle(tx, outcome);
        await this.mustHold(tx, held.hold, { ...this.over('done'), ...resultOf(result) });
      });
    } catch (error) {
      await this.conclude(held, error);
    }
  }

  private async handBack(held: HeldJob): Promise<void> {
    await held.stopBeating();
    await this.conclude(held, new JobStopped('shutdown'));
  }

  /** A job that was cancelled or taken over has no effect, even if its work went on to the end. */
  private async work<T>(held: HeldJob, work: () => Promise<T>): Promise<T> {
    held.beginBeating(this.timings.beatMs);
    const outcome = await Promise.resolve()
      .then(work)
      .finally(() => held.stopBeating());
    if (held.stopped && held.stopped !== 'shutdown') throw held.signal.reason;
    return outcome;
  }

  private async conclude(held: HeldJob, error: unknown): Promise<void> {
    const because = error instanceof JobStopped ? error.because : held.stopped;
    if (because === 'lease lost') return this.log.warn(`job ${held.job.id} was taken over by another process`);
    const ending = because === 'cancelled' ? this.over('cancelled') : this.endingAfter(held, error, because);
    try {
      await this.unitOfWork.run((tx) => this.store.change(tx, held.hold, ending));
    } catch (failure) {
      this.log.error(`job ${held.job.id} could not be put down; its lease will run out`, failure);
    }
  }

  private endingAfter({ job }: HeldJob, error: unknown, because: 'shutdown' | undefined): Ending {
    if (because === 'shutdown') return this.waiting({ runAfter: this.clock.now(), attempts: job.attempts - 1 });
    if (error instanceof DomainError && error.kind !== 'busy') {
      const attempts = Math.min(job.attempts, job.maxAttempts);
      return { ...this.over('failed'), attempts, errorCode: error.code, errorMessage: error.message };
    }
    this.log.error(`job ${job.id} (${job.kind}) failed at attempt ${job.attempts} of ${job.maxAttempts}`, error);
    if (job.attempts < job.maxAttempts) {
      const pause = retryDelayMs(job.attempts, this.timings.retryMs);
      return this.waiting({ runAfter: new Date(this.clock.now().getTime() + pause) });
    }
    const { code, message } = error instanceof DomainError ? error : platformErrors.job_failed();
    return { ...this.over('failed'), errorCode: code, errorMessage: message };
  }

  private over(state: 'done' | 'failed' | 'cancelled'): Ending {
    return { state, finishedAt: this.clock.now(), leaseToken: null, leaseUntil: null };
  }

  private waiting(more: Partial<JobRow>): Ending {
    return { state: 'queued', leaseToken: null, leaseUntil: null, ...more };
  }

  private async beat(hold: Hold, said: { readonly progress: number; readonly step: string }) {
    return this.unitOfWork.run(async (tx) => {
      const holds = await this.store.change(tx, hold, { ...said, leaseUntil: this.leaseFromNow() });
      if (!holds) return 'lease lost';
      const row = await this.store.find(tx, hold.id);
      return row?.cancelAskedAt ? 'cancelled' : undefined;
    });
  }

  private async mustHold(tx: Tx, hold: Hold, changes: Partial<JobRow>): Promise<void> {
    if (!(await this.store.change(tx, hold, changes))) throw new JobStopped('lease lost');
  }

  private leaseFromNow(): Date {
    return new Date(this.clock.now().getTime() + this.timings.leaseMs);
  }
}

function resultOf(result: Json): Partial<JobRow> {
  return { progress: 100, result: JSON.stringify(result) };
}
