import { lastDay, monthOf, monthsOf } from '@app/kernel';
import type { History, RegulationEvent } from '../model/event';
import type { PeriodResult, Step, TargetEntry, Zero } from '../model/outcome';
import type { QuotaRule, Regulation } from '../model/regulation';
import { isGoverned } from './governed';

/** Settles one monthly quota for every unit and every month that ends inside `settle`. */
export function settleQuota(
  regulation: Regulation,
  rule: QuotaRule,
  history: History,
  standing: readonly RegulationEvent[],
): { entries: TargetEntry[]; results: PeriodResult[]; zero: Zero[] } {
  const entries: TargetEntry[] = [];
  const results: PeriodResult[] = [];
  const zero: Zero[] = [];
  if (history.settle === null) return { entries, results, zero };
  const { from, to } = history.settle;
  const months = monthsOf({ from, to }).filter(
    (m) => lastDay(m) >= from && lastDay(m) <= to && isGoverned(regulation, lastDay(m)),
  );
  const counts = countByUnitAndMonth(regulation, rule, standing);

  for (const month of months) {
    for (const unit of history.roster.values()) {
      const group = unit.groupOn(lastDay(month));
      const target = group === null ? undefined : rule.target.values.get(group);
      if (group === null || target === undefined) {
        const reason = `${month}：办法没有给该单位所在的组别规定任务数`;
        zero.push({
          event: null,
          unit: unit.name,
          asset: null,
          code: 'no_quota',
          reason,
          clause: rule.target.clause,
          rule: rule.id,
        });
        continue;
      }
      const counted = counts.get(`${unit.name}\u0000${month}`) ?? 0;
      const met = counted >= target;
      results.push({
        unit: unit.name,
        rule: rule.id,
        period: month,
        score: String(counted),
        target: String(target),
        labels: [met ? 'met' : 'missed'],
      });
      for (const [asset, { amount, clause }] of met ? rule.met : rule.missed) {
        if (amount.minor === 0) continue;
        const step: Step = {
          kind: 'quota',
          counted,
          target,
          group,
          met,
          amount: amount.minor,
          clause: rule.target.clause,
        };
        entries.push({
          event: null,
          unit: unit.name,
          person: null,
          asset,
          amount: amount.minor,
          on: lastDay(month),
          period: month,
          rule: rule.id,
          row: met ? 'met' : 'missed',
          clause,
          regulation: { id: regulation.id, version: regulation.version },
          steps: [step],
        });
      }
    }
  }
  return { entries, results, zero };
}

/** An event counts once for each of its units, however many of the unit's people took part. */
function countByUnitAndMonth(
  regulation: Regulation,
  rule: QuotaRule,
  standing: readonly RegulationEvent[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const event of standing) {
    if (event.type !== rule.count.of || !isGoverned(regulation, event.on)) continue;
    for (const unit of new Set(event.units.map((participant) => participant.unit))) {
      const key = `${unit}\u0000${monthOf(event.on)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
