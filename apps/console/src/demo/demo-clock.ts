import { Clock, type LocalDate } from '@app/kernel';

/** 08:30 in Asia/Shanghai, as minutes of the UTC day. */
const OPENS = 30;
const OFFICE_HOURS_MS = 9 * 3_600_000;

/** The clock of the year that is told: every look at it is a little later, and a day is over when it is told to be. */
export class DemoClock extends Clock {
  private instant: number;
  private stepMs = 1_000;

  constructor(date: LocalDate) {
    super();
    this.instant = opening(date);
  }

  override now(): Date {
    this.instant += this.stepMs;
    return new Date(this.instant);
  }

  /** Goes on to the opening of another day, on which it will be looked at about so often. */
  turnTo(date: LocalDate, looks: number): void {
    this.instant = Math.max(this.instant, opening(date));
    this.stepMs = Math.max(1, Math.floor(OFFICE_HOURS_MS / Math.max(1, looks)));
  }
}

function opening(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`) + OPENS * 60_000;
}
