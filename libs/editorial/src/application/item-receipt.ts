import { localDateOf } from '@app/kernel';
import { isSubmitted, type Item, type ItemStep } from '@app/submission';
import type { Receipt } from '../domain/commission-result';

/**
 * When the office had the item: the moment it was first handed in, not the click of whoever received it, which is none of
 * the unit's. Of paper entered on a later day only the day is known; null while the unit is still writing.
 */
export function receiptOfItem(item: Item, steps: readonly ItemStep[]): Receipt | null {
  if (!isSubmitted(item)) return null;
  const at = steps.find(({ action }) => action === 'submit')?.recordedAt ?? item.createdAt;
  return item.submittedOn < localDateOf(at) ? { day: item.submittedOn } : { at };
}
