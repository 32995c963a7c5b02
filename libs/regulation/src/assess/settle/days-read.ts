import { decidingDay, periodOn, type LocalDate } from '@app/kernel';
import type { Settle } from '../../model/event';
import { headsIn } from '../../model/measure';
import type { PeriodRule } from '../../model/period-rule';
import type { Regulation } from '../../model/regulation';
import { lookingBackFrom, neededPeriods } from './needed';

/** Days on which something may have happened; both ends belong to it. */
interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * What each version is settled for, in their order: an earlier one also for the periods whose results a later one looks back at.
 */
export function settledFor(versions: readonly Regulation[], settle: Settle): Settle[] {
  let { from } = settle;
  const settled: Settle[] = [];
  for (const version of [...versions].reverse()) {
    const own = { ...settle, from };
    settled.unshift(own);
    const back = lookingBackFrom(version, own);
    if (back !== null && back < from) from = back;
  }
  return settled;
}

/** The days that the settled periods look at, under all versions together; null when nothing is settled. */
export function daysRead(versions: readonly Regulation[], settle: Settle): Days | null {
  return spanOf(settledFor(versions, settle).flatMap((own, place) => daysOf(versions[place] as Regulation, own)));
}

function daysOf(regulation: Regulation, settle: Settle): Days[] {
  const days: Days[] = [];
  const needed = neededPeriods(regulation, settle);
  for (const rule of regulation.periodRules) {
    const kinds = sinceOf(rule);
    for (const { period } of needed.get(rule.id) ?? []) {
      days.push(period);
      const day = decidingDay(period, regulation.weekDay);
      for (const kind of kinds) days.push({ from: periodOn(kind, day, regulation.firstMonth).from, to: period.to });
    }
  }
  return days;
}

function spanOf(days: readonly Days[]): Days | null {
  const from = days.map((each) => each.from).sort()[0];
  const to = days
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
