import {
  firstDay,
  lastDay,
  monthOf,
  monthsBetween,
  periodKinds,
  periodOn,
  periodsOf,
  type LocalDate,
  type Month,
  type Period,
  type PeriodKind,
} from '@app/kernel';
import {
  assessEvents,
  daysRead,
  isGoverned,
  livingOf,
  mayWait,
  type History,
  type Outcome,
  type PeriodRule,
  type Regulation,
  type Roster,
  type TargetEntry,
} from '@app/regulation';
import { toRegulationEvent } from './history';
import { limitsOf, scopeByScope, wideStacks, type WideStack } from './limits';
import { isQuota } from './quotas';
import type { LoggedEvent } from './records';
import { scopeOfResult, type Scope } from './scope';
import type { RegulationTimeline } from './timeline';

/** Days whose events a settlement looks at; both ends belong to it. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * `closing`: everything whose period ends in the month. `afterwards`: what is settled again when a later month closes, which
 * is all but the quotas: these follow a late event at once.
 */
export type Occasion = 'closing' | 'afterwards';

/** The periods that end in a month and bring something, by name. */
export function periodsDue(timeline: RegulationTimeline, month: Month, occasion: Occasion): readonly Period[] {
  const due = timeline.regulations.flatMap((regulation) => [
    ...rulesDue(regulation, month, occasion),
    ...stacksDue(regulation, month).map(({ period }) => period),
  ]);
  return distinct(due);
}

/** Those of the periods that end in a month whose results may wait for a person. */
export function periodsMayWait(timeline: RegulationTimeline, month: Month): readonly Period[] {
  const due = timeline.regulations.flatMap((regulation) =>
    rulesDue(regulation, month, 'closing', (rule) => mayWait(regulation, rule)),
  );
  return distinct(due);
}

/** The days whose events decide what ends in a month; null when nothing does. */
export function daysDue(timeline: RegulationTimeline, month: Month, occasion: Occasion): Days | null {
  const due = periodsDue(timeline, month, occasion);
  return due.length === 0 ? null : daysLookedAt(timeline, { from: firstDay(month), to: lastDay(month) }, due);
}

/** The days whose events decide what the events of a month bring. */
export function daysPricing(timeline: RegulationTimeline, month: Month): Days {
  return widened(timeline, { from: firstDay(month), to: lastDay(month) });
}

/** The days whose events decide what is settled, and what these periods bring. */
export function daysLookedAt(
  timeline: RegulationTimeline,
  settle: NonNullable<History['settle']>,
  periods: readonly Days[],
): Days {
  const read = daysRead(timeline.regulations, settle);
  const all = read ? [read, ...periods] : periods;
  const from = all.map((days) => days.from).sort()[0];
  const to = all
    .map((days) => days.to)
    .sort()
    .at(-1);
  return widened(timeline, { from: from ?? settle.from, to: to ?? settle.to });
}

/** The entries of everything whose period ends in a month. `events`: those of all scopes with an event in its days. */
export function settleMonth(
  timeline: RegulationTimeline,
  month: Month,
  occasion: Occasion,
  facts: Pick<History, 'roster' | 'events'>,
): TargetEntry[] {
  const { entries } = outcomeOf(timeline, { from: firstDay(month), to: lastDay(month) }, facts);
  const wanted = entries.filter(({ event, rule, regulation: { id, version } }) => {
    if (event !== null) return false;
    const made = timeline.find(id, version);
    return occasion === 'closing' || (made !== undefined && !isQuota(made.regulation, rule));
  });
  const history = { ...facts, values: new Map(), settle: null };
  for (const regulation of timeline.regulations)
    wanted.push(...limitsOf(regulation, history, stacksDue(regulation, month)));
  return wanted;
}

/** What events bring and period rules find, with the results that bring no amount. */
export function outcomeOf(
  timeline: RegulationTimeline,
  settle: History['settle'],
  { roster, events }: Pick<History, 'roster' | 'events'>,
): Outcome {
  return timeline.assess({ roster: withoutPeople(roster), settle, values: new Map(), events });
}

/**
 * Months closed before whose periods have to be settled again: those that look at a day on which something is otherwise than
 * it was known at the last settlement.
 */
export function monthsToSettleAgain(
  timeline: RegulationTimeline,
  roster: Roster,
  closed: { readonly from: Month; readonly to: Month },
  changes: {
    /** Scopes with events recorded since the last settlement, each with all its events. */
    readonly scopes: Iterable<readonly LoggedEvent[]>;
    /** The number of that settlement: of the closing of a month, or of a decision on a result. */
    readonly since: number;
    /** First days of versions put in force since. */
    readonly versionsFrom: readonly LocalDate[];
  },
): Month[] {
  const days = new Set(changes.versionsFrom);
  for (const events of changes.scopes)
    for (const day of changedDays(timeline, roster, events, changes.since)) days.add(day);
  return monthsBetween(closed.from, closed.to).filter((month) => {
    const due = daysDue(timeline, month, 'afterwards');
    return due !== null && [...days].some((day) => day >= due.from && day <= due.to);
  });
}

