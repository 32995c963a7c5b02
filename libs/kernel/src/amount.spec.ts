import { displayAmount, formatAmount, parseAmount, sum } from './amount';

describe('an amount', () => {
  it.each([
    ['0.5', 1, 5],
    ['10', 1, 100],
    ['-0.5', 1, -5],
    ['+1.20', 1, 12],
    [' 7 ', 0, 7],
    ['20.00', 2, 2000],
    ['0.1', 2, 10],
  ])('reads %s at scale %i as %i, without a float on the way', (text, scale, minor) => {
    expect(parseAmount(text, scale)).toEqual({ minor });
  });

  it('reads minus zero as zero, so that two zeros are never two different amounts', () => {
    const read = parseAmount('-0.0', 1);
    expect(Object.is('minor' in read && read.minor, 0)).toBe(true);
  });

  it('refuses what is finer than its asset instead of rounding money away', () => {
    expect(parseAmount('0.25', 1)).toEqual({ problem: 'too_fine' });
    expect(parseAmount('0.50', 1)).toEqual({ minor: 5 });
  });

  it('refuses what thousands of entries could not add up exactly', () => {
    expect(parseAmount('100000000000.0', 1)).toEqual({ minor: 1_000_000_000_000 });
    expect(parseAmount('-100000000000.1', 1)).toEqual({ problem: 'too_large' });
    expect(parseAmount('9'.repeat(400), 0)).toEqual({ problem: 'too_large' });
  });

  it.each(['', '.5', '5.', '1e3', '1,000', '五', '- 5'])('does not take %p for a number', (text) => {
    expect(parseAmount(text, 1)).toEqual({ problem: 'not_a_number' });
  });

  it('is written with all digits of its scale, so that columns of figures line up', () => {
    expect(formatAmount(5, 1)).toBe('0.5');
    expect(formatAmount(-1000, 1)).toBe('-100.0');
    expect(formatAmount(-5, 2)).toBe('-0.05');
    expect(formatAmount(7, 0)).toBe('7');
  });

  it('is shown without a fraction of zeros, and keeps the zeros of whole numbers', () => {
    expect(displayAmount(100, 1)).toBe('10');
    expect(displayAmount(5, 1)).toBe('0.5');
    expect(displayAmount(150, 2)).toBe('1.5');
    expect(displayAmount(1000, 0)).toBe('1000');
  });

  it('comes back from its own text', () => {
    for (const minor of [0, 1, -1, 99, -100, 123_456_789])
      for (const scale of [0, 1, 2]) expect(parseAmount(formatAmount(minor, scale), scale)).toEqual({ minor });
  });

  it('cannot be added beyond the integers that are exact', () => {
    expect(sum([1, -2, 3])).toBe(2);
    expect(() => sum([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  });
});
