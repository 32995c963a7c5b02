import type { Minor } from '@app/kernel';
import type { RegulationEvent } from '../model/event';
import type { PendingAmount, Step, Zero } from '../model/outcome';
import type { AmountSpec, Price } from '../model/amount';
import type { ScoringType } from '../model/event-type';
import type { Regulation } from '../model/regulation';
import type { Share, Stack } from '../model/sharing';
import { typeTitle } from './words';
import { leftOpen, rowsThatFit, rulesOn } from './matching';

/** What one event earns by one row in one asset, before it is divided and before it meets other events. */
export interface Claim {
  readonly event: RegulationEvent;
  readonly rule: string;
  readonly row: string;
  readonly asset: string;
  readonly clause: string;
  readonly amount: Minor;
  readonly share: Share;
  readonly stack: Stack | null;
  readonly steps: readonly Step[];
}

/** Where claims, pending amounts and reasons are gathered. */
export interface Gathering {
  readonly claims: Claim[];
  readonly pending: PendingAmount[];
  readonly zero: Zero[];
}

const EACH: Share = { take: 'each', exceptions: [], clause: null };

/** Prices one standing event. `decision` is the live decision on it, if there is one. */
export function priceEvent(
  regulation: Regulation,
  event: RegulationEvent,
  decision: RegulationEvent | undefined,
  into: Gathering,
): void {
  const settle = new Settlement(event, decision, into);
  price(regulation, event, settle, into);
  settle.reportUnusedDecision();
}

function price(regulation: Regulation, event: RegulationEvent, settle: Settlement, into: Gathering): void {
  const { from, lastDay } = regulation.effective;
  if (event.on < from) return nothing(into, event, 'before_effective', `发生在办法施行（${from}）之前，不计分`);
  if (lastDay !== null && event.on > lastDay)
    return nothing(into, event, 'after_effective', `发生在办法失效（${lastDay}）之后，不计分`);
  if (event.units.length === 0)
    return nothing(into, event, 'no_units', '没有可计分的单位：该信息没有有效的报送或采用记录，请补录后再看');
  if (event.type === 'award' && (event.row !== null || event.amount !== null))
    priceAward(regulation, event, settle, into);
  else priceByTable(regulation, event, settle, into);
}

function priceByTable(regulation: Regulation, event: RegulationEvent, settle: Settlement, into: Gathering): void {
  const rules = rulesOn(regulation, event.type as ScoringType);
  if (rules.length === 0) {
    const counted = regulation.quotaRules.some((rule) => rule.count.of === event.type);
    const reason = `现行办法没有给“${typeTitle(event.type)}”本身定分${counted ? '，只计入任务数' : ''}`;
    return nothing(into, event, 'no_rule', reason);
  }
  let matched = false;
  for (const rule of rules) {
    for (const row of rowsThatFit(rule, event.fields)) {
      matched = true;
      for (const [asset, price] of row.prices) {
        const stack = rule.stacks.get(asset) ?? null;
        settle.claim({ rule: rule.id, row: row.id, asset, price, share: rule.share, stack });
      }
    }
  }
  if (matched) return;
  const found = leftOpen(rules, event.fields);
  if (!found) return nothing(into, event, 'no_row', '现行办法的表中没有符合这种情形的一行');
  const { rule, open } = found;
  settle.claimOpen(rule.id, [...regulation.assets.keys()], open.decides, open.clause, open.note, rule.share);
}

function priceAward(regulation: Regulation, event: RegulationEvent, settle: Settlement, into: Gathering): void {
  const allowed = regulation.byHand.filter(
    (entry) =>
      event.row === null || entry.id === event.row || [...entry.prices.values()].some((p) => p.clause === event.row),
  );
  const given = Object.entries(event.amount ?? {});
  const admits = (entry: (typeof allowed)[number], exact: boolean) =>
    given.every(([asset, minor]) => {
      const price = entry.prices.get(asset);
      return price !== undefined && admitsAmount(price.amount, minor, exact);
    });
  const chosen = allowed.find((entry) => admits(entry, true)) ?? allowed.find((entry) => admits(entry, false));
  if (!chosen)
    return nothing(into, event, 'not_allowed', '办法的“由人评定”一栏没有这一项，或所给数额不在允许范围内，请核对');
  for (const [asset, price] of chosen.prices) {
    const minor = event.amount?.[asset];
    if (minor === undefined && given.length > 0) continue;
    const fixed: Price = minor === undefined ? price : { ...price, amount: { kind: 'fixed', minor } };
    settle.claim({ rule: 'by_hand', row: chosen.id, asset, price: fixed, share: EACH, stack: null, byHand: true });
  }
}

