import type { Json } from '@app/kernel';
import type { ItemAction, ItemStatus } from './item-life';

/** One step of an item's life, as it is kept for good. */
export interface ItemStep {
  readonly itemId: string;
  /** From 1, without gap. */
  readonly no: number;
  readonly action: ItemAction;
  readonly from: ItemStatus | 'start';
  readonly to: ItemStatus;
  readonly actorId: number;
  readonly actorName: string;
  readonly recordedAt: Date;
  /** What belongs to the action: who signed off, the declaration, the event in the ledger, the reason from the list. */
  readonly details: StepDetails;
  /** What was written freely: an opinion, a reason; null when nothing was, or when it was purged. */
  readonly words: string | null;
}

export type StepDetails = Readonly<Record<string, Json>>;

/** A step somebody wants to take with an item. */
export interface ItemMove {
  readonly officeId: number;
  readonly itemId: string;
  readonly action: ItemAction;
  readonly actor: { readonly id: number; readonly name: string };
  readonly at: Date;
  readonly details?: StepDetails;
  readonly words?: string | null;
}

/** A text of the item as it was handed in or edited; kept for good unless it is purged. */
export interface ItemRevision {
  readonly itemId: string;
  /** From 1, without gap. */
  readonly no: number;
  /** `original` is the unit's text, `edited` the office's. */
  readonly kind: 'original' | 'edited';
  readonly title: string;
  readonly body: string;
  readonly writtenBy: number;
  readonly writerName: string;
  readonly recordedAt: Date;
  readonly purged: boolean;
}
