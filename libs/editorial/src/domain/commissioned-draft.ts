import type { CommissionResult } from './commission-result';
import type { DraftAction, DraftState } from './draft-life';

/** What the office asked units to write, and by when (约稿). */
export interface CommissionedDraft {
  readonly id: string;
  readonly officeId: number;
  readonly topic: string;
  /** What the draft must contain; null when nothing was said. */
  readonly requirement: string | null;
  /** When the units were asked: earlier than it was entered where it was asked by telephone. */
  readonly askedAt: Date;
  readonly askedBy: number;
  readonly askedByName: string;
  /** As it was asked at first; each unit has its own since it may be extended. */
  readonly dueAt: Date;
  /** How many steps have been taken; each step has the next number. */
  readonly steps: number;
}

/** One unit that was asked, and how far it has come. */
export interface AskedUnit {
  readonly draftId: string;
  readonly unitId: number;
  readonly officeId: number;
  readonly state: DraftState;
  readonly askedAt: Date;
  readonly dueAt: Date;
  /** The later moment the unit asks for, until somebody decides. */
  readonly extensionTo: Date | null;
  /** The item that answers. */
  readonly itemId: string | null;
  /** As confirmed; null until then. */
  readonly result: CommissionResult | null;
  /** Number of the commission event in the ledger; null until the result is confirmed. */
  readonly eventNo: number | null;
}

/** One step of a commissioned draft, as it is kept for good. */
export interface DraftStep {
  readonly draftId: string;
  /** From 1, without gap. */
  readonly no: number;
  readonly officeId: number;
  /** Null for a step of the whole, such as asking. */
  readonly unitId: number | null;
  readonly action: DraftAction;
  readonly at: Date;
  readonly actorId: number;
  readonly actorName: string;
  readonly note: string | null;
  /** The moment asked for, granted, or due from the start. */
  readonly dueAt: Date | null;
  readonly itemId: string | null;
  readonly result: CommissionResult | null;
}
