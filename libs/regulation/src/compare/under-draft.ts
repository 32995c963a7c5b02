import { dayBefore, type LocalDate } from '@app/kernel';
import { assess } from '../assess/assess';
import { isGoverned } from '../assess/governed';
import type { History } from '../model/event';
import type { Outcome, PendingAmount, PeriodResult, TargetEntry, Zero } from '../model/outcome';
import type { Regulation } from '../model/regulation';

/**
 * What would be in force with a draft: what is in force now up to the day before the draft's first day, the draft from then
 * on, and nothing of what was to follow.
 * @param inForce in order of their first days, none overlapping
 */
export function underDraft(inForce: readonly Regulation[], draft: Regulation): readonly Regulation[] {
  const { from } = draft.effective;
  const before = inForce.filter(({ effective }) => effective.from < from);
  return [...before.map((version) => endedBefore(version, from)), draft];
}

function endedBefore(version: Regulation, day: LocalDate): Regulation {
  const { effective } = version;
  if (effective.lastDay !== null && effective.lastDay < day) return version;
  return { ...version, effective: { ...effective, lastDay: dayBefore(day) } };
}

/** Assesses a history under several versions, each event and each period under the one of its own day. */
export function assessUnder(versions: readonly Regulation[], history: History): Outcome {
  const dates = datesOf(history);
  const speaking = new Set([...dates.values()].map((on) => speakerAt(versions, on)));
  const relevant = history.settle === null ? versions.filter((version) => speaking.has(version)) : versions;
  const [only, ...others] = relevant;
  if (only && others.length === 0 && versions.length === 1) return assess(only, history);

  const entries: TargetEntry[] = [];
  const pending: PendingAmount[] = [];
  const zero: Zero[] = [];
  const results: PeriodResult[] = [];
  for (const version of relevant) {
    const outcome = assess(version, history);
    for (const each of outcome.entries) entries.push(each);
    for (const each of outcome.pending) pending.push(each);
    for (const each of outcome.results) results.push(each);
    for (const each of outcome.zero) {
      const on = each.event === null ? undefined : dates.get(each.event);
      if (on === undefined || speakerAt(versions, on) === version) zero.push(each);
    }
  }
  return { entries, pending, zero, results };
}

/** The version that says why an event earns nothing: the one that governs its day, else the nearest. */
function speakerAt(versions: readonly Regulation[], on: LocalDate): Regulation | undefined {
  return (
    versions.find((version) => isGoverned(version, on)) ??
    versions.findLast(({ effective }) => effective.from <= on) ??
    versions[0]
  );
}

/** By event id: its day; a decision is spoken about with what it decides. */
function datesOf({ events }: History): Map<string, LocalDate> {
  const own = new Map(events.map(({ id, on }) => [id, on]));
  return new Map(events.map(({ id, on, of }) => [id, (of === null ? undefined : own.get(of)) ?? on]));
}
