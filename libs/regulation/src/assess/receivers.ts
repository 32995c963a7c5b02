import type { LocalDate } from '@app/kernel';
import type { Participant, RosterUnit } from '../model/event';
import type { Recipient } from '../model/sharing';
import { valueOf, type UnitFacts } from './unit-values';

/** Somebody an amount may go to. */
export interface Receiver extends Participant {
  /** Why nobody is there to receive this part, which then goes to nobody. */
  readonly lacking?: string;
  /** Whether this part of it is theirs: a row may have been looked up for some of an event's units only. */
  readonly own: boolean;
}

/** Who receives, of those who took part; everybody once. */
export function receiversOf(
  facts: UnitFacts,
  recipient: Recipient,
  who: readonly Receiver[],
  on: LocalDate,
): readonly Receiver[] {
  switch (recipient.kind) {
    case 'participants':
      return who;
    case 'person':
      return who.filter(({ person }) => person !== null);
    case 'unit':
      return once(who);
    case 'head':
      return once(who).map((one) => ({ ...one, ...headOf(facts.roster.get(one.unit), on) }));
    case 'table':
      return once(who.map((one) => ({ ...one, unit: valueOf(facts, recipient.table, one, on) ?? one.unit })));
    case 'named':
      return [{ unit: recipient.unit, person: null, weight: 1, own: who[0]?.own ?? true }];
  }
}

function headOf(unit: RosterUnit | undefined, on: LocalDate): Pick<Receiver, 'person' | 'lacking'> {
  const head = unit?.headOn?.(on) ?? null;
  return head === null ? { person: null, lacking: '没有写明单位负责人，无从计给负责人' } : { person: head };
}

/** Each unit once, with the weights of its people together. */
function once(who: readonly Receiver[]): Receiver[] {
  const units = new Map<string, Receiver>();
  for (const { unit, weight, own } of who) {
    const known = units.get(unit);
    units.set(unit, { unit, person: null, weight: weight + (known?.weight ?? 0), own: own || (known?.own ?? false) });
  }
  return [...units.values()];
}
