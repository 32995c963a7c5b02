import fc from 'fast-check';
import { inCapitals } from './capitals';

describe('an amount in capitals', () => {
  it.each([
    [140_950, '壹仟肆佰零玖元伍角'],
    [600_714, '陆仟零柒元壹角肆分'],
    [10_700_053, '壹拾万柒仟元零伍角叁分'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [32_504, '叁佰贰拾伍元零肆分'],
    [0, '零元整'],
    [5, '伍分'],
    [50, '伍角'],
    [53, '伍角叁分'],
    [1_000, '壹拾元整'],
    [1_005, '壹拾元零伍分'],
    [100_000_00, '壹拾万元整'],
    [100_010_00, '壹拾万零壹拾元整'],
    [100_001_000_100, '壹拾亿零壹万零壹元整'],
    [1_000_000_000_00, '壹拾亿元整'],
    [10_000_010_00, '壹仟万零壹拾元整'],
    [-2_000, '负贰拾元整'],
  ])('writes %i fen as %s', (fen, text) => {
    expect(inCapitals(fen)).toBe(text);
  });

  it('says the amount and no other, so that a sheet cannot be altered by its figures alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_99 }), (fen) => {
        expect(readBack(inCapitals(fen))).toBe(fen);
      }),
    );
  });

  it('refuses what is no exact number of fen', () => {
    expect(() => inCapitals(0.5)).toThrow(RangeError);
    expect(() => inCapitals(Number.MAX_SAFE_INTEGER + 1)).toThrow(RangeError);
  });
});

/** Reads capitals the way a person does: digit, then place, then group. */
function readBack(text: string): number {
  const digits = '零壹贰叁肆伍陆柒捌玖';
  const places: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1_000 };
  let [total, group, digit] = [0, 0, 0];
  let fen = 0;
  for (const sign of text) {
    if (digits.includes(sign)) digit = digits.indexOf(sign);
    else if (places[sign] !== undefined) [group, digit] = [group + digit * places[sign], 0];
    else if (sign === '万' || sign === '亿')
      [total, group, digit] = [
        (total + group + digit) * 0 + total + (group + digit) * (sign === '万' ? 1e4 : 1e8),
        0,
        0,
      ];
    else if (sign === '元') [fen, total, group, digit] = [(total + group + digit) * 100, 0, 0, 0];
    else if (sign === '角') [fen, digit] = [fen + digit * 10, 0];
    else if (sign === '分') [fen, digit] = [fen + digit, 0];
  }
  return fen;
}
