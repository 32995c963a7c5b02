import type { Dated } from './history';

/** How the issues of a publication are numbered from a date on. */
export interface Numbering extends Dated {
  /** `yearly`: begins with 1 in each calendar year; `never`: runs on. */
  readonly reset: 'yearly' | 'never';
  /** The number of the first issue on or after `from`; with `yearly` it holds for the year of `from`. */
  readonly first: number;
  /** The cumulative number (总期号) of the first issue on or after `from`; null: the publication carries none. */
  readonly firstCumulative: number | null;
}

/** What most publications do, and all do as long as the office says nothing. */
export const UNSAID: Numbering = { from: '0001-01-01', reset: 'yearly', first: 1, firstCumulative: null };
