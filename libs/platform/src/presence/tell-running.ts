import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { Clock } from '@app/kernel';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isHalfRestored } from '../database/open-database';
import { platformErrors } from '../errors';
import { RunningServices, type ServiceName } from './running-services';

const BEAT_MS = 30_000;

/** Which of the programs this is. */
export class OwnName {
  constructor(readonly name: ServiceName) {}
}

/** Lets whoever would take the database away know that this process uses it, from its start to its end. */
@Injectable()
export class TellRunning implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('presence');
  private readonly id = randomUUID();
  private readonly since: Date;
  private readonly services: RunningServices;
  private timer?: NodeJS.Timeout;
  private telling = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly own: OwnName,
  ) {
    this.since = clock.now();
    this.services = new RunningServices(dataSource);
  }

  /** Throws `restore_unfinished` for a restore that began after the database was opened here: it may not have seen us. */
  async onApplicationBootstrap(): Promise<void> {
    // So that what was killed does not stand there for ever.
    await this.services.forgetSilent(this.clock.now());
    await this.tell();
    if (await isHalfRestored(this.dataSource)) {
      await this.services.leave(this.id);
      throw platformErrors.restore_unfinished();
    }
    this.timer = setInterval(() => void this.beat(), BEAT_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.services.leave(this.id).catch((error: unknown) => this.log.warn('could not take leave', error));
  }

  /** A database that is away for a while does not matter: nobody restores into it meanwhile. */
  private async beat(): Promise<void> {
    if (this.telling) return;
    this.telling = true;
    try {
      await this.tell();
    } catch (error) {
      this.log.warn('could not tell that this process runs', error);
    } finally {
      this.telling = false;
    }
  }

  private tell(): Promise<void> {
    const { id, since } = this;
    return this.services.tell({
      ...{ id, name: this.own.name, host: hostname(), pid: process.pid },
      ...{ since, seen: this.clock.now() },
    });
  }
}
