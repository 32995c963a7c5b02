import { createHash } from 'node:crypto';
import type { LocalDate, Month } from '@app/kernel';

/** `upheld`: the entry stands. `corrected`: an event has put it right. */
export const objectionStates = ['open', 'upheld', 'corrected', 'withdrawn'] as const;
export type ObjectionState = (typeof objectionStates)[number];

export const OBJECTION_STATE_TITLES: Readonly<Record<ObjectionState, string>> = {
  open: '待答复',
  upheld: '维持原记录',
  corrected: '已更正',
  withdrawn: '已撤回',
};

/** What a unit disputes: an entry, that an item brought it none, or what the end of a year says of it. */
export const objectionSubjects = ['entry', 'item', 'year_end'] as const;
export type ObjectionSubject = (typeof objectionSubjects)[number];

/** A unit disputes something. */
export interface Objection {
  readonly id: string;
  readonly officeId: number;
  /** Number of the entry in the ledger; null where there is none. */
  readonly entry: number | null;
  readonly unitId: number;
  /** The item it is about, if any: its purge empties what was written here. */
  readonly itemId: string | null;
  readonly yearEndId: string | null;
  /** The month in which the entry is booked, or in which the item was submitted; of a year end the year. */
  readonly month: Month;
  readonly state: ObjectionState;
  readonly raisedBy: number;
  readonly raisedName: string;
  readonly raisedAt: Date;
  readonly decideBy: LocalDate;
  readonly endedName: string | null;
  readonly endedAt: Date | null;
  /** Of a corrected one: the event that put it right. */
  readonly event: number | null;
}

export function subjectOf({ entry, yearEndId }: Pick<Objection, 'entry' | 'yearEndId'>): ObjectionSubject {
  if (yearEndId !== null) return 'year_end';
  return entry === null ? 'item' : 'entry';
}

/** One open objection has it, so that two of a unit about the same cannot be; 40 characters at most. */
export function openKeyOf(
  objection: Pick<Objection, 'officeId' | 'unitId' | 'entry' | 'itemId' | 'yearEndId'>,
): string {
  const { officeId, unitId, entry, itemId, yearEndId } = objection;
  const subject = subjectOf(objection);
  if (subject === 'entry') return `${officeId}:${entry}`;
  const text = `${officeId} ${unitId} ${subject} ${yearEndId ?? itemId}`;
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}

/**
 * What is disputed: an entry; that an item brought none, in the month in which it ought to stand (that of its submission unless
 * said otherwise); or the end of a year.
 */
export type Disputed =
  | { readonly entry: number }
  | { readonly itemId: string; readonly month: Month | undefined }
  | { readonly yearEndId: string };

/** What somebody wrote in the thread of an objection; its reason and its decision stand in it too. */
export interface ThreadMessage {
  readonly objectionId: string;
  readonly no: number;
  readonly kind: 'objection' | 'message' | 'upheld' | 'corrected' | 'withdrawn';
  readonly authorId: number;
  readonly authorName: string;
  readonly recordedAt: Date;
  /** Empty once it was purged. */
  readonly words: string;
}
