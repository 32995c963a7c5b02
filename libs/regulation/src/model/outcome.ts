import type { LocalDate, Minor, PeriodKind } from '@app/kernel';
import type { Shape } from './amount';
import type { ResultKey } from './event';
import type { ShareTake, Stack } from './sharing';

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
  /** The month of an event, `2014-03`; the period of a period rule, `2014Q1`. */
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
      readonly take: ShareTake;
      readonly total: Minor;
      readonly weight: number;
      readonly weights: number;
      readonly among: number;
      readonly amount: Minor;
      readonly clause: string | null;
    }
  | {
      readonly kind: 'stack';
      readonly take: Stack['take'];
      readonly cap: Minor | null;
      readonly floor: Minor | null;
      readonly amount: Minor;
      readonly clause: string | null;
    }
  /** What a stack across items leaves of what single items brought one unit in a period. */
  | {
      readonly kind: 'limit';
      readonly take: Stack['take'];
      readonly cap: Minor | null;
      readonly floor: Minor | null;
      readonly keep: number | null;
      readonly skip: number;
      readonly before: Minor;
      readonly after: Minor;
      readonly clause: string | null;
    }
  /** A multiple of a number, of another row, or of what another rule gives. */
  | {
      readonly kind: 'times';
      /** What was multiplied, as the regulation names it. */
      readonly of: string;
      /** Its value, an exact decimal or fraction. */
      readonly value: string;
      readonly shape: Shape;
      readonly amount: Minor;
    }
  | { readonly kind: 'factor'; readonly factor: string; readonly amount: Minor; readonly clause: string }
  /** A fact of the period, with the arithmetic that gave it: `18 ÷ 20`. */
  | { readonly kind: 'measured'; readonly name: string; readonly arithmetic: string; readonly value: string }
  | {
      readonly kind: 'target';
      readonly period: PeriodKind;
      /** What is counted: 条, 分 or nothing. */
      readonly noun: string;
      readonly score: string;
      readonly target: string;
      readonly met: boolean;
      readonly clause: string;
    }
  | { readonly kind: 'rank'; readonly rank: string; readonly members: number; readonly clause: string | null }
  | {
      readonly kind: 'pool';
      readonly total: Minor;
      readonly by: string;
      /** An exact decimal or fraction, as `whole` is. */
      readonly part: string;
      readonly whole: string;
      /** What rounding left over and came to this part. */
      readonly rest: Minor;
      readonly amount: Minor;
    };

/** An amount nobody has settled yet. */
export interface PendingAmount {
  /** Null when the result of a period waits. */
  readonly event: string | null;
  readonly result: ResultKey | null;
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
  | 'no_result'
  | 'no_period_row'
  | 'excluded'
  | 'skipped'
  | 'not_a_recipient'
  | 'too_large';

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
  /** Of a period: whose result brings nothing, or is missing. */
  readonly result?: ResultKey;
}

/** What a period rule found for one subject, whether or not it has a consequence in points. */
export interface PeriodResult {
  /** Null only for an item nobody is named for. */
  readonly unit: string | null;
  readonly person: string | null;
  readonly item: string | null;
  readonly rule: string;
  readonly period: string;
  /** The first measure, as decimal text. */
  readonly score: string;
  readonly target: string | null;
  readonly rank: string | null;
  /** How many were ranked together. */
  readonly members: number | null;
  readonly labels: readonly string[];
  /** Every measure with its arithmetic, in order. */
  readonly facts: readonly { readonly name: string; readonly arithmetic: string; readonly value: string }[];
  /** By asset: what it brings before it is divided among recipients; of a running period what it would bring. */
  readonly amounts: Readonly<Record<string, Minor>>;
  /** The period was still running. */
  readonly provisional: boolean;
}
