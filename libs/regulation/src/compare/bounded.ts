import type { Minor } from '@app/kernel';
import { resultKey } from '../assess/live-events';
import type { History, RegulationEvent, ResultKey } from '../model/event';
import type { Outcome, PendingAmount, TargetEntry } from '../model/outcome';

/** A history assessed as it stands, and as it would stand if all that waits were decided at one end of its range. */
export interface Bounded {
  readonly outcome: Outcome;
  /** The same list as the outcome's where nothing waits. */
  readonly low: readonly TargetEntry[];
  readonly high: readonly TargetEntry[];
}

/** Finds both ends by deciding everything that waits, so that shares, limits and ranks are those that would come out. */
export function assessBounded(assess: (history: History) => Outcome, history: History): Bounded {
  const outcome = assess(history);
  const waiting = outcome.pending.filter(({ range, asset }) => range !== null && asset !== null);
  if (waiting.length === 0) return { outcome, low: outcome.entries, high: outcome.entries };
  const decidedAt = (end: 0 | 1) => {
    const decisions = decideAll(waiting, end, history.events);
    return assess({ ...history, events: [...history.events, ...decisions] }).entries;
  };
  return { outcome, low: decidedAt(0), high: decidedAt(1) };
}

/** Later than anything recorded, so that it is these which count. */
const LAST_OF_ALL = '9998-12-31';

interface Subject {
  readonly event: string | null;
  readonly result: ResultKey | null;
  readonly amount: Record<string, Minor>;
}

function decideAll(
  waiting: readonly PendingAmount[],
  end: 0 | 1,
  events: readonly RegulationEvent[],
): RegulationEvent[] {
  const subjects = new Map<string, Subject>();
  for (const { event, result, asset, range } of waiting) {
    const key = result ? resultKey(result) : (event ?? '');
    const subject = subjects.get(key) ?? { event, result, amount: {} };
    if (asset !== null && range !== null) subject.amount[asset] = range[end];
    subjects.set(key, subject);
  }
  // One decision replaces another: what was decided for other assets of the same event has to be said again.
  for (const { type, of, ofResult, amount } of events) {
    if (type !== 'decision') continue;
    const subject = subjects.get(ofResult ? resultKey(ofResult) : (of ?? ''));
    for (const [asset, minor] of Object.entries(amount ?? {})) if (subject) subject.amount[asset] ??= minor;
  }
  return [...subjects].map(([key, { event, result, amount }]) => ({
    id: `decided ${key}`,
    type: 'decision',
    on: LAST_OF_ALL,
    item: null,
    units: [],
    fields: {},
    amount,
    row: null,
    of: event,
    ofResult: result,
    cancels: null,
    by: null,
    reason: null,
    about: {},
  }));
}
