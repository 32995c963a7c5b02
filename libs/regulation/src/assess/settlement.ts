import type { Minor } from '@app/kernel';
import type { AmountSpec } from '../model/amount';
import type { RegulationEvent } from '../model/event';
import type { Step, Zero } from '../model/outcome';
import type { EventRule, Regulation } from '../model/regulation';
import type { Recipients, Share, Stack } from '../model/sharing';
import type { Claim, Gathering } from './claims';
import { EventDecisions } from './event-decisions';
import { applyFactors, resolveAmount, type Decided, type Priced } from './pricing';
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

/** Turns prices of one event into claims, using the event's decisions where the price is left to a person. */
export class Settlement {
  private readonly decisions: EventDecisions | null;

  constructor(
    private readonly regulation: Regulation,
    private readonly event: RegulationEvent,
    decisions: readonly RegulationEvent[] | undefined,
    private readonly into: Gathering,
  ) {
    this.decisions = decisions ? new EventDecisions(decisions) : null;
  }

  claim(wanted: Wanted): void {
    try {
      this.price(wanted);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.nothing('too_large', '乘得的数额过大，无法记账，请核对所填的数', wanted);
    }
  }

  /** A combination the text leaves open: settled by a decision of the role it names, otherwise pending. */
  claimOpen(
    wanted: Omit<Wanted, 'asset' | 'amount' | 'share'>,
    shares: ReadonlyMap<string, Share>,
    decides: string | null,
    note: string,
  ): void {
    const decided = [...shares].flatMap(([asset, share]) => {
      const step = decides === null ? undefined : this.decisions?.on(asset, { decides, range: null });
      return step ? [{ asset, share, step }] : [];
    });
    for (const { asset, share, step } of decided) {
      const fixed = { ...wanted, asset, share, amount: { kind: 'fixed' as const, minor: step.amount } };
      this.push(fixed, step.amount, [step], '经裁定不计分');
    }
    if (decided.length > 0) return;
    const { rule, clause } = wanted;
    const open = { asset: null, rule, row: null, range: null, decides, clause: clause || null, reason: note };
    this.into.pending.push({ event: this.event.id, result: null, ...open });
  }

  reportUnusedDecisions(): void {
    for (const zero of this.decisions?.unused() ?? []) this.into.zero.push(zero);
  }

  private price(wanted: Wanted): void {
    const { asset, amount, variant } = wanted;
    const decided: Decided = (code, range) => this.decisions?.on(code, range)?.amount ?? null;
    const priced = resolveAmount(this.regulation, asset, amount, variant.fields, decided);
    if (priced.kind === 'range') return this.claimRange(wanted, priced);
    // What it is a multiple of waits for a person, and so does it.
    if (priced.kind === 'waiting') return;
    if (priced.kind === 'unknown')
      return this.nothing('no_row', `没有可以相乘的“${priced.name}”，无从计算，请补录`, wanted);
    const steps = wanted.byHand
      ? [{ kind: 'by_hand' as const, amount: priced.minor, reason: this.event.reason }]
      : priced.steps;
    this.push(wanted, priced.minor, steps, '办法明确此种情形不计分');
  }

  private claimRange(wanted: Wanted, { low, high, decides }: Extract<Priced, { kind: 'range' }>): void {
    const { asset, rule, row, clause } = wanted;
    const step = this.decisions?.on(asset, { decides, range: [low, high] });
    if (step) return this.push(wanted, step.amount, [step], '经裁定不计分');
    this.into.pending.push({
      event: this.event.id,
      result: null,
      asset,
      rule,
      row,
      range: [low, high],
      decides,
      clause,
      reason: '数额在幅度之内由人裁定，裁定之前不入账',
    });
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

  private nothing(code: Zero['code'], reason: string, { asset, clause, rule }: Wanted): void {
    this.into.zero.push({ event: this.event.id, unit: null, asset, code, reason, clause, rule });
  }
}
