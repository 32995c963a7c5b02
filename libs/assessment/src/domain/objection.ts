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

/** A unit disputes an entry. */
export interface Objection {
  readonly id: string;
  readonly officeId: number;
  /** Number of the entry in the ledger. */
  readonly entry: number;
  readonly unitId: number;
  /** The item the entry is about, if any: its purge empties what was written here. */
  readonly itemId: string | null;
  /** The month in which the entry is booked. */
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
