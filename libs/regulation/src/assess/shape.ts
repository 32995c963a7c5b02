import { Fraction } from '../model/fraction';
import type { Minor } from '@app/kernel';
import type { Rounding, Shape } from '../model/amount';

/** What a number becomes: whole times, factor, addition, digits, bounds, in this order. */
export function applyShape(value: Fraction, shape: Shape | null): Fraction {
  if (shape === null) return value;
  let result = value;
  if (shape.every !== null) result = roundFraction(result.div(shape.every), 0, 'down');
  if (shape.factor !== null) result = result.mul(shape.factor);
  if (shape.add !== null) result = result.add(shape.add);
  if (shape.digits !== null) result = roundFraction(result, shape.digits, shape.round);
  if (shape.atLeast !== null && result.lt(shape.atLeast)) result = shape.atLeast;
  if (shape.atMost !== null && result.gt(shape.atMost)) result = shape.atMost;
  return result;
}

/** The same for an amount, which is kept at its asset's scale. */
export function shapedAmount(value: Fraction, shape: Shape, scale: number): Minor {
  return toMinor(applyShape(value, { ...shape, digits: shape.digits ?? scale }), scale, shape.round);
}

export function toMinor(value: Fraction, scale: number, round: Rounding = 'nearest'): Minor {
  const minor = roundFraction(value.mul(10 ** scale), 0, round).valueOf();
  if (!Number.isSafeInteger(minor)) throw new RangeError('amount outside the safe integers');
  return minor === 0 ? 0 : minor;
}

export function fromMinor(minor: Minor, scale: number): Fraction {
  return new Fraction(minor).div(10 ** scale);
}

/** nearest: a half away from zero; down: toward zero; up: away from zero. */
export function roundFraction(value: Fraction, digits: number, round: Rounding): Fraction {
  const unit = new Fraction(10).pow(digits);
  const scaled = value.abs().mul(unit);
  const whole = scaled.floor();
  const rest = scaled.sub(whole);
  const up = round === 'up' ? !rest.equals(0) : round === 'nearest' && rest.gte(new Fraction(1, 2));
  const result = (up ? whole.add(1) : whole).div(unit);
  return value.lt(0) ? result.neg() : result;
}
