import { dayBefore, periodOn, type LocalDate } from '@app/kernel';
import { assess } from '../assess/assess';
import { assessEvents, livingOf } from '../assess/assess-events';
import { isGoverned } from '../assess/governed';
import type { PeriodFacts } from '../assess/settle/period-facts';
import type { Settled } from '../assess/settle/settle-period';
import { settledFor } from '../assess/settle/days-read';
import type { FoundResults } from '../assess/settle/found-results';
import { settlePeriods } from '../assess/settle/settle-periods';
import type { History, RegulationEvent } from '../model/event';
import type { Outcome, PendingAmount, TargetEntry, Zero } from '../model/outcome';
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

/**
 * Assesses a history under several versions, each event under the one of its own day, and each period under the one of its
 * last day: that sees what events of the whole period bring, whatever version priced them.
 */
export function assessUnder(versions: readonly Regulation[], history: History): Outcome {
  const [only, ...others] = versions;
  if (only && others.length === 0) return assess(only, history);

  const dates = datesOf(history);
  const speaking = new Set([...dates.values()].map((on) => speakerAt(versions, on)));
  const relevant = history.settle === null ? versions.filter((version) => speaking.has(version)) : versions;
  const living = livingOf(history.events);
  const entries: TargetEntry[] = [];
  const counted: RegulationEvent[] = [];
  const pending: PendingAmount[] = [];
  const zero: Zero[] = [];
  for (const version of relevant) {
    const outcome = assessEvents(version, history, living);
    for (const each of outcome.entries) entries.push(each);
    for (const each of outcome.counted) counted.push(each);
    for (const each of outcome.pending) pending.push(each);
    for (const each of outcome.zero) {
      const on = each.event === null ? undefined : dates.get(each.event);
      if (on === undefined || speakerAt(versions, on) === version) zero.push(each);
    }
  }
  const { roster, values, settle } = history;
  if (settle === null) return { entries, pending, zero, results: [] };

  const decisions = living.live.resultDecisions;
  const settled = settleUnder(versions, { roster, values, settle, standing: counted, entries, decisions });
  return {
    entries: [...entries, ...settled.entries],
    pending: [...pending, ...settled.pending],
    zero: [...zero, ...settled.zero],
    results: settled.results,
  };
}

/** Version by version; what the periods of one brought and found is there for those after it. */
function settleUnder(versions: readonly Regulation[], facts: PeriodFacts): Settled {
  const told: Settled = { entries: [], results: [], pending: [], zero: [] };
  const { settle } = facts;
  const years = versions.map(({ firstMonth }) => periodOn('year', settle.from, firstMonth).from);
  const begin = [...years, ...settledFor(versions, settle).map(({ from }) => from)].sort()[0];
  let known = facts.entries;
  let found: FoundResults | null = null;
  let foundIn: number | null = null;
  for (const [place, version] of versions.entries()) {
    if (version.periodRules.length === 0) continue;
    // Under another beginning of the year the same name is another period.
    const earlier: FoundResults | null = foundIn === version.firstMonth ? found : null;
    const settled = settlePeriods(version, { ...facts, entries: known }, earlier);
    for (const each of settled.entries) told.entries.push(each);
    for (const each of settled.results) told.results.push(each);
    for (const each of settled.pending) told.pending.push(each);
    for (const each of settled.zero) told.zero.push(each);
    const { effective } = version;
    const followed = versions.slice(place + 1).some(({ periodRules }) => periodRules.length > 0);
    if (!followed || begin === undefined || (effective.lastDay ?? settle.to) < begin) continue;
    const whole = settlePeriods(version, { ...facts, settle: { from: begin, to: settle.to }, entries: known }, earlier);
    known = [...known, ...whole.entries];
    [found, foundIn] = [whole.found, version.firstMonth];
  }
  return told;
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
