import type { Caller } from '@app/kernel';
import type { Job, JobContext } from './job';
import type { Hold } from './job-store';

/** Why a running job is to stop. */
export type StopReason = 'cancelled' | 'lease lost' | 'shutdown';

/** What its signal carries. */
export class JobStopped extends Error {
  override readonly name = 'JobStopped';

  constructor(readonly because: StopReason) {
    super(`the job is to stop: ${because}`);
  }
}

/** What a heartbeat says and what it is told; `lost` when the job is no longer this holder's. */
export type Beat = (said: { readonly progress: number; readonly step: string }) => Promise<StopReason | undefined>;

const STEP_LENGTH = 80;

/** A job in the hands of this process. While its heart beats it stays so, and what it is told reaches the handler. */
export class HeldJob implements JobContext {
  private readonly controller = new AbortController();
  private timer?: NodeJS.Timeout;
  private beating: Promise<void> = Promise.resolve();
  private said = { progress: 0, step: '' };

  constructor(
    readonly job: Job,
    readonly hold: Hold,
    private readonly beat: Beat,
  ) {}

  get jobId(): string {
    return this.job.id;
  }

  get caller(): Caller {
    return this.job.requester;
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Undefined as long as it may go on. */
  get stopped(): StopReason | undefined {
    return (this.signal.reason as JobStopped | undefined)?.because;
  }

  progress(percent: number, step: string): void {
    this.said = { progress: Math.min(100, Math.max(0, Math.round(percent))), step: step.slice(0, STEP_LENGTH) };
  }

  stop(because: StopReason): void {
    if (!this.signal.aborted) this.controller.abort(new JobStopped(because));
  }

  beginBeating(everyMs: number): void {
    this.timer = setTimeout(() => {
      this.beating = this.beatOnce().then(() => {
        if (this.timer) this.beginBeating(everyMs);
      });
    }, everyMs);
  }

  /** Resolves when no beat is under way any more. */
  async stopBeating(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.beating;
  }

  /** A beat that fails is made up for by the next one; if none arrives, the lease runs out. */
  private async beatOnce(): Promise<void> {
    const because = await this.beat(this.said).catch(() => undefined);
    if (because) this.stop(because);
  }
}
