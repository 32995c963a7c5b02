import { addMonths, lastDay, type LocalDate, type Month } from '@app/kernel';
import type { ResultKey } from '@app/regulation';
import { ledgerError } from './errors';
import type { EventContent, Head, LoggedEvent } from './records';
import { monthsLookingAt, periodsDue } from './settling';
import type { RegulationTimeline } from './timeline';

/** The result of a period that a decision, or the cancellation of one, is about. */
export interface DecidedResult {
  readonly result: ResultKey;
  /** The last day of its period. */
  readonly day: LocalDate;
}

/** Null of an event that is about no result. `target` is the event it cancels. */
export function decidedResult(
  timeline: RegulationTimeline,
  content: Pick<EventContent, 'ofResult'>,
  target: LoggedEvent | null,
): DecidedResult | null {
  const result = content.ofResult ?? target?.content.ofResult;
  if (!result) return null;
  const day = timeline.settling(result.period)?.period.to ?? (target && lastDay(target.subjectMonth));
  if (day === null) throw ledgerError.no_result_to_decide({ rule: result.rule, period: result.period });
  return { result, day };
}

/** Closed months in which something ended that looks at the result. */
export function monthsDecided(timeline: RegulationTimeline, head: Head, { day }: DecidedResult): Month[] {
  return monthsLookingAt(timeline, { from: head.firstMonth, to: addMonths(head.openMonth, -1) }, day);
}

/** The names of what ended in these months and is settled again. */
export function periodsDecided(timeline: RegulationTimeline, months: readonly Month[]): ReadonlySet<string> {
  return new Set(months.flatMap((month) => periodsDue(timeline, month, 'afterwards').map(({ name }) => name)));
}
