import { headsIn } from '../../model/measure';
import type { MeasureHead } from '../../model/measure';
import type { PeriodRule } from '../../model/period-rule';
import type { Reader } from '../source/reader';
import type { PeriodRuleDraft } from './period-draft';
import { isLonger } from './period-scope';

/** A sum over all rules leaves out what rules below book for the same days, which few texts mean. */
export function checkSums(drafts: readonly PeriodRuleDraft[], reader: Reader): void {
  const rules = standing(drafts);
  rules.forEach((rule, place) => {
    const summed = new Set(headsOf(rule).flatMap((head) => (isSum(head) && head.rules === null ? [head.asset] : [])));
    for (const [index, below] of rules.entries()) {
      if (index <= place || isLonger(below.at, rule.at)) continue;
      const missed = [...summed].filter((asset) => books(below, asset));
      if (missed.length === 0 || restsOn(below, rule, rules.slice(place + 1, index))) continue;
      reader.findings.warning(rule.position, 'sum_without_rule', {
        zh: `规则「${rule.id}」累计 ${missed.join('、')}，却算不进写在它下面的「${below.id}」同期所计的`,
        en: `the rule '${rule.id}' sums ${missed.join(', ')} without what '${below.id}' below it books`,
        advice: `请把「${below.id}」移到「${rule.id}」上面；确实不算的，写明 rules: [要算的规则]`,
      });
    }
  });
}

/** A week that does not decide by its Sunday may end after the month it belongs to, and goes on changing it. */
export function checkWeeks(drafts: readonly PeriodRuleDraft[], reader: Reader): void {
  const rules = standing(drafts);
  for (const [place, rule] of rules.entries()) {
    const weekly = rules.slice(0, place).find((above) => above.at === 'week' && reads(rule, above));
    if (rule.at === 'week' || !weekly) continue;
    reader.findings.warning(rule.position, 'week_reaches_over', {
      zh: `规则「${rule.id}」要看每周的「${weekly.id}」：最后一周可能跨到下一期，其间的事件还会改变已结的数`,
      en: `the rule '${rule.id}' reads the weekly '${weekly.id}', whose last week may end after the period it belongs to`,
      advice: '请写 week: sunday，使每周归入它结束的那一期；原文另有规定的，等最后一周过完再结算',
    });
  }
}

function standing(drafts: readonly PeriodRuleDraft[]): PeriodRule[] {
  return drafts.filter(({ inForce, broken }) => inForce && !broken).map(({ rule }) => rule);
}

/** Whether a rule looks at another, directly or through rules between them, and so cannot stand above it. */
function restsOn(below: PeriodRule, above: PeriodRule, between: readonly PeriodRule[]): boolean {
  if (reads(below, above)) return true;
  return between.some((rule, place) => reads(below, rule) && restsOn(rule, above, between.slice(0, place)));
}

function reads(rule: PeriodRule, above: PeriodRule): boolean {
  const columns = [rule.among, ...rule.rows.map(({ match }) => match)].some((match) => match.has(above.id));
  const multiplied = rule.rows.some(({ prices }) =>
    [...prices.values()].some(
      ({ amount }) => amount.kind === 'times' && amount.of.kind !== 'fact' && amount.of.rule === above.id,
    ),
  );
  const measured = headsOf(rule).some((head) => {
    if (head.kind === 'result') return head.rule === above.id;
    return isSum(head) && (head.rules?.has(above.id) ?? true) && books(above, head.asset);
  });
  return columns || multiplied || measured;
}

function headsOf({ measures, target }: PeriodRule): MeasureHead[] {
  return [...measures.values(), ...(target ? [target.measure] : [])].flatMap(headsIn);
}

function isSum(head: MeasureHead): head is Extract<MeasureHead, { kind: 'sum' | 'best' }> {
  return head.kind === 'sum' || head.kind === 'best';
}

function books({ rows }: PeriodRule, asset: string): boolean {
  return rows.some(({ prices }) => prices.has(asset));
}
