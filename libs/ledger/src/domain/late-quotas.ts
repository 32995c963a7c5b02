import { firstDay, lastDay, type Month } from '@app/kernel';
import type { Roster } from '@app/regulation';
import type { Change } from './draft';
import { toRegulationEvent } from './history';
import { resultChange, type Ground } from './period-changes';
import type { Head, LoggedEvent } from './records';
import { scopeOfResult, type Scope } from './scope';
import { byScope } from './settling';

/** A closed month, and the units whose quotas of it a late event may change. */
export interface LateQuota {
  readonly month: Month;
  readonly units: Roster;
}

/** A late event about a month that was closed here may change whether its units met that month's quota. */
export function lateQuotaOf(
  { timeline, roster }: Ground,
  { firstMonth, openMonth }: Head,
  event: LoggedEvent,
  target: LoggedEvent | null,
): LateQuota | null {
  const { subjectMonth: month, subjectType } = event;
  if (month < firstMonth || month >= openMonth) return null;
  if (!timeline.quotasOf(month).some((quota) => quota.of === subjectType)) return null;
  const named = new Set((target ?? event).content.units.map(({ unit }) => unit));
  return { month, units: new Map([...roster].filter(([unit]) => named.has(unit))) };
}

export function quotaScopes({ timeline }: Ground, { month, units }: LateQuota): Scope[] {
  const quotas = timeline.quotasOf(month);
  return [...units.keys()].flatMap((unit) => quotas.map(({ id }) => scopeOfResult(id, unit, month)));
}

export function quotaChanges(ground: Ground, late: LateQuota, event: LoggedEvent): Change[] {
  const { timeline, pages } = ground;
  const { month, units: roster } = late;
  const events = [...pages.about(month), event].map(toRegulationEvent);
  const settle = { from: firstDay(month), to: lastDay(month) };
  const { entries } = timeline.assessQuotas({ roster, settle, values: new Map(), events });
  const wanted = byScope(entries);
  return quotaScopes(ground, late).map((scope) =>
    resultChange(scope, wanted.get(scope) ?? [], pages.scope(scope).entries),
  );
}
