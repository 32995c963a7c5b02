import type { Minor } from '@app/kernel';
import type { AmountSpec } from '../model/amount';
import type { RegulationEvent } from '../model/event';
import type { Step, Zero } from '../model/outcome';
import type { EventRule, Regulation } from '../model/regulation';
import type { Recipients, Share, Stack } from '../model/sharing';
import type { Claim, Gathering } from './claims';
import { applyFactors, resolveAmount, type Priced } from './pricing';
import type { Variant } from './variants';

/** A price that an event is to be given, with everything that becomes of it. */
export interface Wanted {
  readonly rule: string;
  readonly row: string;
  readonly asset: string;
  readonly amount: AmountSpec;
  readonly clause: string;
  readonly share: Share;
  readonly to: Recipients;
  readonly stack: Stack | null;
  readonly variant: Variant;
  /** The rule whose factors multiply it. */
  readonly factors?: EventRule;
  readonly byHand?: boolean;
}

/** Turns prices of one event into claims, using the event's decision where the price is left to a person. */
export class Settlement {
  /** Assets of the decision that something waited for. */
  private readonly used = new Set<string>();

  constructor(
    private readonly regulation: Regulation,
    private readonly event: RegulationEvent,
    private readonly decision: RegulationEvent | undefined,
    private readonly into: Gathering,
  ) {}

  claim(wanted: Wanted): void {
    const { asset, amount, variant } = wanted;
    const priced = resolveAmount(this.regulation, asset, amount, variant.fields);
    if (priced.kind === 'range') return this.claimRange(wanted, priced);
    if (priced.kind === 'unknown')
      return this.nothing('no_row', `没有可以相乘的“${priced.name}”，无从计算，请补录`, wanted);
    const steps = wanted.byHand
      ? [{ kind: 'by_hand' as const, amount: priced.minor, reason: this.event.reason }]
      : priced.steps;
    this.push(wanted, priced.minor, steps, '办法明确此种情形不计分');
  }

  /** A combination the text leaves open: settled by a decision of the role it names, otherwise pending. */
  claimOpen(
    wanted: Omit<Wanted, 'asset' | 'amount'>,
    assets: readonly string[],
    decides: string | null,
    note: string,
  ): void {
    if (this.decision && decides !== null && this.mayDecide(decides)) {
      for (const asset of assets) {
        const minor = this.decision.amount?.[asset];
        if (minor === undefined) continue;
        this.used.add(asset);
        const fixed = { ...wanted, asset, amount: { kind: 'fixed' as const, minor } };
        this.push(fixed, minor, [this.decided(minor)], '经裁定不计分');
      }
      if (this.used.size > 0) return;
    }
    const { rule, clause } = wanted;
    const open = { asset: null, rule, row: null, range: null, decides, clause: clause || null, reason: note };
    this.into.pending.push({ event: this.event.id, result: null, ...open });
  }

  reportUnusedDecision(): void {
    if (!this.decision) return;
    const idle = Object.keys(this.decision.amount ?? {}).filter((asset) => !this.used.has(asset));
    if (idle.length > 0 || this.used.size === 0)
      this.nothing('nothing_to_decide', '该事件没有待裁定的数额，或裁定人的职责不符', null, this.decision.id);
  }

  private claimRange(wanted: Wanted, range: Extract<Priced, { kind: 'range' }>): void {
    const { asset, rule, row, clause } = wanted;
    const minor = this.decision?.amount?.[asset];
    if (this.decision && minor !== undefined && this.mayDecide(range.decides)) {
      this.used.add(asset);
      if (minor >= range.low && minor <= range.high)
        return this.push(wanted, minor, [this.decided(minor)], '经裁定不计分');
      this.nothing('out_of_range', '裁定的数额超出办法规定的幅度，仍待裁定', wanted, this.decision.id);
    }
    this.into.pending.push({
      event: this.event.id,
      result: null,
      asset,
      rule,
      row,
      range: [range.low, range.high],
      decides: range.decides,
      clause,
      reason: '数额在幅度之内由人裁定，裁定之前不入账',
    });
  }

  /** A decision that does not say who decided is taken as made by the role; the door was checked when it was recorded. */
  private mayDecide(role: string): boolean {
    return this.decision !== undefined && (this.decision.by === null || this.decision.by === role);
  }

  private decided(amount: Minor): Step {
    const decision = this.decision as RegulationEvent;
    return { kind: 'decided', amount, decision: decision.id, by: decision.by, reason: decision.reason };
  }

  private push(wanted: Wanted, minor: Minor, steps: readonly Step[], whyZero: string): void {
    const { rule, row, asset, clause, share, to, stack, variant } = wanted;
    const multiplied = applyFactors(this.regulation, wanted.factors, asset, variant.fields, minor);
    if (multiplied.minor === 0) return this.nothing('priced_zero', whyZero, wanted);
    const claim: Claim = {
      event: this.event,
      fields: variant.fields,
      only: variant.only,
      rule,
      row,
      asset,
      clause,
      amount: multiplied.minor,
      share,
      to,
      stack,
      steps: multiplied.steps.length > 0 ? [...steps, ...multiplied.steps] : steps,
    };
    this.into.claims.push(claim);
  }

  private nothing(code: Zero['code'], reason: string, about: Wanted | null, event = this.event.id): void {
    const { asset, clause, rule } = about ?? { asset: null, clause: null, rule: null };
    this.into.zero.push({ event, unit: null, asset, code, reason, clause, rule });
  }
}