function admitsAmount(spec: AmountSpec, minor: Minor, exact: boolean): boolean {
  return spec.kind === 'fixed' ? spec.minor === minor : !exact && minor >= spec.low && minor <= spec.high;
}

interface Wanted {
  readonly rule: string;
  readonly row: string;
  readonly asset: string;
  readonly price: Price;
  readonly share: Share;
  readonly stack: Stack | null;
  readonly byHand?: boolean;
}

/** Turns prices into claims, using the event's decision where the price is left to a person. */
class Settlement {
  /** Assets of the decision that something waited for. */
  private readonly used = new Set<string>();

  constructor(
    private readonly event: RegulationEvent,
    private readonly decision: RegulationEvent | undefined,
    private readonly into: Gathering,
  ) {}

  claim(wanted: Wanted): void {
    const { amount } = wanted.price;
    if (amount.kind === 'range') return this.claimRange(wanted, amount);
    if (amount.minor === 0) {
      const reason = '办法明确此种情形不计分';
      this.into.zero.push(this.zero('priced_zero', reason, wanted.asset, wanted.price.clause, wanted.rule));
      return;
    }
    const step: Step = wanted.byHand
      ? { kind: 'by_hand', amount: amount.minor, reason: this.event.reason }
      : { kind: 'price', amount: amount.minor };
    this.push(wanted, amount.minor, step);
  }

  /** A combination the text leaves open: settled by a decision of the role it names, otherwise pending. */
  claimOpen(
    rule: string,
    assets: readonly string[],
    decides: string | null,
    clause: string | null,
    note: string,
    share: Share,
  ): void {
    if (this.decision && decides !== null && this.mayDecide(decides)) {
      for (const asset of assets) {
        const minor = this.decision.amount?.[asset];
        if (minor === undefined) continue;
        this.used.add(asset);
        const price: Price = { amount: { kind: 'fixed', minor }, clause: clause ?? '' };
        if (minor !== 0)
          this.push({ rule, row: 'undefined', asset, price, share, stack: null }, minor, this.decided(minor));
        else this.into.zero.push(this.zero('priced_zero', '经裁定不计分', asset, clause, rule));
      }
      if (this.used.size > 0) return;
    }
    this.into.pending.push({
      event: this.event.id,
      asset: null,
      rule,
      row: null,
      range: null,
      decides,
      clause,
      reason: note,
    });
  }

  reportUnusedDecision(): void {
    if (!this.decision) return;
    const idle = Object.keys(this.decision.amount ?? {}).filter((asset) => !this.used.has(asset));
    if (idle.length > 0 || this.used.size === 0)
      this.into.zero.push({
        ...this.zero('nothing_to_decide', '该事件没有待裁定的数额，或裁定人的职责不符', null, null, null),
        event: this.decision.id,
      });
  }

  private claimRange(wanted: Wanted, range: Extract<AmountSpec, { kind: 'range' }>): void {
    const { asset, rule, row } = wanted;
    const { clause } = wanted.price;
    const minor = this.decision?.amount?.[asset];
    if (this.decision && minor !== undefined && this.mayDecide(range.decides)) {
      this.used.add(asset);
      if (minor >= range.low && minor <= range.high) {
        if (minor !== 0) this.push(wanted, minor, this.decided(minor));
        else this.into.zero.push(this.zero('priced_zero', '经裁定不计分', asset, clause, rule));
        return;
      }
      this.into.zero.push({
        ...this.zero('out_of_range', '裁定的数额超出办法规定的幅度，仍待裁定', asset, clause, rule),
        event: this.decision.id,
      });
    }
    this.into.pending.push({
      event: this.event.id,
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

  private push(wanted: Wanted, amount: Minor, step: Step): void {
    const { rule, row, asset, share, stack } = wanted;
    this.into.claims.push({
      event: this.event,
      rule,
      row,
      asset,
      clause: wanted.price.clause,
      amount,
      share,
      stack,
      steps: [step],
    });
  }

  private zero(
    code: Zero['code'],
    reason: string,
    asset: string | null,
    clause: string | null,
    rule: string | null,
  ): Zero {
    return { event: this.event.id, unit: null, asset, code, reason, clause, rule };
  }
}

function nothing(into: Gathering, event: RegulationEvent, code: Zero['code'], reason: string): void {
  into.zero.push({ event: event.id, unit: null, asset: null, code, reason, clause: null, rule: null });
}
