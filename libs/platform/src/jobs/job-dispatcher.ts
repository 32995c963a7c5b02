import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ExpireJobs } from './expire-jobs';
import { JobRunner } from './job-runner';
import { JobTimings } from './job-timings';
import { JobTransport } from './job-transport';

const EXPIRE_EVERY_MS = 3_600_000;

/** Brings due jobs to the runner: those that are announced, and, by asking the database, those nobody announced. */
@Injectable()
export class JobDispatcher implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('jobs');
  private readonly running = new Map<string, Promise<void>>();
  private timers: readonly NodeJS.Timeout[] = [];
  private looking = false;
  private stopping = false;

  constructor(
    private readonly runner: JobRunner,
    private readonly expiry: ExpireJobs,
    private readonly transport: JobTransport,
    private readonly timings: JobTimings,
  ) {}

  onApplicationBootstrap(): void {
    this.transport.listen(this.timings.slots, (id) => this.take(id));
    this.timers = [
      setInterval(() => void this.look(), this.timings.pollMs),
      setInterval(() => void this.expire(), EXPIRE_EVERY_MS),
    ];
    void this.look();
    void this.expire();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    this.timers.forEach(clearInterval);
    await this.runner.stop();
  }

  /** Resolves when the job was run here, or was not to be; with all slots taken it is left to be found later. */
  private take(id: string): Promise<void> {
    if (this.stopping || this.running.size >= this.timings.slots) return Promise.resolve();
    const already = this.running.get(id);
    if (already) return already;
    const run = this.runner
      .run(id)
      .catch((error: unknown) => {
        this.log.error(`job ${id} could not be taken up`, error);
        return false;
      })
      .then((ran) => {
        this.running.delete(id);
        if (ran) void this.look();
      });
    this.running.set(id, run);
    return run;
  }

  private async look(): Promise<void> {
    if (this.looking || this.stopping || this.running.size >= this.timings.slots) return;
    this.looking = true;
    try {
      for (const id of await this.runner.due(this.timings.slots)) void this.take(id);
    } catch (error) {
      this.log.error('the database could not be asked for due jobs', error);
    } finally {
      this.looking = false;
    }
  }

  private async expire(): Promise<void> {
    await this.expiry.expire().catch((error: unknown) => this.log.error('old jobs could not be deleted', error));
  }
}
