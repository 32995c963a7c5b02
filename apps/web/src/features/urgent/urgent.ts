import { api, type Schemas, told } from '../../api/client';

export type UrgentItem = Schemas['OpenUrgentItemResponse'];

export async function readUrgent(cursor: string | undefined) {
  const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
  const { rows, ...page } = await told(api.GET('/api/v1/urgent-items', { params: { query } }));
  return { ...page, rows: [...rows].sort(byUrgency) };
}

/** What must be received first stands first, so what is late stands above all; then what was received, the oldest first. */
export function byUrgency(a: UrgentItem, b: UrgentItem): number {
  if (a.dueAt === null || b.dueAt === null) {
    if (a.dueAt !== b.dueAt) return a.dueAt === null ? 1 : -1;
    return a.urgency.awareAt.localeCompare(b.urgency.awareAt);
  }
  return a.dueAt.localeCompare(b.dueAt);
}
