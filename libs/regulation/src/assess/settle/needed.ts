import {
  dayBefore,
  decidingDay,
  periodKinds,
  periodOn,
  periodsOf,
  type LocalDate,
  type Period,
  type PeriodKind,
} from '@app/kernel';
import type { Settle } from '../../model/event';
import { headsIn, type MeasureHead } from '../../model/measure';
import type { PeriodRule } from '../../model/period-rule';
import type { Regulation } from '../../model/regulation';
import { isGoverned } from '../governed';

export interface NeededPeriod {
  readonly period: Period;
  /** Its results are part of the answer; otherwise only a longer period reads them. */
  readonly asked: boolean;
  /** It was not over on the last day that is settled. */
  readonly running: boolean;
}

/** The first day of what the rules look back at that ended before the version took effect; null when there is nothing. */
export function lookingBackFrom(regulation: Regulation, settle: Settle): LocalDate | null {
  const { periodRules } = regulation;
  const needed = neededPeriods(regulation, settle);
  const first = periodRules.flatMap((rule, place) => {
    const readings = readingsOf(rule, periodRules.slice(0, place + 1)).filter(({ ofResults }) => ofResults);
    return (needed.get(rule.id) ?? []).flatMap(({ period }) =>
      readings.flatMap(({ of, reach }) =>
        periodsRead(of.at, period, reach, regulation).flatMap(({ from, to }) =>
          to < regulation.effective.from ? from : [],
        ),
      ),
    );
  });
  return first.sort()[0] ?? null;
}

/** By rule, in order: the periods that are asked for, and those whose results or amounts these read. */
export function neededPeriods(regulation: Regulation, settle: Settle): Map<string, readonly NeededPeriod[]> {
  const { periodRules, firstMonth, weekDay } = regulation;
  const wanted = new Map(periodRules.map((rule) => [rule.id, new Map<string, NeededPeriod>()]));
  const want = (rule: PeriodRule, period: Period, asked: boolean) => {
    const known = wanted.get(rule.id);
    if (!isGoverned(regulation, period.to) || known?.get(period.name)?.asked) return;
    known?.set(period.name, { period, asked, running: period.to > settle.to });
  };

  for (const [place, rule] of [...periodRules.entries()].reverse()) {
    for (const period of periodsOf(rule.at, settle, firstMonth))
      if (period.to <= settle.to || settle.provisional) want(rule, period, true);
    const readings = readingsOf(rule, periodRules.slice(0, place + 1));
    // A rule that reads its own earlier results wants them while this goes on.
    for (const { period } of wanted.get(rule.id)?.values() ?? [])
      for (const { of, reach } of readings)
        for (const inner of periodsRead(of.at, period, reach, regulation))
          if (inner.name === period.name || decidingDay(inner, weekDay) <= settle.to) want(of, inner, false);
  }
  return new Map([...wanted].map(([id, periods]) => [id, [...periods.values()].sort(byFirstDay)]));
}

/** How far back a measure looks from a period. */
export type Reach = Pick<Extract<MeasureHead, { kind: 'result' }>, 'before' | 'since'>;

/** The periods of a kind that a measure sees from a period: those that belong to it, or to what it reaches back over. */
export function periodsRead(
  kind: PeriodKind,
  period: Period,
  { before, since }: Reach,
  { firstMonth, weekDay }: Pick<Regulation, 'firstMonth' | 'weekDay'>,
): Period[] {
  let last = period;
  for (let back = before; back > 0; back--) last = periodOn(last.kind, dayBefore(last.from), firstMonth);
  if (kind === last.kind && since === null) return [last];
  const day = decidingDay(last, weekDay);
  const outer = since === null ? last : periodOn(since, day, firstMonth);
  if (isLonger(kind, last.kind)) return [];
  return periodsOf(kind, outer, firstMonth).filter((inner) => {
    const own = decidingDay(inner, weekDay);
    return holds(outer, own) && own <= day;
  });
}

export function isLonger(kind: PeriodKind, than: PeriodKind): boolean {
  return periodKinds.indexOf(kind) > periodKinds.indexOf(than);
}

function holds({ from, to }: Period, day: string): boolean {
  return day >= from && day <= to;
}

function byFirstDay(a: NeededPeriod, b: NeededPeriod): number {
  return a.period.from < b.period.from ? -1 : 1;
}

export interface Reading {
  readonly of: PeriodRule;
  readonly reach: Reach;
  /** Its results are looked at, not only what it brings. */
  readonly ofResults: boolean;
}

const SAME: Reach = { before: 0, since: null };

/** What a rule looks at of the rules above and of its own earlier results. */
export function readingsOf(rule: PeriodRule, readable: readonly PeriodRule[]): Reading[] {
  const measures = [...rule.measures.values(), ...(rule.target ? [rule.target.measure] : [])];
  const heads = measures.flatMap(headsIn);
  const columns = new Set([rule.among, ...rule.rows.map(({ match }) => match)].flatMap((match) => [...match.keys()]));
  const multiplied = rule.rows.flatMap(({ prices }) =>
    [...prices.values()].flatMap(({ amount }) =>
      amount.kind === 'times' && amount.of.kind === 'rule' ? [amount.of.rule] : [],
    ),
  );
  return readable.flatMap((of) => {
    const same = columns.has(of.id) || multiplied.includes(of.id) ? [SAME] : [];
    const reaches = [...same, ...heads.flatMap((head) => reachOf(head, of.id, rule.id) ?? [])];
    const distinct = new Map(reaches.map((reach) => [`${reach.before} ${reach.since}`, reach]));
    const ofResults = heads.some((head) => head.kind === 'result' && head.rule === of.id);
    return [...distinct.values()].map((reach) => ({ of, reach, ofResults }));
  });
}

/** How far back a measure of the rule `own` looks at another; null when it does not. */
function reachOf(head: MeasureHead, id: string, own: string): Reach | null {
  if (head.kind === 'result') return head.rule === id ? head : null;
  if (head.kind !== 'sum' && head.kind !== 'best') return null;
  return id !== own && (head.rules === null || head.rules.has(id)) ? { before: 0, since: head.since } : null;
}
