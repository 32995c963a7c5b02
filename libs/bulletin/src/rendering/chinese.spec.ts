import { chineseDate, chineseNumber, widthOf } from './chinese';

describe('numbers and dates as documents write them', () => {
  it('numbers headings up to ninety-nine, so that no bulletin runs out of them', () => {
    expect([1, 9, 10, 11, 20, 21, 99].map(chineseNumber)).toEqual([
      '一',
      '九',
      '十',
      '十一',
      '二十',
      '二十一',
      '九十九',
    ]);
  });

  it('writes a date without zeros before its digits, as GB/T 9704 wants it', () => {
    expect(chineseDate('2026-07-08')).toBe('2026年7月8日');
  });

  it('takes digits for half a sign, and the dashes and quotes of Chinese for a whole one', () => {
    expect(widthOf('2026年')).toBe(3);
    expect(widthOf('“—”')).toBe(3);
  });
});
