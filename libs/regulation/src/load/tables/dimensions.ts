import { NumberTest } from '../../model/cell';
import type { Bound, Interval, Test } from '../../model/cell';
import { ABSENT } from '../../model/vocabulary';
import type { NumberField } from '../../model/vocabulary';
import { allBits, indices } from './boxes';
import type { Bits } from './boxes';

/** One column of the events of a type, cut into the parts that some cell tells apart. The field's absence is the last. */
export interface Dimension {
  readonly column: string;
  readonly all: Bits;
  readonly absent: Bits;
  /** The parts a cell fits. */
  readonly fitting: (test: Test) => Bits;
  /** A word or number of the first part, or `-`. */
  readonly example: (bits: Bits) => string;
  /** The parts as a table would write them. */
  readonly show: (bits: Bits) => string[];
}

/** @param words with `-` last, so that an example prefers a real word */
export function wordDimension(
  column: string,
  words: readonly string[],
  shown: (word: string) => string = (word) => word,
): Dimension {
  const bitOf = new Map(words.map((word, index) => [word, 1n << BigInt(index)]));
  const of = (bits: Bits) => indices(bits).map((index) => words[index] as string);
  return {
    column,
    all: allBits(words.length),
    absent: bitOf.get(ABSENT) ?? 0n,
    fitting: (test) => {
      let bits = 0n;
      if (test instanceof Set) for (const word of test as Set<string>) bits |= bitOf.get(word) ?? 0n;
      else for (const [word, bit] of bitOf) if (test.has(word)) bits |= bit;
      return bits;
    },
    example: (bits) => of(bits)[0] ?? ABSENT,
    show: (bits) => of(bits).map(shown),
  };
}

/** Cells are read with at most nine digits after the point, and percentages have two more; quotients are cut there. */
const DIGITS = 11;
const ONE = 10n ** BigInt(DIGITS);

/** A stretch of numbers that no cell divides: its lowest and highest number, null where it is open. */
interface Stretch {
  readonly low: bigint | null;
  readonly high: bigint | null;
}

/** Numbers are cut at every bound that some cell names; stretches that hold no number of the field's scale drop out. */
export function numberDimension(field: NumberField, tests: Iterable<Test>): Dimension {
  const bounds = [...tests].flatMap((test) => (test instanceof NumberTest ? test.intervals : [])).flatMap(endsOf);
  const points = [...new Set(bounds.map((bound) => scaled(bound)))].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const step = 10n ** BigInt(DIGITS - field.scale);
  const stretches: Stretch[] = [];
  // By twice the place of a point (and one more for the point itself): how many stretches lie before it.
  const before: number[] = [];
  const add = (stretch: Stretch | null) => {
    before.push(stretches.length);
    if (stretch) stretches.push(stretch);
  };
  const lowest = field.signed ? null : 0n;
  for (let i = 0; i <= points.length; i++) {
    const [start, end] = [points[i - 1], points[i]];
    add(
      between(start === undefined ? lowest : above(start, step), end === undefined ? null : below(end, step), lowest),
    );
    if (end !== undefined) add(end % step === 0n ? between(end, end, lowest) : null);
  }
  before.push(stretches.length);
  const absent = 1n << BigInt(stretches.length);
  const placeOf = new Map(points.map((point, index) => [point, index]));
  const upTo = (cut: number) => allBits(before[cut] as number);
  const within = ({ low, high }: Interval): Bits => {
    const from = low === null ? 0 : 2 * (placeOf.get(scaled(low)) as number) + (low.included ? 1 : 2);
    const to = high === null ? before.length - 1 : 2 * (placeOf.get(scaled(high)) as number) + (high.included ? 2 : 1);
    return from >= to ? 0n : upTo(to) & ~upTo(from);
  };
  const text = (value: bigint) => decimal(value, field.scale);
  return {
    column: field.name,
    all: allBits(stretches.length + 1),
    absent,
    fitting: (test) => {
      if (!(test instanceof NumberTest)) return test.has(ABSENT) ? absent : 0n;
      return test.intervals.reduce((bits, interval) => bits | within(interval), test.absent ? absent : 0n);
    },
    example: (bits) => {
      const { low, high } = stretches[indices(bits)[0] as number] ?? { low: ABSENT, high: null };
      if (low === ABSENT) return ABSENT;
      return text((low as bigint | null) ?? high ?? 0n);
    },
    show: (bits) => joined(indices(bits), stretches).map((part) => (part === null ? ABSENT : written(part, text))),
  };
}

/** The numbers from `low` to `high`, if there are any. */
function between(low: bigint | null, high: bigint | null, lowest: bigint | null): Stretch | null {
  const from = lowest !== null && (low === null || low < lowest) ? lowest : low;
  return from !== null && high !== null && from > high ? null : { low: from, high };
}

function endsOf({ low, high }: Interval): Bound[] {
  return [low, high].filter((bound) => bound !== null);
}

function scaled({ value }: Bound): bigint {
  return (value.s * value.n * ONE) / value.d;
}

/** The next number of the field's scale above another, whatever that one's scale. */
function above(value: bigint, step: bigint): bigint {
  return floor(value, step) + step;
}

function below(value: bigint, step: bigint): bigint {
  return -floor(-value, step) - step;
}

function floor(value: bigint, step: bigint): bigint {
  const rest = value % step;
  return value - (rest < 0n ? rest + step : rest);
}

function decimal(value: bigint, scale: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(DIGITS + 1, '0');
  const fraction = digits.slice(-DIGITS).slice(0, scale).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -DIGITS)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Neighbours as one stretch; null for the field's absence. */
function joined(places: readonly number[], stretches: readonly Stretch[]): (Stretch | null)[] {
  const parts: (Stretch | null)[] = [];
  let last = -2;
  for (const place of places) {
    const own = stretches[place] ?? null;
    const previous = parts.at(-1);
    if (own && previous && place === last + 1) parts[parts.length - 1] = { low: previous.low, high: own.high };
    else parts.push(own);
    last = place;
  }
  return parts;
}

function written({ low, high }: Stretch, text: (value: bigint) => string): string {
  if (low === null) return high === null ? '*' : `<=${text(high)}`;
  if (high === null) return `>=${text(low)}`;
  return low === high ? text(low) : `${text(low)}..${text(high)}`;
}
