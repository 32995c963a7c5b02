import { minutesText } from '../records/lapse-text';

const SOON_MS = 2 * 86_400_000;
/** More would push the queue off the screen. */
const MOST = 4;

/** Longer overdue, no hurry helps any more; it is counted, not counted down. */
const LONG_MS = 30 * 86_400_000;

interface Due<T> {
  /** Overdue or due within two days, the most urgent first. */
  readonly soon: readonly T[];
  /** How many are overdue by more than a month. */
  readonly long: number;
}

export function dueSoon<T extends { readonly dueAt: string }>(asked: readonly T[], now: number): Due<T> {
  const left = ({ dueAt }: T) => Date.parse(dueAt) - now;
  return {
    soon: asked
      .filter((each) => left(each) < SOON_MS && left(each) >= -LONG_MS)
      .sort((a, b) => a.dueAt.localeCompare(b.dueAt))
      .slice(0, MOST),
    long: asked.filter((each) => left(each) < -LONG_MS).length,
  };
}

/** `还剩 1 小时 5 分`, `超时 20 分`. */
export function leftText(dueAt: string, now: number): string {
  const minutes = Math.floor((Date.parse(dueAt) - now) / 60_000);
  return minutes >= 0 ? `还剩 ${minutesText(minutes)}` : `超时 ${minutesText(-minutes)}`;
}
