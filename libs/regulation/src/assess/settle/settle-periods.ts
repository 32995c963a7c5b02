import { decidingDay } from '@app/kernel';
import type { Regulation } from '../../model/regulation';
import { Decisions } from './decisions';
import { FoundResults } from './found-results';
import { neededPeriods } from './needed';
import type { PeriodFacts } from './period-facts';
import { settlePeriod, type Settled } from './settle-period';
import { Subjects } from './subjects';
import { Tallies } from './tallies';

/** What settling comes to, and what a later version may look back at. */
export interface SettledVersion extends Settled {
  readonly found: FoundResults;
}

/**
 * Settles every period rule for the periods that end inside `settle`, in the order of the file. Shorter periods that these
 * read are settled too but not told. Of a period still running on the last day only results are told, as it stands.
 * Periods of earlier versions are looked up in `earlier`.
 * Pure, and it looks at nothing but the facts: entries may have been assessed just now or long ago.
 */
export function settlePeriods(
  regulation: Regulation,
  given: PeriodFacts,
  earlier: FoundResults | null = null,
): SettledVersion {
  const facts = given.settle.provisional ? asItStands(given) : given;
  const { roster, values, settle } = facts;
  const units = { regulation, roster, values };
  const tallies = new Tallies(regulation, facts, units);
  const decisions = new Decisions(facts.decisions);
  const subjects = new Subjects(facts, regulation.firstMonth);
  const found = new FoundResults(regulation.periodRules, earlier);
  const around = { regulation, units, tallies, results: found, subjects, decisions };
  const needed = neededPeriods(regulation, settle);

  const told: Settled = { entries: [], results: [], pending: [], zero: [] };
  const toldPeriods = new Map<string, Set<string>>();
  for (const rule of regulation.periodRules) {
    const periods = needed.get(rule.id) ?? [];
    const settled = periods.map((each) => {
      const on = each.running ? settle.to : each.period.to;
      return { ...each, ...settlePeriod(around, rule, each, on) };
    });
    for (const { period, entries } of settled) {
      const early = decidingDay(period, regulation.weekDay) > settle.to;
      for (const entry of entries) tallies.add(entry, period, early);
    }
    for (const { asked, running, results, entries, pending, zero } of settled) {
      if (!asked) continue;
      append(told.results, results);
      if (running) continue;
      append(told.entries, entries);
      append(told.pending, pending);
      append(told.zero, zero);
    }
    toldPeriods.set(rule.id, new Set(periods.filter(({ asked }) => asked).map(({ period }) => period.name)));
  }
  const unused = decisions.unused(({ rule, period }) => toldPeriods.get(rule)?.has(period) ?? false);
  return { ...told, zero: [...told.zero, ...unused], found };
}

/** Leaves out what happened after the last day. */
function asItStands(facts: PeriodFacts): PeriodFacts {
  const { to } = facts.settle;
  const before = ({ on }: { readonly on: string }) => on <= to;
  return { ...facts, standing: facts.standing.filter(before), entries: facts.entries.filter(before) };
}

/** One by one: a push of very many at once would overflow the stack. */
function append<T>(all: T[], more: readonly T[]): void {
  for (const each of more) all.push(each);
}
