const SECOND = 1_000;
const DAY = 86_400 * SECOND;

/** How jobs are run; milliseconds unless said otherwise. Tests make them short. */
export class JobTimings {
  /** Jobs one process runs at the same time. */
  readonly slots: number = 2;
  /** How often the database is asked for due jobs. */
  readonly pollMs: number = 2 * SECOND;
  /** A running job of which nothing was heard for so long is taken over. Clocks of machines must agree better than this. */
  readonly leaseMs: number = 30 * SECOND;
  /** How often a running job is heard of: lease, progress, cancellation. */
  readonly beatMs: number = 1 * SECOND;
  /** How long running jobs may go on when the process is told to stop. */
  readonly graceMs: number = 5 * SECOND;
  /** The first pause before another attempt; each further one is twice as long, five minutes at most. */
  readonly retryMs: number = 1 * SECOND;
  /** How long a finished job is kept. */
  readonly keepMs: number = 30 * DAY;

  constructor(given: Partial<JobTimings> = {}) {
    Object.assign(this, given);
  }
}
