import type { LocalDate } from '@app/kernel';
import type { Award } from './awards';
import type { YearDrawing } from './drawing';
import type { YearEndAction, YearEndState } from './life';
import type { YearEndScheme } from './scheme';

/** An office's end of a year. Of one year there may be several, the later under a document; the last final one holds. */
export interface YearEnd {
  readonly id: string;
  readonly officeId: number;
  /** `2014`, as the regulation has years: it may begin in another month than January. */
  readonly year: string;
  /** From 1 within the year. */
  readonly no: number;
  readonly state: YearEndState;
  /** Grows with every move: two who act at once cannot both. */
  readonly moves: number;
  /** Of a further record of a year: under what it was opened again, and why. */
  readonly documentNo: string | null;
  readonly reason: string;
  readonly schemeVersion: number;
  readonly scheme: YearEndScheme;
  readonly drawing: YearDrawing;
  /** The end of the ledger's chain that was drawn from. */
  readonly drawnFrom: ChainPlace;
  readonly drawnAt: Date;
  readonly noticeUntil: LocalDate | null;
  readonly decideBy: LocalDate | null;
  /** Of a final one. */
  readonly sealed: Sealed | null;
}

export interface ChainPlace {
  readonly seq: number;
  readonly hash: string;
}

export interface Sealed {
  /** The document of commendation. */
  readonly documentNo: string;
  readonly awards: readonly Certified[];
  /** The end of the ledger's chain at that moment. */
  readonly chain: ChainPlace;
  readonly at: Date;
  /** sha256 over everything the record says. */
  readonly sha256: string;
}

/** An award with the number of its certificate. */
export interface Certified extends Award {
  readonly certificateNo: string;
}

export interface YearEndStep {
  readonly yearEndId: string;
  readonly no: number;
  readonly action: YearEndAction;
  readonly actorId: number;
  readonly actorName: string;
  readonly recordedAt: Date;
  readonly note: string;
}
