import { largestRemainder, type LocalDate, type Minor } from '@app/kernel';
import type { Step } from '../../model/outcome';
import type { Recipients } from '../../model/sharing';
import { receiversOf, type Receiver } from '../receivers';
import type { UnitFacts } from '../unit-values';
import type { Subject } from './subjects';

export interface Received {
  readonly unit: string;
  readonly person: string | null;
  readonly amount: Minor;
  readonly steps: readonly Step[];
  /** Why nobody is there to receive it. */
  readonly lacking: string | undefined;
}

/** Who receives an amount a subject has earned; several recipients each stand for the whole of it. */
export function receive(
  units: UnitFacts,
  to: Recipients | undefined,
  subject: Subject,
  on: LocalDate,
  wordOf: (column: string) => string,
  amount: Minor,
): Received[] {
  const exception = to?.exceptions.find(({ domain, word }) => wordOf(domain) === word);
  const take = exception?.take ?? to?.take ?? [{ kind: 'participants' as const }];
  const who = subject.who.map((participant) => ({ ...participant, own: true }));
  return take.flatMap((recipient) => divide(receiversOf(units, recipient, who, on), amount));
}

/** Evenly; only an item has several receivers. */
function divide(receivers: readonly Receiver[], total: Minor): Received[] {
  const [only, ...others] = receivers;
  if (!only) return [];
  if (others.length === 0) return [{ ...only, amount: total, steps: [], lacking: only.lacking }];
  const among = receivers.length;
  const parts = largestRemainder(
    total,
    receivers.map(() => 1),
  );
  return receivers.map(({ unit, person, lacking }, place) => {
    const amount = parts[place] as Minor;
    const step = {
      kind: 'share' as const,
      take: 'equal' as const,
      total,
      weight: 1,
      weights: among,
      among,
      amount,
      clause: null,
    };
    return { unit, person, amount, steps: [step], lacking };
  });
}
