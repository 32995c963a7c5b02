import type { Minor } from './amount';

/**
 * Divides `total` in proportion to `weights` (non-negative integers, not all zero) so that the parts sum to the whole.
 * Each part is first cut towards zero; what is left over goes unit by unit to the largest remainders, and among equal
 * remainders to the earlier place in the list. A negative total is divided as its absolute value.
 */
export function largestRemainder(total: Minor, weights: readonly number[]): Minor[] {
  const whole = weights.reduce((a, b) => a + b, 0);
  if (whole <= 0) throw new RangeError('weights must sum to more than zero');
  const sign = total < 0 ? -1 : 1;
  const amount = BigInt(Math.abs(total));
  const parts = weights.map((weight, place) => {
    const product = amount * BigInt(weight);
    return { place, cut: Number(product / BigInt(whole)), remainder: product % BigInt(whole) };
  });
  let left = Math.abs(total) - parts.reduce((a, part) => a + part.cut, 0);
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1,
  );
  for (const part of byRemainder) {
    if (left === 0) break;
    part.cut += 1;
    left -= 1;
  }
  return parts.map((part) => (part.cut === 0 ? 0 : sign * part.cut));
}
