import type { Shape } from '../../model/amount';
import { Fraction } from '../../model/fraction';
import type { Since } from '../../model/measure';
import { roundFraction } from '../shape';

/** Digits of a number that has no natural end, such as a third; rounded for showing only. */
const SHOWN_DIGITS = 4;

/** A number for people: all digits when they are few, else `digits` of them; `18`, `0.5`, `33.3333`. */
export function showNumber(value: Fraction, digits = SHOWN_DIGITS): string {
  if (isWhole(value)) return exactText(value);
  const shown = roundFraction(value, Math.max(digits, SHOWN_DIGITS), 'nearest');
  return exactText(shown);
}

/** The number and nothing but the number: a decimal where it has one, else a fraction. */
export function exactText(value: Fraction): string {
  if (isWhole(value)) return value.toFraction();
  const denominator = value.d;
  const digits = decimalDigits(denominator);
  return digits === null ? value.toFraction() : value.toString(digits + 1);
}

/** The number in its arithmetic, `(报送 3 条 + 采用 2 条) × 2`: what a shape did to it, in order. */
export function shapeText(text: string, compound: boolean, shape: Shape | null): string {
  if (shape === null) return text;
  let result = compound && (shape.every ?? shape.factor) !== null ? `(${text})` : text;
  if (shape.every !== null) result = `${result} ÷ ${exactText(shape.every)}（取整）`;
  if (shape.factor !== null) result = `${result} × ${exactText(shape.factor)}`;
  if (shape.add !== null)
    result = shape.add.lt(0) ? `${result} - ${exactText(shape.add.abs())}` : `${result} + ${exactText(shape.add)}`;
  if (shape.atLeast !== null) result = `${result}，不低于 ${exactText(shape.atLeast)}`;
  if (shape.atMost !== null) result = `${result}，不高于 ${exactText(shape.atMost)}`;
  return result;
}

/** `年内`: over what more than the period itself is looked at; empty when nothing more is. */
export function sinceText(since: Since): string {
  return since === null ? '' : sinceWords[since];
}

const sinceWords = { week: '周内', month: '月内', two_months: '双月内', quarter: '季内', half: '半年内', year: '年内' };

function isWhole(value: Fraction): boolean {
  return value.d === 1n;
}

/** How many decimal digits a reduced fraction needs; null when it never ends. */
function decimalDigits(denominator: bigint): number | null {
  let [rest, twos, fives] = [denominator, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}
