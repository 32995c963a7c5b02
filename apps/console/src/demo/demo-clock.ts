import { Clock, type LocalDate } from '@app/kernel';

/** From 08:30 to 18:00 in Asia/Shanghai, as minutes of the UTC day. */
const [OPENS, CLOSES] = [30, 600];
const OFFICE_HOURS_MS = 9 * 3_600_000;

/** The clock of the year that is told: every look at it is a little later, and a day is over when it is told to be. */
export class DemoClock extends Clock {
  private instant: number;
  private closing: number;
  private stepMs = 1_000;

  constructor(date: LocalDate) {
    super();
    this.instant = at(OPENS, date);
    this.closing = at(CLOSES, date);
  }

  override now(): Date {
    // Looked at more often than foretold, it goes on ever more slowly: nothing done on a day may fall on the next one.
    this.instant += Math.min(this.stepMs, (this.closing - this.instant) / 3);
    return new Date(this.instant);
  }

  /** Goes on to the opening of another day, on which it will be looked at about so often. */
  turnTo(date: LocalDate, looks: number): void {
    this.instant = Math.max(this.instant, at(OPENS, date));
    this.closing = at(CLOSES, date);
    this.stepMs = Math.max(1, Math.floor(OFFICE_HOURS_MS / Math.max(1, looks)));
  }
}

function at(minute: number, date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`) + minute * 60_000;
}
