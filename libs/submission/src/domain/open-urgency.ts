import type { ItemStatus } from './item-life';
import type { Urgency } from './urgency';

/** Where an urgent item stands that the office has and has not made anything of yet. */
export const openStatuses = ['submitted', 'received', 'in_work', 'returned'] as const satisfies readonly ItemStatus[];
export type OpenStatus = (typeof openStatuses)[number];

/** Until when the office must have received the report in writing; null once it did, and before there is one. */
export function receiptDueAt({ severity, awareAt, writtenAt, receivedAt }: Urgency): Date | null {
  if (writtenAt === null || receivedAt !== null) return null;
  return new Date(awareAt.getTime() + severity.writtenMinutes * 60_000);
}
