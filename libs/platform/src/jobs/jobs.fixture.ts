import type { Caller, Clock } from '@app/kernel';
import { Logger } from '@nestjs/common';
import { construct, FixedClock, openTestDatabase, type TestDatabase } from '@app/testing';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Note, notePart } from '../../fixtures/note';
import { managerOf } from '../database/tx';
import type { Job, JobContext, JobHandler, NewJob } from './job';
import { JobDispatcher } from './job-dispatcher';
import { JobHandlers } from './job-handlers';
import { jobPersistence } from './job-persistence';
import { JobRow, toJob } from './job-row';
import { JobRunner } from './job-runner';
import { JobTimings } from './job-timings';
import { InProcessTransport, type JobTransport } from './job-transport';
import { Jobs } from './jobs';

// What goes wrong on purpose need not be told.
Logger.overrideLogger(false);

export const requester: Caller = { accountId: 7, officeId: 1, unitId: null, role: 'administrator', name: '王管理' };

/** Writes a note, so that effects can be counted. */
export class NoteHandler implements JobHandler<{ readonly text: string }, string> {
  readonly kind: string = 'note';

  /** `during` is what the work consists of. */
  constructor(private readonly during: (context: JobContext) => unknown = () => undefined) {}

  async work({ text }: { readonly text: string }, context: JobContext): Promise<string> {
    await this.during(context);
    return text;
  }

  async settle(tx: Parameters<JobHandler['settle']>[0], outcome: string) {
    await managerOf(tx).insert(Note, { id: randomUUID(), value: 1 });
    return { noted: outcome };
  }
}

/** A database with jobs, and as many "processes" on it as a test wants. */
export class JobsHouse {
  private constructor(
    readonly database: TestDatabase,
    readonly clock: FixedClock,
  ) {}

  static async open(): Promise<JobsHouse> {
    return new JobsHouse(await openTestDatabase([jobPersistence, notePart]), new FixedClock());
  }

  close(): Promise<void> {
    return this.database.close();
  }

  /** What one process consists of. */
  process(handler: JobHandler = new NoteHandler(), more: ProcessWanted = {}) {
    const { timings, transport = new InProcessTransport(), clock = this.clock } = more;
    const handlers = new JobHandlers();
    handlers.add(handler);
    const { dataSource, unitOfWork } = this.database;
    const short = new JobTimings({ beatMs: 10, pollMs: 20, graceMs: 50, ...timings });
    const given = [dataSource, unitOfWork, clock, handlers, transport, short];
    const runner = construct(JobRunner, given);
    return {
      jobs: construct(Jobs, given),
      runner,
      dispatcher: construct(JobDispatcher, [...given, runner]),
    };
  }

  async enqueue(more: Partial<NewJob> = {}): Promise<Job> {
    const { jobs } = this.process();
    const wanted = { kind: 'note', input: { text: '甲' }, requester, ...more };
    return (await this.database.unitOfWork.run((tx) => jobs.enqueue(tx, wanted))).job;
  }

  async read(id: string): Promise<Job> {
    const { unitOfWork } = this.database;
    return toJob(await unitOfWork.read((tx) => managerOf(tx).findOneByOrFail(JobRow, { id })));
  }

  count(entity: typeof Note | typeof JobRow = Note): Promise<number> {
    return this.database.unitOfWork.read((tx) => managerOf(tx).count(entity));
  }

  /** Resolves with the job once it fits. */
  async until(id: string, fits: (job: Job) => boolean): Promise<Job> {
    for (const deadline = performance.now() + 20_000; ;) {
      const job = await this.read(id);
      if (fits(job)) return job;
      if (performance.now() > deadline) throw new Error(`job still ${JSON.stringify(job)}`);
      await sleep(10);
    }
  }
}

interface ProcessWanted {
  readonly timings?: Partial<JobTimings>;
  readonly transport?: JobTransport;
  readonly clock?: Clock;
}

/** A gate that work can wait at. */
export function aGate(): { readonly reached: Promise<void>; readonly open: () => void; pass(): Promise<void> } {
  let [arrive, open] = [() => undefined as void, () => undefined as void];
  const reached = new Promise<void>((resolve) => (arrive = resolve));
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { reached, open, pass: () => (arrive(), opened) };
}
