import type { Regulation, ScoringType } from '@app/regulation';

/** The smallest set of events that can influence each other; entries are re-assessed scope by scope. */
export type Scope = string;

/** Events of one item belong together; an event without an item stands alone. */
export function scopeOfEvent(itemId: string | null, seq: number): Scope {
  return itemId === null ? `event:${seq}` : `item:${itemId}`;
}

/** A monthly quota of one unit. */
export function scopeOfQuota(rule: string, unitId: string, month: string): Scope {
  return `quota:${month}:${unitId}:${rule}`;
}

/** Events of these types always name their units themselves. */
const namesUnits: ReadonlySet<ScoringType> = new Set(['submission', 'adoption', 'incident', 'award']);

/**
 * What in a regulation reaches beyond one scope, as Chinese sentences: results of different items that meet in one stack,
 * and a quota on events whose units may be those of their item. Such a version assesses well but cannot be posted yet.
 */
export function beyondScope(regulation: Regulation): string[] {
  const found: string[] = [];
  for (const rule of regulation.eventRules)
    for (const { per, take, cap, floor } of rule.stacks.values()) {
      const meets = take !== 'sum' || cap !== null || floor !== null;
      if (meets && !per.includes('item') && !per.includes('event'))
        found.push(`规则“${rule.id}”的 stack 把不同信息的得分合在一起（per 中没有 item 或 event）`);
    }
  for (const rule of regulation.quotaRules)
    if (!namesUnits.has(rule.count.of))
      found.push(`任务“${rule.id}”统计的事件（${rule.count.of}）可以不写单位，无法逐条计入`);
  return found;
}
