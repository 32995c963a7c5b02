import type { History } from '../model/event';
import type { Outcome, Zero } from '../model/outcome';

/** What is asked about: an item, or one event; with a unit, only what concerns that unit. */
export interface WhyNotQuestion {
  readonly item?: string;
  readonly event?: string;
  readonly unit?: string;
}

/** One reason why something brings nothing (yet). */
export interface WhyNotReason {
  readonly event: string | null;
  readonly code: Zero['code'] | 'pending' | 'never_adopted' | 'unknown';
  readonly reason: string;
  readonly clause: string | null;
}

/** Explains every zero of an item or event; empty when everything about it earns. */
export function whyNot(history: History, outcome: Outcome, question: WhyNotQuestion): WhyNotReason[] {
  const events = history.events.filter(
    (event) =>
      (question.item === undefined || event.item === question.item) &&
      (question.event === undefined || event.id === question.event),
  );
  if (events.length === 0) return [{ event: null, code: 'unknown', reason: '没有这一信息或事件的记录', clause: null }];
  const ids = new Set(events.map((event) => event.id));
  const concerns = (unit: string | null) => question.unit === undefined || unit === null || unit === question.unit;

  const reasons: WhyNotReason[] = outcome.zero
    .filter((zero) => zero.event !== null && ids.has(zero.event) && concerns(zero.unit))
    .map(({ event, code, reason, clause }) => ({ event, code, reason, clause }));
  for (const pending of outcome.pending)
    if (ids.has(pending.event))
      reasons.push({ event: pending.event, code: 'pending', reason: pending.reason, clause: pending.clause });
  if (question.item !== undefined && !events.some((event) => event.type === 'adoption'))
    reasons.push({ event: null, code: 'never_adopted', reason: '该信息至今没有被任何刊物采用', clause: null });
  return reasons;
}
