import type { ScoringType } from '../model/event-type';
import type { RegulationEvent } from '../model/event';
import type { Zero } from '../model/outcome';
import type { EventRule, Regulation } from '../model/regulation';
import { priceAward } from './award';
import { EQUAL_SHARE, PARTICIPANTS, type Share } from '../model/sharing';
import type { Gathering } from './claims';
import { exclusionOf, leftOpen, rowsThatFit, rulesOn, settles } from './matching';
import { Settlement } from './settlement';
import type { UnitFacts } from './unit-values';
import { variantsOf, type Adoptions, type Variant } from './variants';
import { countedTypes, typeTitle } from './words';

/** What pricing an event looks at besides the event. */
export interface Surroundings extends UnitFacts {
  readonly adoptions: Adoptions;
}

/** Prices one standing event. `decisions` are those on it, the latest first. */
export function priceEvent(
  around: Surroundings,
  event: RegulationEvent,
  decisions: readonly RegulationEvent[] | undefined,
  into: Gathering,
): void {
  const { regulation } = around;
  const reason = earnsNothing(regulation, event);
  const settle = new Settlement(regulation, event, decisions, into);
  if (reason) into.zero.push(reason);
  else {
    into.counted.push(event);
    if (event.type === 'award' && (event.row !== null || event.amount !== null))
      priceByHand(regulation, event, settle, into);
    else priceByTable(around, event, settle, into);
  }
  settle.reportUnusedDecisions();
}

/** Whether an event counts at all: it does not when it is excluded or not governed by this version. */
export function earnsNothing(regulation: Regulation, event: RegulationEvent): Zero | null {
  const { from, lastDay } = regulation.effective;
  if (event.on < from) return zero(event, 'before_effective', `发生在办法施行（${from}）之前，不计分`);
  if (lastDay !== null && event.on > lastDay)
    return zero(event, 'after_effective', `发生在办法失效（${lastDay}）之后，不计分`);
  const exclusion = exclusionOf(regulation, event.type, event.fields);
  if (exclusion)
    return { ...zero(event, 'excluded', exclusion.note ?? '办法规定此类不予计算'), clause: exclusion.clause };
  if (event.units.length === 0)
    return zero(event, 'no_units', '没有可计分的单位：该信息没有有效的报送或采用记录，请补录后再看');
  return null;
}

function priceByHand(regulation: Regulation, event: RegulationEvent, settle: Settlement, into: Gathering): void {
  if (priceAward(regulation, event, settle)) return;
  into.zero.push(zero(event, 'not_allowed', '办法的“由人评定”一栏没有这一项，或所给数额不在允许范围内，请核对'));
}

function priceByTable(around: Surroundings, event: RegulationEvent, settle: Settlement, into: Gathering): void {
  const { regulation } = around;
  const rules = rulesOn(regulation, event.type as ScoringType);
  if (rules.length === 0) {
    const counted = countedTypes(regulation).has(event.type as ScoringType);
    const reason = `现行办法没有给“${typeTitle(event.type)}”本身定分${counted ? '，只计入任务数' : ''}`;
    into.zero.push(zero(event, 'no_rule', reason));
    return;
  }
  const left = new Set(event.units.keys());
  const seen: Variant[] = [];
  for (const rule of rules) {
    for (const variant of variantsOf(rule, event, around.adoptions, around)) {
      seen.push(variant);
      const rows = rowsThatFit(rule, variant.fields);
      if (settles(rules, rows)) {
        if (variant.only === null) left.clear();
        else for (const place of variant.only) left.delete(place);
      }
      for (const row of rows) {
        for (const [asset, { amount, clause }] of row.prices) {
          const stack = rule.stacks.get(asset) ?? null;
          const to = rule.to.get(asset) ?? PARTICIPANTS;
          const share = rule.share.get(asset) ?? EQUAL_SHARE;
          settle.claim({ rule: rule.id, row: row.id, asset, amount, clause, share, to, stack, variant, factors: rule });
        }
      }
    }
  }
  if (left.size > 0) tellUnpriced(event, rules, seen, left, regulation, settle, into);
}

/** Whoever no row was found for, in any rule: open to a person where the text says so, else told why. */
function tellUnpriced(
  event: RegulationEvent,
  rules: readonly EventRule[],
  seen: readonly Variant[],
  left: Set<number>,
  regulation: Regulation,
  settle: Settlement,
  into: Gathering,
): void {
  // The most particular look at those who are left comes first: it knows what their unit is.
  for (const variant of [...seen].sort((a, b) => Number(a.only === null) - Number(b.only === null))) {
    const own = [...placesOf(variant, event)].filter((place) => left.has(place));
    if (own.length === 0) continue;
    for (const place of own) left.delete(place);
    const only = own.length === event.units.length ? null : new Set(own);
    const found = leftOpen(rules, variant.fields);
    if (found) {
      const { rule, open } = found;
      const common = { rule: rule.id, row: 'undefined', clause: open.clause ?? '' };
      const wanted = { ...common, to: PARTICIPANTS, stack: null, variant: { fields: variant.fields, only } };
      settle.claimOpen(wanted, shares(rule, regulation), open.decides, open.note);
    } else {
      const units = only ? own.map((place) => event.units[place]?.unit ?? null) : [null];
      for (const unit of new Set(units))
        into.zero.push({ ...zero(event, 'no_row', '现行办法的表中没有符合这种情形的一行'), unit });
    }
  }
}

/** How each asset is divided. */
function shares(rule: EventRule, { assets }: Regulation): ReadonlyMap<string, Share> {
  return new Map([...assets.keys()].map((asset) => [asset, rule.share.get(asset) ?? EQUAL_SHARE]));
}

function placesOf(variant: Variant, event: RegulationEvent): Iterable<number> {
  return variant.only ?? event.units.keys();
}

function zero(event: RegulationEvent, code: Zero['code'], reason: string): Zero {
  return { event: event.id, unit: null, asset: null, code, reason, clause: null, rule: null };
}
