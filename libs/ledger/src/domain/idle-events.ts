import { displayAmount, type LocalDate, type Period } from '@app/kernel';
import type { Outcome, ResultKey } from '@app/regulation';
import { ledgerError } from './errors';
import { toRegulationEvent } from './history';
import type { Ground } from './period-changes';
import type { LoggedEvent } from './records';
import { daysLookedAt, outcomeOf, type Days } from './settling';
import type { RegulationTimeline } from './timeline';

/** A decision or an award that has no effect is refused, since whoever made it would believe it had one. */
export function refuseIdle(
  timeline: RegulationTimeline,
  event: Pick<LoggedEvent, 'seq' | 'type' | 'occurredOn' | 'targetSeq' | 'content'>,
  outcome: Outcome,
): void {
  if (event.type !== 'decision' && event.type !== 'award') return;
  for (const zero of outcome.zero) {
    if (zero.event !== String(event.seq)) continue;
    if (zero.code === 'nothing_to_decide') throw ledgerError.nothing_to_decide({ event: event.targetSeq ?? event.seq });
    if (zero.code === 'not_allowed') throw ledgerError.award_not_allowed();
    if (zero.code === 'out_of_range') {
      const waits = outcome.pending.find((p) => p.event === event.content.of && p.asset === zero.asset && p.range);
      throw outOfRange(timeline, event.occurredOn, zero.asset, waits?.range);
    }
  }
}

/** The same for a decision on the result of a period, whether that is settled already or only over. */
export function refuseIdleOnResult(
  { timeline, roster, pages }: Ground,
  decision: LoggedEvent,
  result: ResultKey,
): void {
  const { rule, period: name } = result;
  const found = timeline.settling(name);
  if (!found) throw ledgerError.no_result_to_decide({ rule, period: name });
  const { settle, days } = endOf(timeline, found.period);
  const events = [...pages.around(days), decision].map(toRegulationEvent);
  const { zero, pending } = outcomeOf(timeline, settle, { roster, events });
  const own = zero.filter(({ event }) => event === String(decision.seq));
  const outside = own.find(({ code }) => code === 'out_of_range');
  if (outside) {
    const waits = pending.find(({ result: of, asset }) => isSame(of, result) && asset === outside.asset);
    throw outOfRange(timeline, settle.to, outside.asset, waits?.range);
  }
  if (own.some(({ code }) => code === 'nothing_to_decide'))
    throw ledgerError.no_result_to_decide({ rule, period: name });
}

/** What is settled, and which days that looks at, when one period alone ends. */
export function endOf(timeline: RegulationTimeline, period: Period): { readonly settle: Days; readonly days: Days } {
  const settle = { from: period.to, to: period.to };
  return { settle, days: daysLookedAt(timeline, settle, [period]) };
}

function outOfRange(
  timeline: RegulationTimeline,
  on: LocalDate,
  asset: string | null,
  range: readonly [number, number] | null | undefined,
): Error {
  const scale = timeline.vocabularyAt(on)?.regulation.assets.get(asset ?? '')?.scale ?? 0;
  const [low, high] = (range ?? [0, 0]).map((minor) => displayAmount(minor, scale)) as [string, string];
  return ledgerError.decision_out_of_range({ low, high });
}

function isSame(one: ResultKey | null | undefined, other: ResultKey): boolean {
  return (
    one?.rule === other.rule && one.period === other.period && one.unit === other.unit && one.person === other.person
  );
}
