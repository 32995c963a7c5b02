/** In which order a queue is worked through. */
export const orders = [
  { order: 'usual', name: '按队列习惯' },
  { order: 'oldest', name: '先到的在前' },
  { order: 'newest', name: '新到的在前' },
  { order: 'urgent', name: '紧急的在前' },
] as const;
export type Order = (typeof orders)[number]['order'];

export const orderOf = (kept: string | null): Order => orders.find(({ order }) => order === kept)?.order ?? 'usual';

/** What waits is taken in the order it came, what is settled is looked for among the last. */
export function directionOf(order: Order, settled: boolean): 'asc' | 'desc' {
  if (order === 'usual') return settled ? 'desc' : 'asc';
  return order === 'newest' ? 'desc' : 'asc';
}

/** The urgent ones in their own order, then the rest of the page; on later pages they do not come a second time. */
export function urgentFirst<T extends { readonly id: string }>(
  rows: readonly T[],
  urgent: readonly T[],
  page: number,
): T[] {
  const ahead = new Set(urgent.map(({ id }) => id));
  return [...(page === 1 ? urgent : []), ...rows.filter(({ id }) => !ahead.has(id))];
}
