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
