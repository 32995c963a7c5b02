import type { LocalDate, Minor } from '@app/kernel';

/** What an assessment says: the entries that ought to stand, what waits for a person, and why the rest is zero. */
export interface Outcome {
  readonly entries: readonly TargetEntry[];
  readonly pending: readonly PendingAmount[];
  readonly zero: readonly Zero[];
  readonly results: readonly PeriodResult[];
}

/** An amount that ought to stand in the ledger, with everything that explains it. */
export interface TargetEntry {
  /** Null when a period rule made it. */
  readonly event: string | null;
  readonly unit: string;
  readonly person: string | null;
  readonly asset: string;
  /** Never zero. */
  readonly amount: Minor;
  readonly on: LocalDate;
  /** `2014-03` */
  readonly period: string;
  readonly rule: string;
  readonly row: string;
  readonly clause: string;
  readonly regulation: { readonly id: string; readonly version: number };
  readonly steps: readonly Step[];
}

/** One line of the arithmetic, in the order it was done. Amounts in minor units of the entry's asset. */
export type Step =
  | { readonly kind: 'price'; readonly amount: Minor }
  | {
      readonly kind: 'decided';
      readonly amount: Minor;
      readonly decision: string;
      readonly by: string | null;
      readonly reason: string | null;
    }
  | { readonly kind: 'by_hand'; readonly amount: Minor; readonly reason: string | null }
  | {
      readonly kind: 'share';
      readonly take: 'each' | 'equal' | 'weights' | 'lead';
      readonly total: Minor;
      readonly weight: number;
      readonly weights: number;
      readonly among: number;
      readonly amount: Minor;
      readonly clause: string | null;
    }
  | {
      readonly kind: 'stack';
      readonly take: 'sum' | 'max' | 'first' | 'supersede';
      readonly cap: Minor | null;
      readonly floor: Minor | null;
      readonly amount: Minor;
      readonly clause: string | null;
    }
  | {
      readonly kind: 'quota';
      readonly counted: number;
      readonly target: number;
      readonly group: string;
      readonly met: boolean;
      readonly amount: Minor;
      readonly clause: string;
    };

/** An amount nobody has settled yet. */
export interface PendingAmount {
  readonly event: string;
  readonly asset: string | null;
  readonly rule: string | null;
  readonly row: string | null;
  /** Null when the regulation gives no range: the combination is listed under `undefined`. */
  readonly range: readonly [Minor, Minor] | null;
  readonly decides: string | null;
  readonly clause: string | null;
  readonly reason: string;
}

export type ZeroCode =
  | 'before_effective'
  | 'after_effective'
  | 'no_rule'
  | 'no_row'
  | 'priced_zero'
  | 'cancelled'
  | 'no_units'
  | 'outranked'
  | 'capped'
  | 'share_rounds_to_zero'
  | 'not_allowed'
  | 'decision_replaced'
  | 'out_of_range'
  | 'nothing_to_decide'
  | 'nothing_to_cancel'
  | 'no_quota';

/** Why an event (or a unit's part of it, or a period) brings nothing. */
export interface Zero {
  readonly event: string | null;
  readonly unit: string | null;
  readonly asset: string | null;
  readonly code: ZeroCode;
  /** A plain Chinese sentence. */
  readonly reason: string;
  readonly clause: string | null;
  readonly rule: string | null;
}

/** What a period rule found for one unit, whether or not it has a consequence in points. */
export interface PeriodResult {
  readonly unit: string;
  readonly rule: string;
  readonly period: string;
  /** What was counted, as decimal text. */
  readonly score: string;
  readonly target: string | null;
  readonly labels: readonly string[];
}
