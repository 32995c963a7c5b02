export const MOST_FAILURES = 5;
export const LOCK_MINUTES = 20;
export const WINDOW_MINUTES = 10;

const MINUTE = 60_000;

/** What is remembered of a login name that failed; instants in milliseconds since 1970. */
export interface Failures {
  /** Within the window before the last one, oldest first; at most `MOST_FAILURES`. */
  readonly recent: readonly number[];
  /** Null when it is not locked. */
  readonly lockedUntil: number | null;
}

export const NO_FAILURES: Failures = { recent: [], lockedUntil: null };

export function isLocked({ lockedUntil }: Failures, now: number): boolean {
  return lockedUntil !== null && now < lockedUntil;
}

/** The fifth failure within ten minutes locks for twenty; a lock is neither lengthened nor forgotten while it lasts. */
export function afterFailure(failures: Failures, now: number): Failures {
  if (isLocked(failures, now)) return failures;
  const recent = [...failures.recent.filter((at) => at > now - WINDOW_MINUTES * MINUTE), now];
  return recent.length < MOST_FAILURES
    ? { recent, lockedUntil: null }
    : { recent, lockedUntil: now + LOCK_MINUTES * MINUTE };
}

/** From when on a record of failures that ended at `last` means nothing any more. */
export function forgottenBefore(now: number): number {
  return now - Math.max(LOCK_MINUTES, WINDOW_MINUTES) * MINUTE;
}
