import type { Fraction } from './fraction';
import type { Minor } from '@app/kernel';

export interface Price {
  readonly amount: AmountSpec;
  /** Anchors of text.md. */
  readonly clause: string;
}

export type AmountSpec =
  | { readonly kind: 'fixed'; readonly minor: Minor }
  /** Pending until somebody with the role `decides` settles it inside the range (both ends included). */
  | { readonly kind: 'range'; readonly low: Minor; readonly high: Minor; readonly decides: string }
  /** A multiple of something, in whole units of the asset, not minor ones. */
  | { readonly kind: 'times'; readonly of: Multiplied; readonly shape: Shape }
  /** A part of a fixed sum, in proportion to a fact of everybody whom the row fits. Period rules only. */
  | { readonly kind: 'pool'; readonly total: Minor; readonly by: string; readonly residue: Residue };

/**
 * What is multiplied: a number the event carries or a fact of the period (`missing`, `rank`, `score` …), the amount of a
 * row of the same rule, or what another rule gives the same event.
 */
export type Multiplied =
  | { readonly kind: 'fact'; readonly name: string }
  | { readonly kind: 'row'; readonly rule: string; readonly row: string }
  | { readonly kind: 'rule'; readonly rule: string };

export const roundings = ['nearest', 'down', 'up'] as const;
/** nearest: a half away from zero; down: toward zero; up: away from zero. */
export type Rounding = (typeof roundings)[number];

/** largest: to the largest remainders; first: all of it to the highest part; keep: nobody gets it. */
export const residues = ['largest', 'first', 'keep'] as const;
export type Residue = (typeof residues)[number];

/** What is done to a number, in this order; null leaves a step out. */
export interface Shape {
  /** Whole times this goes into the number: `every: 2` makes 5 into 2. */
  readonly every: Fraction | null;
  readonly factor: Fraction | null;
  readonly add: Fraction | null;
  /** Decimal digits kept; an amount is kept at its asset's scale. */
  readonly digits: number | null;
  readonly round: Rounding;
  readonly atLeast: Fraction | null;
  readonly atMost: Fraction | null;
}
