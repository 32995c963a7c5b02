import { api, type Schemas, told } from '../../api/client';

/** An urgent item with the lead of the office's clock over this computer's, in milliseconds. */
export type UrgentItem = Schemas['OpenUrgentItemResponse'] & { readonly lead: number };

export async function readUrgent(cursor: string | undefined) {
  const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
  const { rows, now, ...page } = await told(api.GET('/api/v1/urgent-items', { params: { query } }));
  const lead = Date.parse(now) - Date.now();
  return { ...page, rows: [...rows].sort(byUrgency).map((row) => ({ ...row, lead })) };
}

/** What must be received first stands first, so what is late stands above all; then what was received, the oldest first. */
export function byUrgency(a: Schemas['OpenUrgentItemResponse'], b: Schemas['OpenUrgentItemResponse']): number {
  if (a.dueAt === null || b.dueAt === null) {
    if (a.dueAt !== b.dueAt) return a.dueAt === null ? 1 : -1;
    return a.urgency.awareAt.localeCompare(b.urgency.awareAt);
  }
  return a.dueAt.localeCompare(b.dueAt);
}
