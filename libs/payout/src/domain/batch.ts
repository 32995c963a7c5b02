import type { LocalDate, Minor, Month } from '@app/kernel';
import type { BatchAction, BatchState } from './batch-life';
import type { RecipientKind } from './draw-up';
import type { TaxClass } from './tax';

/** How an office pays out one asset. Ended and begun anew, never changed: a batch says under which one it was drawn up. */
export interface Scheme {
  readonly id: string;
  readonly officeId: number;
  readonly title: string;
  /** Asset of the regulation, in fen. */
  readonly asset: string;
  readonly recipient: RecipientKind;
  readonly tax: TaxClass;
  /** Where the money comes from, as it is printed on the sheet. */
  readonly budgetSource: string;
  readonly createdBy: number;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  /** Who took it out of use; null while it is in use, and of schemes that ended before names were kept. */
  readonly enderName: string | null;
}

/** A payout: what is paid, once, for the money entries of closed months. Amounts in fen. */
export interface Batch {
  readonly id: string;
  readonly officeId: number;
  readonly schemeId: string;
  /** The last month whose entries were taken. */
  readonly through: Month;
  /** The day of payment; its month is the one whose tax is counted together. */
  readonly payOn: LocalDate;
  readonly state: BatchState;
  readonly lines: number;
  readonly gross: Minor;
  readonly tax: Minor;
  readonly createdBy: number;
  readonly createdAt: Date;
  readonly drawnAt: Date | null;
  /** Of an exported batch: over its lines and their entries; what was handed to the bank can be recognised by it. */
  readonly contentSha256: string | null;
}

/** One recipient's payment. Amounts in fen. */
export interface Line {
  readonly batchId: string;
  readonly no: number;
  readonly unitId: number;
  readonly person: string | null;
  readonly gross: Minor;
  readonly tax: Minor;
  readonly reissues: { readonly batchId: string; readonly lineNo: number } | null;
  readonly returnedBecause: string | null;
}

/** What a batch pays a unit and its people, after tax. In fen. */
export interface UnitSum {
  readonly unitId: number;
  readonly net: Minor;
}

/** Who did what to a batch, and when. */
export interface Step {
  readonly batchId: string;
  readonly no: number;
  readonly action: BatchAction | 'draw_up' | 'drawn';
  readonly from: string;
  readonly to: string;
  readonly actorId: number;
  readonly actorName: string;
  readonly recordedAt: Date;
  readonly note: string;
}
