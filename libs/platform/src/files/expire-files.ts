import { Clock } from '@app/kernel';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { FileStore } from './file-store';

const EVERY_MS = 600_000;
const AT_ONCE = 100;

/** Deletes files whose time is over: those nobody took, and those meant to last a while. */
@Injectable()
export class ExpireFiles implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('files');
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  /** Answers how many. */
  async expire(): Promise<number> {
    const now = this.clock.now();
    for (let total = 0; ;) {
      const ids = await this.unitOfWork.read((tx) => this.store.expired(tx, now, AT_ONCE));
      for (const id of ids) if (await this.unitOfWork.run((tx) => this.store.removeExpired(tx, id, now))) total += 1;
      if (ids.length < AT_ONCE) return total;
    }
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tryToExpire(), EVERY_MS);
    void this.tryToExpire();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async tryToExpire(): Promise<void> {
    await this.expire().catch((error: unknown) => this.log.error('expired files could not be deleted', error));
  }
}
