import { acrossItems, type Regulation } from '@app/regulation';
import { periodOf } from './limits';

/** What in a regulation can be assessed but not posted, as Chinese sentences: stacks across items that never end. */
export function beyondScope(regulation: Regulation): string[] {
  return regulation.eventRules
    .filter(({ stacks }) => [...stacks.values()].some((stack) => acrossItems(stack) && periodOf(stack) === null))
    .map(
      ({ id }) =>
        `规则“${id}”的 stack 把不同信息的得分合在一起，却没有写明在多长的期间内；请在 per 中加上 month、quarter、half 或 year`,
    );
}
