import fc from 'fast-check';
import { largestRemainder } from './shares';

describe('the largest remainder', () => {
  it('gives the odd tenth to the unit named first when all remainders are equal', () => {
    expect(largestRemainder(100, [1, 1, 1])).toEqual([34, 33, 33]);
  });

  it('gives what is left to the largest remainders, wherever they stand', () => {
    expect(largestRemainder(10, [1, 1, 5])).toEqual([2, 1, 7]);
    expect(largestRemainder(10, [5, 1, 1])).toEqual([7, 2, 1]);
    expect(largestRemainder(7, [1, 5])).toEqual([1, 6]);
  });

  it('divides a deduction like its absolute value, so that nobody pays more for the sign', () => {
    expect(largestRemainder(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
  });

  it('gives nothing to who weighs nothing, and never a negative zero', () => {
    const [none] = largestRemainder(-5, [0, 1]);
    expect(Object.is(none, 0)).toBe(true);
  });

  it('refuses weights that cannot divide anything', () => {
    expect(() => largestRemainder(5, [0, 0])).toThrow(RangeError);
    expect(() => largestRemainder(5, [])).toThrow(RangeError);
  });

  it('always sums to the whole, each part less than one unit away from its exact share', () => {
    const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 }).filter((w) => w.some((n) => n > 0));
    fc.assert(
      fc.property(fc.maxSafeInteger(), weights, (total, shares) => {
        const parts = largestRemainder(total, shares);
        const whole = BigInt(shares.reduce((a, b) => a + b, 0));
        expect(parts.reduce((a, part) => a + BigInt(part), 0n)).toBe(BigInt(total));
        for (const [i, part] of parts.entries()) {
          const away = BigInt(part) * whole - BigInt(total) * BigInt(shares[i] as number);
          expect((away < 0n ? -away : away) < whole).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
