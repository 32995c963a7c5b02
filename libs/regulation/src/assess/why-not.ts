import type { History, ResultKey } from '../model/event';
import type { Outcome, Zero } from '../model/outcome';

/** What is asked about: an item, one event, or a period of a unit; with a unit, only what concerns that unit. */
export interface WhyNotQuestion {
  readonly item?: string;
  readonly event?: string;
  readonly unit?: string;
  /** `2014-03`, `2014Q1` …: what its period rules did not give the unit. */
  readonly period?: string;
}

/** One reason why something brings nothing (yet). */
export interface WhyNotReason {
  /** Null when a period brings nothing. */
  readonly event: string | null;
  readonly code: Zero['code'] | 'pending' | 'never_adopted' | 'unknown';
  readonly reason: string;
  readonly clause: string | null;
}

/** Explains every zero of an item, an event or a period; empty when everything about it earns. */
export function whyNot(history: History, outcome: Outcome, question: WhyNotQuestion): WhyNotReason[] {
  if (question.period !== undefined) return ofPeriod(outcome, { ...question, period: question.period });
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
  for (const { event, reason, clause } of outcome.pending)
    if (event !== null && ids.has(event)) reasons.push({ event, code: 'pending', reason, clause });
  if (question.item !== undefined && !events.some((event) => event.type === 'adoption'))
    reasons.push({ event: null, code: 'never_adopted', reason: '该信息至今没有被任何刊物采用', clause: null });
  return reasons;
}

function ofPeriod(
  outcome: Outcome,
  { period, unit }: { readonly period: string; readonly unit?: string },
): WhyNotReason[] {
  const concerns = (result: ResultKey | null | undefined) =>
    result?.period === period && (unit === undefined || result.unit === unit);
  const settled =
    outcome.results.some((result) => result.period === period && (unit === undefined || result.unit === unit)) ||
    outcome.zero.some(({ result }) => concerns(result));
  if (!settled)
    return [{ event: null, code: 'unknown', reason: '这一期间没有该单位的考核结果，或尚未到期', clause: null }];
  const zero = outcome.zero.filter(({ result }) => concerns(result));
  const pending = outcome.pending.filter(({ result }) => concerns(result));
  return [
    ...zero.map(({ event, code, reason, clause }) => ({ event, code, reason, clause })),
    ...pending.map(({ event, reason, clause }) => ({ event, code: 'pending' as const, reason, clause })),
  ];
}
