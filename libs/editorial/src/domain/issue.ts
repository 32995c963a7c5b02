import type { LocalDate } from '@app/kernel';
import type { Numbering } from '@app/directory';
import { editorialError } from './errors';

/** planned: its day has not come, it has no number; laid_out: every item has its place since the last change. */
export const issueStatuses = ['planned', 'open', 'laid_out', 'closed', 'called_off'] as const;
export type IssueStatus = (typeof issueStatuses)[number];

/** From which status an issue goes where. What is closed or called off never changes again. */
export const issueTransitions: Readonly<Record<IssueStatus, readonly IssueStatus[]>> = {
  planned: ['open', 'called_off'],
  open: ['open', 'laid_out', 'called_off'],
  laid_out: ['open', 'laid_out', 'closed'],
  closed: [],
  called_off: [],
};

/** One issue (期) of a publication. */
export interface Issue {
  readonly id: string;
  readonly officeId: number;
  /** Key of the publication, `政务@district`. */
  readonly publication: string;
  /** The day it appears, and the day of its adoptions. */
  readonly issuedOn: LocalDate;
  readonly status: IssueStatus;
  /** The sequence its number is from: a year, or `RUNNING`; null without a number. */
  readonly series: string | null;
  readonly number: number | null;
  readonly cumulativeNo: number | null;
  /** Counts the changes of its content and status, so that nobody overwrites what another has done meanwhile. */
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: Date;
  /** Who signed it off and when; null before. */
  readonly signedBy: string | null;
  readonly signedAt: Date | null;
  /** Over the issue and its lines as they were signed off; null before. */
  readonly seal: string | null;
}

/** An item that stands in an issue. */
export interface IssueLine {
  readonly officeId: number;
  readonly issueId: string;
  /** Number of the adoption event. */
  readonly eventNo: number;
  readonly itemId: string;
  /** Which of the item's texts stands there: the newest when it was adopted, and again when the issue was signed off. */
  readonly revision: number;
  readonly column: string | null;
  /** Its place in the issue, from 1. */
  readonly place: number;
  /** Of a line of a closed issue: the event that took the adoption back. */
  readonly takenBackBy: number | null;
}

export const RUNNING = 'all';

/** The sequences from which an issue of that day takes its numbers, and the least number each may give. */
export function seriesOf(numbering: Numbering, issuedOn: LocalDate): { series: string; first: number } {
  const { reset, first, from } = numbering;
  if (reset === 'never') return { series: RUNNING, first };
  const year = issuedOn.slice(0, 4);
  return { series: year, first: year === from.slice(0, 4) ? first : 1 };
}

/** `2014年第12期`, `第345期`: how the issue is called in the events of its adoptions. Null without a number. */
export function issueLabel({ series, number }: Pick<Issue, 'series' | 'number'>): string | null {
  if (number === null) return null;
  return series === RUNNING || series === null ? `第${number}期` : `${series}年第${number}期`;
}

/** Series and number somebody means by a text, with the year of the day where none is written; null: no number. */
export function issueMeant(text: string, on: LocalDate): { series: string; number: number }[] {
  const match = /^(?:(\d{4})年)?第?(\d{1,9})期?$/.exec(text.normalize('NFKC').replace(/\s/g, ''));
  if (!match) return [];
  const [, year, digits] = match;
  const number = Number(digits);
  return [year ?? on.slice(0, 4), ...(year === undefined ? [RUNNING] : [])].map((series) => ({ series, number }));
}

/** Refuses what the issue's status does not allow, in words. */
export function requireTransition(issue: Issue, to: IssueStatus): void {
  if (issueTransitions[issue.status].includes(to)) return;
  const label = issueLabel(issue) ?? issue.issuedOn;
  const { status } = issue;
  if (status === 'closed') throw editorialError.issue_closed({ label });
  if (status === 'called_off') throw editorialError.issue_called_off({ label });
  if (status === 'planned') throw editorialError.issue_not_open({ on: issue.issuedOn });
  if (to === 'closed') throw editorialError.issue_not_laid_out({ label });
  throw editorialError.issue_not_empty({ label });
}
