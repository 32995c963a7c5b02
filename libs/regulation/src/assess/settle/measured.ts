import { Fraction } from '../../model/fraction';
import type { Gathering } from '../../model/measure';

/** A number with the arithmetic that gave it, or why there is none. */
export type Measured = Found | Missing;

export interface Found {
  readonly value: Fraction;
  /** `采用 18 条 ÷ 报送 20 条` */
  readonly text: string;
  /** Needs brackets when something more is done to it. */
  readonly compound: boolean;
}

export interface Missing {
  /** A Chinese clause that says what is missing. */
  readonly missing: string;
}

export function isMissing(measured: Measured): measured is Missing {
  return 'missing' in measured;
}

const ZERO = new Fraction(0);

/** Several numbers as one; null when there is nothing to gather from. */
export function gather(numbers: readonly Fraction[], take: Gathering): Fraction | null {
  if (take === 'count') return new Fraction(numbers.length);
  if (numbers.length === 0) return take === 'sum' ? ZERO : null;
  switch (take) {
    case 'sum':
      return total(numbers);
    case 'max':
      return numbers.reduce((a, b) => (b.gt(a) ? b : a));
    case 'min':
      return numbers.reduce((a, b) => (b.lt(a) ? b : a));
    case 'mean':
      return total(numbers).div(numbers.length);
    case 'last':
      return numbers.at(-1) as Fraction;
  }
}

/** Arithmetic over the parts of a measure; null when it divides by nothing. */
export function combined(
  kind: 'total' | 'difference' | 'product' | 'ratio' | 'highest' | 'lowest',
  parts: readonly Fraction[],
): Fraction | null {
  const [first = ZERO, ...rest] = parts;
  switch (kind) {
    case 'total':
      return total(parts);
    case 'difference':
      return first.sub(total(rest));
    case 'product':
      return rest.reduce((a, b) => a.mul(b), first);
    case 'ratio':
      return rest.some((part) => part.equals(0)) ? null : rest.reduce((a, b) => a.div(b), first);
    case 'highest':
      return gather(parts, 'max');
    case 'lowest':
      return gather(parts, 'min');
  }
}

export const signs = { total: ' + ', difference: ' - ', product: ' × ', ratio: ' ÷ ' } as const;

function total(numbers: readonly Fraction[]): Fraction {
  return numbers.reduce((a, b) => a.add(b), ZERO);
}
