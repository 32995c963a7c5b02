import { minutesText } from '../records/lapse-text';

const SOON_MS = 2 * 86_400_000;
/** More would push the queue off the screen. */
export const MOST_DUE = 4;

/** What is overdue or due within two days, the most urgent first. */
export function dueSoon<T extends { readonly dueAt: string }>(asked: readonly T[], now: number): T[] {
  return asked
    .filter(({ dueAt }) => Date.parse(dueAt) - now < SOON_MS)
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))
    .slice(0, MOST_DUE);
}

/** `还剩 1 小时 5 分`, `超时 20 分`. */
export function leftText(dueAt: string, now: number): string {
  const minutes = Math.floor((Date.parse(dueAt) - now) / 60_000);
  return minutes >= 0 ? `还剩 ${minutesText(minutes)}` : `超时 ${minutesText(-minutes)}`;
}
