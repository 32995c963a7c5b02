import { largestRemainder, type Minor } from '@app/kernel';
import type { Participant } from '../model/event';
import type { Step, Zero } from '../model/outcome';
import type { Share, ShareTake } from '../model/sharing';
import type { Claim } from './claims';

/** One participant's part of a claim. */
export interface Part {
  readonly claim: Claim;
  readonly unit: string;
  readonly person: string | null;
  readonly amount: Minor;
  readonly steps: readonly Step[];
}

/** Divides a claim among the event's units; parts that round to nothing are told in `zero`. */
export function divide(claim: Claim, zero: Zero[]): Part[] {
  const { units } = claim.event;
  const take = shareTake(claim.share, claim.event.fields);
  const weights = units.map((participant, place) => weightOf(take, participant, place));
  const whole = weights.reduce((a, b) => a + b, 0);
  // Nobody weighs anything: the text cannot mean that nobody gets it, so it is divided evenly.
  const usable = whole > 0 ? weights : units.map(() => 1);
  const amounts = take === 'each' ? units.map(() => claim.amount) : largestRemainder(claim.amount, usable);

  const parts: Part[] = [];
  for (const [place, { unit, person }] of units.entries()) {
    const amount = amounts[place] as Minor;
    const weight = usable[place] as number;
    if (amount === 0) {
      if (weight > 0)
        zero.push({
          event: claim.event.id,
          unit,
          asset: claim.asset,
          code: 'share_rounds_to_zero',
          reason: '按份额划分后不足最小计分单位',
          clause: claim.share.clause,
          rule: claim.rule,
        });
      continue;
    }
    const step: Step = {
      kind: 'share',
      take,
      total: claim.amount,
      weight,
      weights: usable.reduce((a, b) => a + b, 0),
      among: units.length,
      amount,
      clause: claim.share.clause,
    };
    parts.push({ claim, unit, person, amount, steps: units.length > 1 ? [...claim.steps, step] : claim.steps });
  }
  return parts;
}

function shareTake(share: Share, fields: Readonly<Record<string, string>>): ShareTake {
  return share.exceptions.find(({ domain, word }) => fields[domain] === word)?.take ?? share.take;
}

function weightOf(take: ShareTake, participant: Participant, place: number): number {
  if (take === 'weights') return participant.weight;
  if (take === 'lead') return place === 0 ? 1 : 0;
  return 1;
}
