import type { DueReport } from '@app/submission';
import { happening, type Happening } from './happening';

/** So long before it is due a unit hears of a report again: half an hour is the shortest time offices give. */
export const URGENT_SOON_MS = 10 * 60_000;

export function dueSoon({ item, report, dueAt }: DueReport, at: Date): Happening {
  const due = dueAt.toISOString();
  const { id, officeId, unitId } = item;
  const told = { officeId, kind: 'urgent_due_soon', at, unitId, actorId: null } as const;
  return happening(`${id} ${report} ${due}`, { ...told, facts: { item: id, report, dueAt: due } });
}

/** Known by its item: it may be told of when it is submitted, or when an item that was there is put behind a first report. */
export function followUpSubmitted(officeId: number, itemId: string, at: Date, actorId: number | null): Happening {
  const told = { officeId, kind: 'follow_up_submitted', at, unitId: null, actorId } as const;
  return happening(`${itemId} follow-up`, { ...told, facts: { item: itemId } });
}
