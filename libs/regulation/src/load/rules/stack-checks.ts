import { isPeriodKind } from '@app/kernel';
import { acrossItems, type Stack } from '../../model/sharing';
import type { EventRuleDraft } from '../tables/draft';
import type { Reader } from '../source/reader';

/** What a stack may do that few texts mean. */
export function checkStacks(drafts: readonly EventRuleDraft[], reader: Reader): void {
  const told = new Set<string>();
  for (const { rule, inForce } of drafts) {
    if (!inForce) continue;
    const stacks = [...rule.stacks.values()];
    const endless = stacks.find((stack) => acrossItems(stack) && !ends(stack));
    if (endless && !told.has(endless.id)) {
      told.add(endless.id);
      reader.findings.warning(rule.position, 'stack_without_period', {
        zh: `规则「${rule.id}」的 stack 把不同信息的得分合在一起，却没有写在多长的期间内：隔多少年都合在一起，台账无从结清，不能施行`,
        en: `the stack of the rule '${rule.id}' combines different items for ever; the ledger cannot settle that`,
        advice: '请在 per 中加上 month、quarter、half 或 year；按一条信息合在一起的，加上 item',
      });
    }
    if (rule.borrow?.which === 'each' && stacks.every(isPlain))
      reader.findings.warning(rule.position, 'each_without_stack', {
        zh: `规则「${rule.id}」按每一次采用各查一遍，却没有写 stack：登过几种刊物的，得分全部相加`,
        en: `the rule '${rule.id}' is priced with each adoption, and without a stack all of these add up`,
        advice: '就高的请写 stack: {per: [event, unit], take: max, clause: 条款编号}；原文确是各次相加的，可以签认',
      });
  }
}

function ends({ per }: Stack): boolean {
  return per.some((key) => isPeriodKind(key) || key === 'day');
}

/** As it is where nothing is written: all of an event's results add up. */
function isPlain({ per, take }: Stack): boolean {
  return take === 'sum' && per.includes('event');
}
