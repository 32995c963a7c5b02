import { decidingDay, periodKinds, periodsOf, type Period } from '@app/kernel';
import type { Settle } from '../../model/event';
import type { Measure, MeasureHead } from '../../model/measure';
import type { PeriodKind, PeriodRule } from '../../model/period-rule';
import type { Regulation } from '../../model/regulation';
import { isGoverned } from '../governed';

export interface NeededPeriod {
  readonly period: Period;
  /** Its results are part of the answer; otherwise only a longer period reads them. */
  readonly asked: boolean;
  /** It was not over on the last day that is settled. */
  readonly running: boolean;
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
    const read = rulesRead(rule, periodRules.slice(0, place));
    for (const { period } of wanted.get(rule.id)?.values() ?? [])
      for (const above of read)
        for (const inner of periodsInside(above.at, period, firstMonth, weekDay))
          if (inner.name === period.name || decidingDay(inner, weekDay) <= settle.to) want(above, inner, false);
  }
  return new Map([...wanted].map(([id, periods]) => [id, [...periods.values()].sort(byFirstDay)]));
}

/** The period itself when the kinds are the same, else the shorter ones that belong to it, in order. */
export function periodsInside(
  kind: PeriodKind,
  period: Period,
  firstMonth: number,
  weekDay: Regulation['weekDay'],
): Period[] {
  if (kind === period.kind) return [period];
  if (isLonger(kind, period.kind)) return [];
  return periodsOf(kind, period, firstMonth).filter((inner) => holds(period, decidingDay(inner, weekDay)));
}

function isLonger(kind: PeriodKind, than: PeriodKind): boolean {
  return periodKinds.indexOf(kind) > periodKinds.indexOf(than);
}

function holds({ from, to }: Period, day: string): boolean {
  return day >= from && day <= to;
}

function byFirstDay(a: NeededPeriod, b: NeededPeriod): number {
  return a.period.from < b.period.from ? -1 : 1;
}

/** Which of the rules above a rule looks at. */
function rulesRead(rule: PeriodRule, above: readonly PeriodRule[]): PeriodRule[] {
  const measures = [...rule.measures.values(), ...(rule.target ? [rule.target.measure] : [])];
  const heads = measures.flatMap(headsIn);
  const columns = new Set([rule.among, ...rule.rows.map(({ match }) => match)].flatMap((match) => [...match.keys()]));
  const multiplied = rule.rows.flatMap(({ prices }) =>
    [...prices.values()].flatMap(({ amount }) =>
      amount.kind === 'times' && amount.of.kind === 'rule' ? [amount.of.rule] : [],
    ),
  );
  return above.filter(
    ({ id }) => columns.has(id) || multiplied.includes(id) || heads.some((head) => readsRule(head, id)),
  );
}

function readsRule(head: MeasureHead, id: string): boolean {
  if (head.kind === 'result') return head.rule === id;
  return (head.kind === 'sum' || head.kind === 'best') && (head.rules === null || head.rules.has(id));
}

/** A measure's head and those of the measures inside it. */
function headsIn({ head }: Measure): MeasureHead[] {
  if (head.kind === 'across' || head.kind === 'bands') return [head, ...headsIn(head.of)];
  if ('of' in head && head.kind !== 'count') return [head, ...head.of.flatMap(headsIn)];
  return [head];
}
