/** In which order a queue is worked through. */
export const orders = [
  { order: 'urgent', name: '急件、新到的在前' },
  { order: 'newest', name: '新到的在前' },
  { order: 'oldest', name: '先到的在前' },
] as const;
export type Order = (typeof orders)[number]['order'];

/**
 * Whoever chose nothing begins with what runs out: urgent items have a clock, and news is worth most on the day it comes in,
 * when that day's issue is made. What has lain for weeks waits on, and is counted on the desk.
 */
export const orderOf = (kept: string | null): Order => orders.find(({ order }) => order === kept)?.order ?? 'urgent';

export const directionOf = (order: Order): 'asc' | 'desc' => (order === 'oldest' ? 'asc' : 'desc');

/** The urgent ones in their own order, then the rest of the page; on later pages they do not come a second time. */
export function urgentFirst<T extends { readonly id: string }>(
  rows: readonly T[],
  urgent: readonly T[],
  page: number,
): T[] {
  const ahead = new Set(urgent.map(({ id }) => id));
  return [...(page === 1 ? urgent : []), ...rows.filter(({ id }) => !ahead.has(id))];
}
