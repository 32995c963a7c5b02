import type { Minor, Period } from '@app/kernel';
import type { AmountSpec, Multiplied } from '../../model/amount';
import { Fraction } from '../../model/fraction';
import type { Step } from '../../model/outcome';
import type { PeriodRule } from '../../model/period-rule';
import type { Regulation } from '../../model/regulation';
import { fromMinor, shapedAmount } from '../shape';
import type { FoundResults } from './found-results';
import { exactText } from './number-text';
import type { Standing } from './standings';

export type Priced =
  | { readonly kind: 'fixed'; readonly minor: Minor; readonly step: Step }
  | { readonly kind: 'range'; readonly low: Minor; readonly high: Minor; readonly decides: string }
  | { readonly kind: 'unknown'; readonly name: string };

type Priceable = Exclude<AmountSpec, { kind: 'pool' }>;

/** Turns the prices of a rule's rows into amounts for one subject; pools are divided elsewhere. */
export class Prices {
  constructor(
    private readonly regulation: Regulation,
    private readonly rule: PeriodRule,
    private readonly period: Period,
    private readonly results: FoundResults,
  ) {}

  price(spec: Priceable, asset: string, standing: Standing): Priced {
    if (spec.kind === 'range') return spec;
    if (spec.kind === 'fixed') return { kind: 'fixed', minor: spec.minor, step: { kind: 'price', amount: spec.minor } };
    const { of, shape } = spec;
    const scale = this.regulation.assets.get(asset)?.scale ?? 0;
    const shaped = (value: Fraction) => shapedAmount(value, shape, scale);
    const name = of.kind === 'fact' ? of.name : of.kind === 'row' ? of.row : this.titleOf(of.rule);
    const value = of.kind === 'row' ? this.ofRow(of, asset, standing) : this.ofFacts(of, asset, standing);
    if (value === null) return { kind: 'unknown', name };
    if (!(value instanceof Fraction)) {
      const ends = [value.low, value.high].map((end) => shaped(fromMinor(end, scale)));
      return { ...value, low: Math.min(...ends), high: Math.max(...ends) };
    }
    const minor = shaped(value);
    return { kind: 'fixed', minor, step: { kind: 'times', of: name, value: exactText(value), shape, amount: minor } };
  }

  private ofFacts(of: Exclude<Multiplied, { kind: 'row' }>, asset: string, standing: Standing): Fraction | null {
    if (of.kind === 'fact') return standing.facts.get(of.name) ?? null;
    const found = this.results.of(of.rule, this.period, standing.subject);
    return found ? fromMinor(found.amounts.get(asset) ?? 0, this.regulation.assets.get(asset)?.scale ?? 0) : null;
  }

  /** The amount of another row, or the range it leaves to a person. */
  private ofRow(
    of: Extract<Multiplied, { kind: 'row' }>,
    asset: string,
    standing: Standing,
  ): Fraction | Extract<Priced, { kind: 'range' }> | null {
    const { eventRules, periodRules, assets } = this.regulation;
    const own = of.rule === this.rule.id ? this.rule : [...eventRules, ...periodRules].find(({ id }) => id === of.rule);
    const spec = own?.rows.find(({ id }) => id === of.row)?.prices.get(asset)?.amount;
    if (!spec || spec.kind === 'pool') return null;
    const priced = this.price(spec, asset, standing);
    if (priced.kind === 'unknown') return null;
    return priced.kind === 'range' ? priced : fromMinor(priced.minor, assets.get(asset)?.scale ?? 0);
  }

  private titleOf(rule: string): string {
    return this.regulation.periodRules.find(({ id }) => id === rule)?.title ?? rule;
  }
}