/** Closed months whose periods look at what is decided about a period that ended on this day. */
export function monthsLookingAt(
  timeline: RegulationTimeline,
  closed: { readonly from: Month; readonly to: Month },
  day: LocalDate,
): Month[] {
  return monthsBetween(closed.from, closed.to).filter((month) => {
    const due = daysDue(timeline, month, 'afterwards');
    return month >= monthOf(day) && due !== null && due.from <= day && day <= due.to;
  });
}

/** What period rules bring, by the scope it is posted to. */
export function byScope(entries: readonly TargetEntry[]): ReadonlyMap<Scope, readonly TargetEntry[]> {
  const scopes = new Map<Scope, TargetEntry[]>();
  for (const entry of entries) {
    if (entry.event !== null) continue;
    const scope = scopeOfResult(entry.rule, entry.unit, entry.period);
    const known = scopes.get(scope);
    if (known) known.push(entry);
    else scopes.set(scope, [entry]);
  }
  return scopes;
}

/** Whether anything at all is settled again after its month was closed. */
export function settlesAgain({ regulations }: RegulationTimeline): boolean {
  return regulations.some(
    (regulation) =>
      wideStacks(regulation).length > 0 || regulation.periodRules.some(({ id }) => !isQuota(regulation, id)),
  );
}

function rulesDue(
  regulation: Regulation,
  month: Month,
  occasion: Occasion,
  isMeant: (rule: PeriodRule) => boolean = () => true,
): Period[] {
  return regulation.periodRules
    .filter((rule) => isMeant(rule) && (occasion === 'closing' || !isQuota(regulation, rule.id)))
    .flatMap(({ at }) => endingIn(regulation, at, month))
    .filter(({ to }) => isGoverned(regulation, to));
}

/** Also of a version that another one has replaced meanwhile: what met under it still meets. */
function stacksDue(regulation: Regulation, month: Month): { wide: WideStack; period: Period }[] {
  const { from, lastDay: last } = regulation.effective;
  return wideStacks(regulation).flatMap((wide) =>
    endingIn(regulation, wide.kind, month)
      .filter((period) => period.to >= from && (last === null || period.from <= last))
      .map((period) => ({ wide, period })),
  );
}

/** A period once, however many rules end with it. */
function distinct(periods: readonly Period[]): readonly Period[] {
  return [...new Map(periods.map((period) => [period.name, period])).values()];
}

function endingIn({ firstMonth }: Regulation, kind: PeriodKind, month: Month): Period[] {
  const days = { from: firstDay(month), to: lastDay(month) };
  return periodsOf(kind, days, firstMonth).filter(({ to }) => monthOf(to) === month);
}

/** What meets in a stack depends on its whole period. */
function widened({ regulations }: RegulationTimeline, days: Days): Days {
  let { from, to } = days;
  const widen = (kind: PeriodKind, firstMonth: number) => {
    from = least(from, periodOn(kind, from, firstMonth).from);
    to = greatest(to, periodOn(kind, to, firstMonth).to);
  };
  for (const kind of periodKinds)
    for (const regulation of regulations)
      if (wideStacks(regulation).some((wide) => wide.kind === kind)) widen(kind, regulation.firstMonth);
  return { from, to };
}

/** Days on which a scope brings or counts something else than what was known of it at a settlement. */
function changedDays(
  timeline: RegulationTimeline,
  roster: Roster,
  events: readonly LoggedEvent[],
  since: number,
): Iterable<LocalDate> {
  const before = events.filter(({ seq }) => seq <= since);
  if (before.length === events.length) return [];
  const ofItems = timeline.regulations.some(({ periodRules }) => periodRules.some(({ subject }) => subject === 'item'));
  if (ofItems) return events.map(({ occurredOn }) => occurredOn);
  const lines = new Map<string, LocalDate>();
  for (const some of [before, events])
    for (const [line, on] of linesOf(timeline, roster, some)) if (!lines.delete(line)) lines.set(line, on);
  return lines.values();
}

/** What one scope gives to periods: its entries, and its events that count. */
function linesOf(timeline: RegulationTimeline, roster: Roster, events: readonly LoggedEvent[]): Map<string, LocalDate> {
  const lines = new Map<string, LocalDate>();
  const put = (what: object, on: LocalDate) => {
    let line = JSON.stringify(what);
    while (lines.has(line)) line += '+';
    lines.set(line, on);
  };
  const living = livingOf(events.map(toRegulationEvent));
  for (const regulation of timeline.regulations) {
    const outcome = assessEvents(scopeByScope(regulation), { roster, values: new Map() }, living);
    for (const { steps: _, ...entry } of outcome.entries) put(entry, entry.on);
    for (const event of outcome.counted) put(event, event.on);
  }
  return lines;
}

/** Nobody says since when a person is listed, so that only whom events name takes part. */
function withoutPeople(roster: Roster): Roster {
  return new Map([...roster].map(([key, unit]) => [key, { ...unit, people: [] }]));
}

const least = (a: LocalDate, b: LocalDate) => (a < b ? a : b);
const greatest = (a: LocalDate, b: LocalDate) => (a > b ? a : b);
