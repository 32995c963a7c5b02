import type { Regulation } from '@app/regulation';
import { periodOf } from './limits';
import { acrossItems } from './scope';

/**
 * What in a regulation can be assessed but not posted, as Chinese sentences: stacks across items that never end, and results
 * of periods that wait for a decision.
 */
export function beyondScope(regulation: Regulation): string[] {
  const found: string[] = [];
  for (const rule of regulation.eventRules) {
    if ([...rule.stacks.values()].some((stack) => acrossItems(stack) && periodOf(stack) === null))
      found.push(
        `规则“${rule.id}”的 stack 把不同信息的得分合在一起，却没有写明在多长的期间内；请在 per 中加上 month、quarter、half 或 year`,
      );
  }
  for (const { id, rows } of regulation.periodRules)
    if (rows.some(({ prices }) => [...prices.values()].some(({ amount }) => amount.kind === 'range')))
      found.push(`期末规则“${id}”的数额由人裁定，而台账还不能裁定期末结果；请写明固定的数额，或改用 by_hand 由人评定`);
  return found;
}
