import { decidingDay, periodOn, type LocalDate } from '@app/kernel';
import type { Settle } from '../../model/event';
import { headsIn } from '../../model/measure';
import type { PeriodRule } from '../../model/period-rule';
import type { Regulation } from '../../model/regulation';
import { neededPeriods } from './needed';

/** The days on which something may have happened that the settled periods look at; null when nothing is settled. */
export function daysRead(
  regulation: Regulation,
  settle: Settle,
): { readonly from: LocalDate; readonly to: LocalDate } | null {
  const ends: { readonly from: LocalDate; readonly to: LocalDate }[] = [];
  const needed = neededPeriods(regulation, settle);
  for (const rule of regulation.periodRules) {
    const kinds = sinceOf(rule);
    for (const { period } of needed.get(rule.id) ?? []) {
      ends.push(period);
      const day = decidingDay(period, regulation.weekDay);
      for (const kind of kinds) ends.push({ from: periodOn(kind, day, regulation.firstMonth).from, to: period.to });
    }
  }
  const from = ends.map((each) => each.from).sort()[0];
  const to = ends
    .map((each) => each.to)
    .sort()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** The longer periods from whose beginning a rule counts. */
function sinceOf({ measures, target }: PeriodRule) {
  const heads = [...measures.values(), ...(target ? [target.measure] : [])].flatMap(headsIn);
  return new Set(heads.flatMap((head) => ('since' in head && head.since !== null ? [head.since] : [])));
}
