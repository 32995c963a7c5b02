/** Where an item stands in the inbox once it has moved to another queue. */
export const inboxAt = (queue: 'received' | 'in_work' | 'returned', id: string): string =>
  `/inbox?status=${queue}&item=${id}`;
