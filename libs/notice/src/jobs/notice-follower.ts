import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { FollowHappenings } from '../application/follow-happenings';

const EVERY_MS = 2_000;

/** Follows what happens as long as the process runs. Several processes may: each tells what the others have not. */
@Injectable()
export class NoticeFollower implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('notices');
  private readonly stop = new AbortController();
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly happenings: FollowHappenings) {}

  onApplicationBootstrap(): void {
    this.plan(0);
  }

  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    clearTimeout(this.timer);
    await this.running;
  }

  private plan(inMs: number): void {
    this.timer = setTimeout(() => {
      this.running = this.once().then((left) => {
        if (!this.stop.signal.aborted) this.plan(left ? 0 : EVERY_MS);
      });
    }, inMs);
  }

  private async once(): Promise<boolean> {
    try {
      return await this.happenings.follow(this.stop.signal);
    } catch (error) {
      if (!this.stop.signal.aborted) this.log.error('what happened could not be told; it will be tried again', error);
      return false;
    }
  }
}
