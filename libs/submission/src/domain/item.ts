import type { LocalDate } from '@app/kernel';
import type { ItemStatus } from './item-life';

/** An information item, from its draft on. */
export interface Item {
  readonly id: string;
  readonly officeId: number;
  /** The unit that writes it; null for what the office itself entered. */
  readonly unitId: number | null;
  /** The title of its newest text. */
  readonly title: string;
  /** A word of the office's list of kinds; null when nobody said. */
  readonly kind: string | null;
  /** When what it tells of happened. */
  readonly occurredAt: Date | null;
  /** Whom the office may ask about it, as the unit wrote it. */
  readonly contact: string | null;
  /** The day the office received it; null until it was submitted. */
  readonly submittedOn: LocalDate | null;
  /** The units (and persons) it comes from, the lead first. */
  readonly contributors: readonly Contributor[];
  /** Number of the submission event in the office's ledger; null until it was submitted, and of what the office combined. */
  readonly eventNo: number | null;
  readonly submittedBy: number;
  readonly createdAt: Date;
  readonly status: ItemStatus;
  /** How many steps it has gone, and how many revisions of its text are kept. */
  readonly steps: number;
  readonly revisions: number;
}

/** An item the office has, or had. */
export interface SubmittedItem extends Item {
  readonly submittedOn: LocalDate;
}

export interface Contributor {
  readonly unitId: number;
  readonly person: string | null;
  /** Part of the whole where the regulation divides by weights; 1 when nothing else was agreed. */
  readonly weight: number;
}

export function isSubmitted(item: Item): item is SubmittedItem {
  return item.submittedOn !== null;
}

/** Whether the office wrote it out of several items. Who is credited for it, it says itself. */
export function isCombined(item: SubmittedItem): boolean {
  return item.eventNo === null;
}

/** Whether a unit's liaison may see the item; null: whoever serves the whole office, to whom units' drafts do not exist. */
export function isVisibleTo(item: Item, unitId: number | null): boolean {
  if (!isSubmitted(item)) return item.unitId === unitId;
  return unitId === null || item.contributors.some((each) => each.unitId === unitId);
}

/** Whether the liaison of a unit acts for the item's own side: it drafted it, or is named first. */
export function belongsTo(item: Item, unitId: number): boolean {
  return item.unitId === unitId || item.contributors[0]?.unitId === unitId;
}

/** What stands for the title of an item after an emergency purge. */
export const PURGED_TITLE = '（已紧急清除）';
