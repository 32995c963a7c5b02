import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Config } from '../config/config';
import { managerOf } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { platformErrors } from '../errors';

const TICK_MS = 500;
const LAG_MS = 2_000;
const DATABASE_MS = 2_000;

/** Whether this process lives, and whether it should be sent requests. That migrations are done it knew before it listened. */
@Injectable()
export class Health implements OnModuleInit, OnModuleDestroy {
  /** From the first moment of the shutdown on. */
  stopping = false;
  private ticking?: NodeJS.Timeout;
  private lagMs = 0;
  private asking?: Promise<unknown>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    let due = performance.now() + TICK_MS;
    const tick = () => {
      this.lagMs = performance.now() - due;
      due = performance.now() + TICK_MS;
    };
    this.ticking = setInterval(tick, TICK_MS).unref();
  }

  /** The first thing that happens at shutdown; whoever distributes requests is given time to notice. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    await sleep(this.config.drainSeconds * 1_000);
    clearInterval(this.ticking);
  }

  /** Throws `not_responding` when the event loop was late just now; a supervisor asks again before it restarts. */
  checkAlive(): void {
    if (this.lagMs > LAG_MS) throw platformErrors.not_responding();
  }

  /** Throws `not_ready` while stopping, or when the database does not answer in time. */
  async checkReady(): Promise<void> {
    if (this.stopping) throw platformErrors.not_ready();
    const limit = new AbortController();
    const late = sleep(DATABASE_MS, undefined, { signal: limit.signal }).then(() => {
      throw new Error(`the database did not answer within ${DATABASE_MS} ms`);
    });
    try {
      await Promise.race([this.askDatabase(), late]);
    } catch (cause) {
      throw Object.assign(platformErrors.not_ready(), { cause });
    } finally {
      limit.abort();
      late.catch(() => undefined);
    }
  }

  /** One question at a time, however many ask: anybody may, and a database in trouble needs no further trouble. */
  private askDatabase(): Promise<unknown> {
    return (this.asking ??= this.unitOfWork
      .read((tx) => managerOf(tx).query('select 1'))
      .finally(() => (this.asking = undefined)));
  }
}
