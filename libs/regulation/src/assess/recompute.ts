import type { Minor } from '@app/kernel';
import { Fraction } from '../model/fraction';
import type { Step } from '../model/outcome';
import type { Asset } from '../model/vocabulary';
import { fromMinor, roundFraction, shapedAmount, toMinor } from './shape';

/**
 * Computes an amount again from nothing but the steps that explain it. Differs from the amount when the printed arithmetic
 * does not come to it. Who gets the odd minor unit of a division, and what a limit leaves, is taken from the step as far as
 * it is possible at all.
 */
export function recompute(steps: readonly Step[], asset: Asset): Minor {
  return steps.reduce((amount, step) => after(step, amount, asset), 0);
}

function after(step: Step, before: Minor, { scale }: Asset): Minor {
  switch (step.kind) {
    case 'price':
    case 'by_hand':
    case 'decided':
      return step.amount;
    case 'times':
      return shapedAmount(new Fraction(step.value), step.shape, scale);
    case 'factor':
      return toMinor(fromMinor(before, scale).mul(new Fraction(step.factor)), scale);
    case 'pool': {
      const exact = new Fraction(step.part).mul(step.total).div(new Fraction(step.whole));
      return roundFraction(exact, 0, 'down').valueOf() + step.rest || 0;
    }
    case 'share':
      return shareOf(step, before);
    case 'stack':
      return limited(step, before);
    case 'limit':
      return step.after - step.before;
    case 'measured':
    case 'target':
    case 'rank':
      return before;
  }
}

function shareOf({ take, weight, weights, amount }: Extract<Step, { kind: 'share' }>, total: Minor): Minor {
  if (take === 'each') return total;
  const exact = new Fraction(total).mul(weight).div(weights);
  const ends = (['down', 'up'] as const).map((round) => roundFraction(exact, 0, round).valueOf());
  return ends.includes(amount) ? amount : (ends[0] as Minor);
}

/** A limit can only take away, and leaves nothing beyond it. */
function limited({ cap, floor, amount }: Extract<Step, { kind: 'stack' }>, before: Minor): Minor {
  if (cap === null && floor === null) return before;
  const possible = amount === 0 || Math.sign(amount) === Math.sign(before);
  return possible && Math.abs(amount) <= Math.abs(before) ? amount : before;
}
