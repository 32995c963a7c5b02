import { Fraction } from './fraction';
import { ABSENT } from './vocabulary';

/** What a cell of a table fits: any set of words is one, and so are stretches of numbers. */
export interface Test {
  has(word: string): boolean;
}

/** By column: what fits. A column that is not listed fits anything. */
export type Match = ReadonlyMap<string, Test>;

/** One end of a stretch of numbers; null is open. */
export interface Bound {
  readonly value: Fraction;
  readonly included: boolean;
  /** In columns of ranks: `30%` means that part of all who are ranked, rounded to a whole place. */
  readonly ofMembers: boolean;
}

/** A stretch of numbers. */
export interface Interval {
  readonly low: Bound | null;
  readonly high: Bound | null;
}

/** A cell of a column of numbers: `>=800`, `10..20`, `1|3`, `-`. */
export class NumberTest implements Test {
  constructor(
    readonly intervals: readonly Interval[],
    /** Whether the cell fits an event that does not give the number. */
    readonly absent: boolean,
  ) {}

  /** @param word the number as decimal text, or `-` */
  has(word: string): boolean {
    return word === ABSENT ? this.absent : this.holds(new Fraction(word));
  }

  /** @param place turns a part of the members into a place; needed where a bound is `ofMembers` */
  holds(value: Fraction, place: (part: Fraction) => Fraction = (part) => part): boolean {
    const at = (bound: Bound) => (bound.ofMembers ? place(bound.value) : bound.value);
    return this.intervals.some(({ low, high }) => {
      const above = low === null || value.gt(at(low)) || (low.included && value.equals(at(low)));
      const below = high === null || value.lt(at(high)) || (high.included && value.equals(at(high)));
      return above && below;
    });
  }
}
