import type { LocalDate } from './period';

/** China has kept one offset, +08:00, with no summer time since 1991. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** Where time comes from. Nothing else in the house may ask the machine for it. */
export abstract class Clock {
  abstract now(): Date;

  /** Today's business date in Asia/Shanghai. */
  today(): LocalDate {
    return localDateOf(this.now());
  }
}

export class SystemClock extends Clock {
  now(): Date {
    // eslint-disable-next-line no-restricted-syntax -- the one place that reads the machine's clock
    return new Date();
  }
}

/** The date in Asia/Shanghai at an instant: 2013-12-31T16:00:00Z is already 2014-01-01. */
export function localDateOf(instant: Date): LocalDate {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The first instant of a date in Asia/Shanghai; `localDateOf` leads back. */
export function startOfDay(date: LocalDate): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) - SHANGHAI_OFFSET_MS);
}

/** `YYYY-MM-DD HH:mm` in Asia/Shanghai, as screens show it. */
export function localTimeOf(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
}
