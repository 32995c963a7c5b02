import { Clock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { JobStore } from './job-store';
import { JobTimings } from './job-timings';

/** Well below the thousand rows a cluster takes in one transaction. */
const AT_ONCE = 500;

/** Deletes jobs that were finished long ago. */
@Injectable()
export class ExpireJobs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: JobStore,
    private readonly clock: Clock,
    private readonly timings: JobTimings,
  ) {}

  /** Answers how many, in transactions of `atOnce` rows. */
  async expire(atOnce = AT_ONCE): Promise<number> {
    const before = new Date(this.clock.now().getTime() - this.timings.keepMs);
    for (let total = 0; ;) {
      const deleted = await this.unitOfWork.run((tx) => this.store.deleteFinished(tx, before, atOnce));
      total += deleted;
      if (deleted < atOnce) return total;
    }
  }
}
