import type { Minor } from '@app/kernel';
import type { Residue } from '../../model/amount';
import { Fraction } from '../../model/fraction';
import { roundFraction } from '../shape';

export interface PoolPart {
  readonly amount: Minor;
  /** What rounding left over and came to this part. */
  readonly rest: Minor;
}

/** Divides a fixed sum in proportion to parts that are not negative and not all zero; ties go to the one named earlier. */
export function dividePool(total: Minor, parts: readonly Fraction[], residue: Residue): PoolPart[] {
  const whole = parts.reduce((a, b) => a.add(b), new Fraction(0));
  const shares = parts.map((part, place) => {
    const exact = part.mul(total).div(whole);
    const cut = roundFraction(exact, 0, 'down');
    return { place, part, cut: cut.valueOf(), remainder: exact.sub(cut).abs() };
  });
  const sign = total < 0 ? -1 : 1;
  const left = Math.abs(total - shares.reduce((a, { cut }) => a + cut, 0));
  const rests = new Map<number, Minor>();
  if (residue === 'first') {
    const highest = shares.reduce((a, b) => (b.part.gt(a.part) ? b : a));
    rests.set(highest.place, sign * left);
  }
  if (residue === 'largest') {
    const byRemainder = [...shares].sort((a, b) => b.remainder.compare(a.remainder) || a.place - b.place);
    for (const { place } of byRemainder.slice(0, left)) rests.set(place, sign);
  }
  return shares.map(({ place, cut }) => {
    const rest = rests.get(place) ?? 0;
    return { amount: cut + rest || 0, rest };
  });
}
