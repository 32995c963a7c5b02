/**
 * Tells processes that run jobs that some are due. A hint, no more: it may fail, come twice, or never; every process
 * that runs jobs also asks the database.
 */
export abstract class JobTransport {
  abstract announce(ids: readonly string[]): Promise<void>;
  /** Calls `take` for what is announced, at most `slots` at a time, until closed. */
  abstract listen(slots: number, take: (id: string) => Promise<void>): void;
  abstract close(): Promise<void>;
}

/** Within one process: whoever asks for a job runs it. */
export class InProcessTransport extends JobTransport {
  private take?: (id: string) => Promise<void>;

  async announce(ids: readonly string[]): Promise<void> {
    for (const id of ids) void this.take?.(id);
  }

  listen(_slots: number, take: (id: string) => Promise<void>): void {
    this.take = take;
  }

  async close(): Promise<void> {
    this.take = undefined;
  }
}
