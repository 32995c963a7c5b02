import { Clock } from '@app/kernel';

/** A clock that stands still until it is told to move. */
export class FixedClock extends Clock {
  private instant: number;

  /** `start` is an instant such as `2014-03-31T16:00:00Z`. */
  constructor(start: string | Date = '2014-03-03T01:00:00.000Z') {
    super();
    this.instant = instantOf(start);
  }

  now(): Date {
    return new Date(this.instant);
  }

  set(instant: string | Date): void {
    this.instant = instantOf(instant);
  }

  advance(milliseconds: number): void {
    this.instant += milliseconds;
  }
}

function instantOf(value: string | Date): number {
  const instant = new Date(value).getTime();
  if (Number.isNaN(instant)) throw new RangeError(`not an instant: ${String(value)}`);
  return instant;
}
