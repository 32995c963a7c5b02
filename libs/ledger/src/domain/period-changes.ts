import type { Month } from '@app/kernel';
import type { Roster, TargetEntry } from '@app/regulation';
import { standingEntries } from './diff';
import type { Change } from './draft';
import { toRegulationEvent } from './history';
import type { Pages } from './pages';
import type { LedgerEntry, LoggedEvent } from './records';
import { resultIn, type Scope } from './scope';
import { byScope, daysDue, periodsDue, settleMonth, type Occasion } from './settling';
import type { RegulationTimeline } from './timeline';

/** What a book looks at when it settles. */
export interface Ground {
  readonly timeline: RegulationTimeline;
  readonly roster: Roster;
  readonly pages: Pages;
}

/** What everything whose period ends in a month ought to bring, against what is posted. */
export function periodChanges(
  { timeline, roster, pages }: Ground,
  month: Month,
  occasion: Occasion,
  /** What is being recorded, on no page yet. */
  ...recorded: readonly LoggedEvent[]
): Change[] {
  const days = daysDue(timeline, month, occasion);
  if (days === null) return [];
  const events = [...pages.around(days), ...recorded].map(toRegulationEvent);
  const wanted = byScope(settleMonth(timeline, month, occasion, { roster, events }));
  const posted = new Map<Scope, readonly LedgerEntry[]>();
  const quotas = new Set(timeline.quotasOf(month).map(({ id }) => id));
  for (const { name } of periodsDue(timeline, month, occasion))
    for (const [scope, entries] of pages.ofPeriod(name))
      if (occasion === 'closing' || !quotas.has(resultIn(scope)?.rule ?? '')) posted.set(scope, entries);
  const scopes = new Set([...wanted.keys(), ...posted.keys()]);
  return [...scopes].map((scope) => resultChange(scope, wanted.get(scope) ?? [], posted.get(scope) ?? []));
}

/** One result of a period: what it ought to bring, against what is posted. */
export function resultChange(scope: Scope, target: readonly TargetEntry[], posted: readonly LedgerEntry[]): Change {
  return { scope, target, standing: standingEntries(posted), source: null };
}
