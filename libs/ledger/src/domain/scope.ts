import type { EventRule, Regulation, Stack } from '@app/regulation';
import { unsettled } from './quotas';

/** The smallest set of events that can influence each other; entries are re-assessed scope by scope. */
export type Scope = string;

/** Events of one item belong together; an event without an item stands alone. */
export function scopeOfEvent(itemId: string | null, seq: number): Scope {
  return itemId === null ? `event:${seq}` : `item:${itemId}`;
}

/** What a rule brings one unit when a period ends. */
export function scopeOfResult(rule: string, unitId: string, period: string): Scope {
  return `${scopesOfPeriod(period)}${unitId}:${rule}`;
}

/** How the scopes of all results of a period begin. */
export function scopesOfPeriod(period: string): string {
  return `period:${period}:`;
}

/** Null for the scope of events. */
export function resultIn(scope: Scope): { readonly period: string; readonly rule: string } | null {
  const match = /^period:([^:]*):[^:]*:(.*)$/.exec(scope);
  return match && { period: match[1] as string, rule: match[2] as string };
}

/**
 * What in a regulation reaches beyond one scope, as Chinese sentences: results of different items that meet in one stack,
 * rules that look at what a unit is, and period rules other than quotas. Such a version assesses well but cannot be posted yet.
 */
export function beyondScope(regulation: Regulation): string[] {
  const found: string[] = [];
  for (const rule of regulation.eventRules) {
    if ([...rule.stacks.values()].some(acrossItems))
      found.push(`规则“${rule.id}”的 stack 把不同信息的得分合在一起（per 中没有 item 或 event）`);
    if (looksAtUnits(rule, regulation)) found.push(`规则“${rule.id}”要看单位的分组或数表，或计给事件以外的单位`);
  }
  return [...found, ...unsettled(regulation)];
}

/** Whether results of different items meet in a stack. */
export function acrossItems({ per, take, cap, floor, skip, keep }: Stack): boolean {
  const meets = take !== 'sum' || cap !== null || floor !== null || skip > 0 || keep !== null;
  return meets && !per.includes('item') && !per.includes('event');
}

/** A scope is assessed without the office's units: whoever an event names is all that is known there. */
function looksAtUnits({ rows, undefined: open, factors, to }: EventRule, { values }: Regulation): boolean {
  const columns = [...rows, ...open, ...factors].flatMap(({ match }) => [...match.keys()]);
  const recipients = [...to.values()].flatMap(({ take, exceptions }) => [
    ...take,
    ...exceptions.flatMap((each) => each.take),
  ]);
  return (
    columns.some((column) => column === 'group' || values.has(column)) ||
    recipients.some(({ kind }) => kind === 'table' || kind === 'named')
  );
}
