/** The smallest set of events that can influence each other; entries are re-assessed scope by scope. */
export type Scope = string;

/** Events of one item belong together; an event without an item stands alone. */
export function scopeOfEvent(itemId: string | null, seq: number): Scope {
  return itemId === null ? `event:${seq}` : scopeOfItem(itemId);
}

export const scopeOfItem = (itemId: string): Scope => `item:${itemId}`;

/** What a rule brings one unit when a period ends. */
export function scopeOfResult(rule: string, unitId: string, period: string): Scope {
  return `${scopesOfPeriod(period)}${unitId}:${rule}`;
}

/** How the scopes of all results of a period begin. */
export function scopesOfPeriod(period: string): string {
  return `period:${period}:`;
}

/** How the scopes of results begin, and what comes behind all of them. */
export const RESULT_SCOPES = { from: 'period:', to: 'period;' } as const;

/** Whether it is the result of a period: its events are the decisions on it, and what cancels these. */
export function isOfResult(scope: Scope): boolean {
  return scope.startsWith(RESULT_SCOPES.from);
}

/** Null for the scope of events. */
export function resultIn(scope: Scope): { readonly period: string; readonly rule: string } | null {
  const match = /^period:([^:]*):[^:]*:(.*)$/.exec(scope);
  return match && { period: match[1] as string, rule: match[2] as string };
}
