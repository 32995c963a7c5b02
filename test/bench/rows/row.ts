import type { Measured } from '../support/rounds';

/** One side of a row: what was done, and how it came out. */
export interface Side {
  readonly name: string;
  readonly figure: Measured;
}

/** One line of the table: the product's work beside what it is held against, in one run. */
export interface BenchRow {
  readonly id: string;
  readonly what: string;
  readonly against: string;
  readonly unit: string;
  readonly ours: Measured;
  readonly theirs: Measured;
  readonly ratio: number;
  readonly target: Target | null;
  /** What the reader must know to judge the figure. */
  readonly note: string;
}

/** `at_least` for speeds, `at_most` for times. */
export type Target = { readonly atLeast: number } | { readonly atMost: number };

/** How much is done: the whole measurement, or a small one that shows that it runs. */
export interface Size {
  readonly rounds: number;
  /** 1 is the whole measurement. */
  readonly scale: number;
  /** Of the questions to lists, and of pages: those whose name holds this. */
  readonly only?: string;
  /** What is asked about by chance is drawn from it, so that a second run may ask about something else. */
  readonly seed: number;
}

export const scaled = ({ scale }: Size, count: number) => Math.max(8, Math.round(count * scale));

export function rowOf(row: Omit<BenchRow, 'ratio'>): BenchRow {
  return { ...row, ratio: row.ours.median / row.theirs.median };
}

export function isMet({ ratio, target }: Pick<BenchRow, 'ratio' | 'target'>): boolean | null {
  if (target === null) return null;
  return 'atLeast' in target ? ratio >= target.atLeast : ratio <= target.atMost;
}
