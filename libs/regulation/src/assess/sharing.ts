import { largestRemainder, type Minor } from '@app/kernel';
import type { Step, Zero } from '../model/outcome';
import { PARTICIPANTS, type Exception, type Share, type ShareTake } from '../model/sharing';
import type { Claim } from './claims';
import type { Fields } from './matching';
import { scaleOf } from './pricing';
import { receiversOf, type Receiver } from './receivers';
import { fromMinor, toMinor } from './shape';
import type { UnitFacts } from './unit-values';

/** One receiver's part of a claim. */
export interface Part {
  readonly claim: Claim;
  readonly unit: string;
  readonly person: string | null;
  readonly amount: Minor;
  readonly steps: readonly Step[];
}

/** Divides a claim among those who receive it; parts that come to nothing are told in `zero`. */
export function divide(facts: UnitFacts, claim: Claim, zero: Zero[]): Part[] {
  const { event, to, fields, only } = claim;
  const [alone] = event.units;
  // Most events have one unit, and nothing is divided.
  if (alone && event.units.length === 1 && to === PARTICIPANTS)
    return [{ claim, unit: alone.unit, person: alone.person, amount: claim.amount, steps: claim.steps }];
  const who = event.units.map((participant, place) => ({ ...participant, own: only?.has(place) ?? true }));
  const parts: Part[] = [];
  for (const recipient of byWord(to.exceptions, fields) ?? to.take) {
    const receivers = receiversOf(facts, recipient, who, event.on);
    if (receivers.length === 0) tell(claim, null, 'not_a_recipient', '没有写明个人，无从计给个人', zero);
    else parts.push(...divideAmong(facts, claim, receivers, zero));
  }
  return parts;
}

function divideAmong(facts: UnitFacts, claim: Claim, receivers: readonly Receiver[], zero: Zero[]): Part[] {
  const { share } = claim;
  const take = byWord(share.exceptions, claim.fields) ?? share.take;
  const credited = receivers.slice(0, share.atMost ?? undefined);
  for (const { unit, own } of receivers.slice(credited.length))
    if (own) tell(claim, unit, 'not_a_recipient', `办法规定至多计 ${share.atMost} 个`, zero);
  const { total, steps } = jointly(facts, claim, credited.length);
  const weights = credited.map((receiver, place) => weightOf(take, share, receiver, place, credited.length));
  // Nobody weighs anything: the text cannot mean that nobody gets it, so it is divided evenly.
  const usable = weights.some((weight) => weight > 0) ? weights : credited.map(() => 1);
  const amounts = take === 'each' ? credited.map(() => total) : largestRemainder(total, usable);
  const whole = usable.reduce((a, b) => a + b, 0);

  const parts: Part[] = [];
  for (const [place, { unit, person, own, lacking }] of credited.entries()) {
    const [amount, weight] = [amounts[place] as Minor, usable[place] as number];
    if (!own) continue;
    if (lacking !== undefined) {
      tell(claim, unit, 'not_a_recipient', lacking, zero);
      continue;
    }
    if (amount === 0) {
      if (weight > 0) tell(claim, unit, 'share_rounds_to_zero', '按份额划分后不足最小计分单位', zero);
      continue;
    }
    const among = credited.length;
    const step: Step = { kind: 'share', take, total, weight, weights: whole, among, amount, clause: share.clause };
    parts.push({ claim, unit, person, amount, steps: among > 1 ? [...steps, step] : steps });
  }
  return parts;
}

/** The amount to divide: a part of it where the text gives less for each when several share. */
function jointly(facts: UnitFacts, claim: Claim, receivers: number): { total: Minor; steps: readonly Step[] } {
  const { factor, clause } = claim.share;
  if (factor === null || receivers < 2) return { total: claim.amount, steps: claim.steps };
  const scale = scaleOf(facts.regulation, claim.asset);
  const total = toMinor(fromMinor(claim.amount, scale).mul(factor), scale);
  const step: Step = { kind: 'factor', factor: factor.toFraction(), amount: total, clause: clause ?? claim.clause };
  return { total, steps: [...claim.steps, step] };
}

function byWord<T>(exceptions: readonly Exception<T>[], fields: Fields): T | undefined {
  return exceptions.find(({ domain, word }) => fields[domain] === word)?.take;
}

function weightOf(take: ShareTake, share: Share, receiver: Receiver, place: number, among: number): number {
  if (take === 'weights') return receiver.weight;
  if (take === 'lead') return place === 0 ? 1 : 0;
  if (take === 'places') return placesAmong(share, among)[place] ?? 0;
  return 1;
}

function placesAmong({ places }: Share, among: number): readonly number[] {
  const longest = places.reduce((a, b) => (b.length > a.length ? b : a), []);
  return places.find(({ length }) => length === among) ?? longest;
}

function tell(claim: Claim, unit: string | null, code: Zero['code'], reason: string, zero: Zero[]): void {
  const { event, asset, share, rule } = claim;
  zero.push({ event: event.id, unit, asset, code, reason, clause: share.clause, rule });
}
