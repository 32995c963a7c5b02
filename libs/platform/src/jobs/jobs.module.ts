import { type DynamicModule, Module } from '@nestjs/common';
import { BullTransport } from './bull-transport';
import { ExpireJobs } from './expire-jobs';
import { JobAnnouncer } from './job-announcer';
import { JobDispatcher } from './job-dispatcher';
import { JobHandlers } from './job-handlers';
import { JobRunner } from './job-runner';
import { JobStore } from './job-store';
import { JobTimings } from './job-timings';
import { InProcessTransport, JobTransport } from './job-transport';
import { Jobs } from './jobs';

export interface JobsOptions {
  /** Whether this process also runs jobs by itself; otherwise it asks for them, and `JobRunner` runs those it is told to. */
  readonly run: boolean;
  /** `redis://…`: announce jobs to other processes; without it only this process hears of them at once. */
  readonly redisUrl?: string | undefined;
  readonly timings?: Partial<JobTimings>;
}

/** Background jobs. Needs `jobPersistence` among the tables, and `UnitOfWork` and `Clock` from a global module. */
@Module({})
export class JobsModule {
  static forRoot({ run, redisUrl, timings }: JobsOptions): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      providers: [
        { provide: JobTimings, useValue: new JobTimings(timings) },
        {
          provide: JobTransport,
          useFactory: () => (redisUrl === undefined ? new InProcessTransport() : new BullTransport(redisUrl)),
        },
        JobAnnouncer,
        JobHandlers,
        JobRunner,
        Jobs,
        JobStore,
        ...(run ? [ExpireJobs, JobDispatcher] : []),
      ],
      exports: [Jobs, JobHandlers, JobRunner],
    };
  }
}
