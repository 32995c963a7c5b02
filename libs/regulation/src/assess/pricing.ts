import { Fraction } from '../model/fraction';
import type { Minor } from '@app/kernel';
import type { AmountSpec } from '../model/amount';
import type { Step } from '../model/outcome';
import type { EventRule, Regulation } from '../model/regulation';
import { ABSENT } from '../model/vocabulary';
import { fits, rowsThatFit, type Fields } from './matching';
import { fromMinor, shapedAmount, toMinor } from './shape';

/** What a row's cell comes to for one event. */
export type Priced =
  | { readonly kind: 'fixed'; readonly minor: Minor; readonly steps: readonly Step[] }
  /** A person decides inside the range. */
  | { readonly kind: 'range'; readonly low: Minor; readonly high: Minor; readonly decides: string }
  /** What is to be multiplied has not been decided yet. */
  | { readonly kind: 'waiting' }
  /** The number that is to be multiplied was not given. */
  | { readonly kind: 'unknown'; readonly name: string };

/** What a person decided inside a range, in an asset; null while nobody has. */
export type Decided = (
  asset: string,
  range: { readonly decides: string; readonly range: readonly [Minor, Minor] },
) => Minor | null;

/** Resolves multiples of numbers, rows and other rules; the loader has made sure that they lead in no circle. */
export function resolveAmount(
  regulation: Regulation,
  asset: string,
  amount: AmountSpec,
  fields: Fields,
  decided: Decided,
): Priced {
  switch (amount.kind) {
    case 'fixed':
      return { kind: 'fixed', minor: amount.minor, steps: [{ kind: 'price', amount: amount.minor }] };
    case 'range':
      return amount;
    case 'pool':
      throw new TypeError('only period rules have pools');
    case 'times': {
      const range = rangeOf(regulation, asset, amount);
      if (range) return range;
      const base = multiplied(regulation, asset, amount.of, fields, decided);
      if (base === 'waiting') return { kind: 'waiting' };
      if (base === null) return { kind: 'unknown', name: nameOf(amount.of) };
      const minor = shapedAmount(base, amount.shape, scaleOf(regulation, asset));
      const step: Step = {
        kind: 'times',
        of: nameOf(amount.of),
        value: base.toFraction(),
        shape: amount.shape,
        amount: minor,
      };
      return { kind: 'fixed', minor, steps: [step] };
    }
  }
}

const NO_STEPS: readonly Step[] = [];

/** Multiplies an amount with every factor of its rule that fits. */
export function applyFactors(
  regulation: Regulation,
  rule: EventRule | undefined,
  asset: string,
  fields: Fields,
  minor: Minor,
): { minor: Minor; steps: readonly Step[] } {
  if (!rule || rule.factors.length === 0) return { minor, steps: NO_STEPS };
  const steps: Step[] = [];
  let amount = minor;
  for (const { match, factor, clause } of rule.factors) {
    if (!fits(match, fields)) continue;
    const scale = scaleOf(regulation, asset);
    amount = toMinor(fromMinor(amount, scale).mul(factor), scale);
    steps.push({ kind: 'factor', factor: factor.toFraction(), amount, clause });
  }
  return { minor: amount, steps };
}

export function scaleOf(regulation: Regulation, asset: string): number {
  return regulation.assets.get(asset)?.scale ?? 0;
}

/** A multiple of a row that a person decides is a range of multiples. */
function rangeOf(
  regulation: Regulation,
  asset: string,
  { of, shape }: Extract<AmountSpec, { kind: 'times' }>,
): Extract<Priced, { kind: 'range' }> | null {
  if (of.kind !== 'row') return null;
  const rule = regulation.eventRules.find(({ id }) => id === of.rule);
  const spec = rule?.rows.find(({ id }) => id === of.row)?.prices.get(asset)?.amount;
  if (spec?.kind !== 'range') return null;
  const scale = scaleOf(regulation, asset);
  const ends = [spec.low, spec.high].map((end) => shapedAmount(fromMinor(end, scale), shape, scale));
  return { kind: 'range', low: Math.min(...ends), high: Math.max(...ends), decides: spec.decides };
}

type Multiplied = Extract<AmountSpec, { kind: 'times' }>['of'];

function multiplied(
  regulation: Regulation,
  asset: string,
  of: Multiplied,
  fields: Fields,
  decided: Decided,
): Fraction | 'waiting' | null {
  if (of.kind === 'fact') {
    const given = fields[of.name] ?? ABSENT;
    return given === ABSENT ? null : new Fraction(given);
  }
  const rule = regulation.eventRules.find((candidate) => candidate.id === of.rule);
  const rows = !rule ? [] : of.kind === 'row' ? rule.rows.filter(({ id }) => id === of.row) : rowsThatFit(rule, fields);
  let total: Fraction | null = null;
  for (const { prices } of rows) {
    const price = prices.get(asset);
    const resolved = price && resolveAmount(regulation, asset, price.amount, fields, decided);
    if (resolved?.kind === 'waiting') return 'waiting';
    if (!resolved || resolved.kind === 'unknown') continue;
    const minor = resolved.kind === 'fixed' ? resolved.minor : decided(asset, rangeIn(resolved));
    if (minor === null) return 'waiting';
    const own = of.kind === 'rule' ? applyFactors(regulation, rule, asset, fields, minor).minor : minor;
    total = (total ?? new Fraction(0)).add(fromMinor(own, scaleOf(regulation, asset)));
  }
  return total;
}

function rangeIn({ low, high, decides }: Extract<Priced, { kind: 'range' }>) {
  return { decides, range: [low, high] as const };
}

function nameOf(of: Multiplied): string {
  if (of.kind === 'fact') return of.name;
  return of.kind === 'rule' ? of.rule : `${of.rule}.${of.row}`;
}
