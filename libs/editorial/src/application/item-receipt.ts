import { localDateOf } from '@app/kernel';
import type { Tx } from '@app/platform';
import { isSubmitted, type Item, type ReadItems } from '@app/submission';
import type { Receipt } from '../domain/commission-result';

/**
 * When the office had the item: the moment it was first handed in, not the click of whoever received it, which is none of
 * the unit's. Of paper entered on a later day only the day is known; null while the unit is still writing.
 */
export async function receiptOfItem(items: ReadItems, tx: Tx, item: Item): Promise<Receipt | null> {
  if (!isSubmitted(item)) return null;
  const steps = await items.stepsOf(tx, item.id);
  const at = steps.find(({ action }) => action === 'submit')?.recordedAt ?? item.createdAt;
  return item.submittedOn < localDateOf(at) ? { day: item.submittedOn } : { at };
}
