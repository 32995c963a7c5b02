import { isSubmitted, type Item } from './item';

/** A file that belongs to an item. */
export interface Attachment {
  readonly id: string;
  readonly officeId: number;
  readonly itemId: string;
  /** Null when it was purged, with everything that tells what it was. */
  readonly file: AttachedFile | null;
  readonly addedBy: number;
  readonly adderName: string;
  readonly addedAt: Date;
}

export interface AttachedFile {
  readonly fileId: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** Files an item may have. */
export const MOST_ATTACHMENTS = 10;

/**
 * Whether files may be added now. A unit adds to what is in its own hands: a draft, or what was returned to it. Whoever serves
 * the office (`unitId` null) adds to what the office has, until something was made of it.
 */
export function mayAttach(item: Item, unitId: number | null): boolean {
  const { status } = item;
  if (unitId !== null || !isSubmitted(item)) return status === 'draft' || status === 'returned';
  return ['submitted', 'received', 'in_work', 'returned', 'not_used'].includes(status);
}

/** What the office has once seen stays; a draft is its writer's own. */
export function mayDetach(item: Item): boolean {
  return item.status === 'draft';
}
