export const MOST_FAILURES = 5;
export const LOCK_MINUTES = 20;
export const WINDOW_MINUTES = 10;

const MINUTE = 60_000;

/** What an installation may say otherwise: an office often has one address for everybody in it. */
export class LockoutLimits {
  constructor(readonly failuresOfAddress: number = MOST_FAILURES) {}
}

/** What is remembered of a login name, or of an address, that failed; instants in milliseconds since 1970. */
export interface Failures {
  /** Within the window before the last one, oldest first; at most as many as lock. */
  readonly recent: readonly number[];
  /** Null when it is not locked. */
  readonly lockedUntil: number | null;
}

export const NO_FAILURES: Failures = { recent: [], lockedUntil: null };

export function isLocked({ lockedUntil }: Failures, now: number): boolean {
  return lockedUntil !== null && now < lockedUntil;
}

/** The `most`th failure within ten minutes locks for twenty; a lock is neither lengthened nor forgotten while it lasts. */
export function afterFailure(failures: Failures, now: number, most = MOST_FAILURES): Failures {
  if (isLocked(failures, now)) return failures;
  const recent = [...failures.recent.filter((at) => at > now - WINDOW_MINUTES * MINUTE), now];
  return recent.length < most ? { recent, lockedUntil: null } : { recent, lockedUntil: now + LOCK_MINUTES * MINUTE };
}

/** Whole minutes until then, the last one counted in full. */
export function minutesLeft(until: Date, now: Date): number {
  return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / MINUTE));
}

/** From when on a record of failures that ended at `last` means nothing any more. */
export function forgottenBefore(now: number): number {
  return now - Math.max(LOCK_MINUTES, WINDOW_MINUTES) * MINUTE;
}
