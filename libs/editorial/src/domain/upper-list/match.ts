import type { LocalDate } from '@app/kernel';
import { daysBetween } from './days';

/** What is known of a line when it is held against items. */
export interface SoughtLine {
  readonly title: string;
  /** The unit the list names; null where it names none or one nobody knows. */
  readonly unitId: number | null;
  readonly adoptedOn: LocalDate | null;
}

/** An item that could be the one. */
export interface PossibleItem {
  readonly itemId: string;
  readonly title: string;
  readonly unitIds: readonly number[];
  readonly submittedOn: LocalDate;
}

export interface ScoredItem extends PossibleItem {
  /** 0 to 100. */
  readonly score: number;
  readonly why: Reasons;
}

/** What the score is made of. */
export interface Reasons {
  /** Agreement of the titles, 0 to 100. */
  readonly title: number;
  readonly unit: 'same' | 'other' | 'unknown';
  /** Days from submission to adoption; null without a date. */
  readonly days: number | null;
}

/** From this score on a candidate is worth showing, and from the second on it is proposed if no other comes near. */
const SHOWN = 35;
const PROPOSED = 70;
const APART = 8;
/** Items may be adopted before the paper arrives, by some days, and after months. */
export const DAYS = { before: 3, after: 180 } as const;

/** The possible items by score, best first. `likeness` compares two titles, 0 to 100. */
export function scoreItems(
  line: SoughtLine,
  items: readonly PossibleItem[],
  likeness: (one: string, other: string) => number,
): ScoredItem[] {
  return items
    .map((item) => scored(line, item, likeness(line.title, item.title)))
    .filter(({ score }) => score >= SHOWN)
    .sort((a, b) => b.score - a.score || (a.submittedOn < b.submittedOn ? 1 : -1) || (a.itemId < b.itemId ? -1 : 1));
}

/** The candidate to be confirmed unless somebody knows better; undefined where two are equally likely. */
export function proposalOf(candidates: readonly ScoredItem[]): ScoredItem | undefined {
  const [first, second] = candidates;
  if (!first || first.score < PROPOSED) return undefined;
  return second && first.score - second.score < APART ? undefined : first;
}

/** Titles weigh seven tenths, the unit two, the time one. What a list does not say is neither for nor against. */
function scored(line: SoughtLine, item: PossibleItem, title: number): ScoredItem {
  const unit = line.unitId === null ? 'unknown' : item.unitIds.includes(line.unitId) ? 'same' : 'other';
  const days = line.adoptedOn === null ? null : daysBetween(item.submittedOn, line.adoptedOn);
  const parts = [
    { weight: 70, of: title },
    ...(unit === 'unknown' ? [] : [{ weight: 20, of: unit === 'same' ? 100 : 0 }]),
    ...(days === null ? [] : [{ weight: 10, of: nearness(days) }]),
  ];
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const score = Math.floor(parts.reduce((sum, { weight, of }) => sum + weight * of, 0) / weights);
  return { ...item, score, why: { title, unit, days } };
}

/** Most items are taken within two weeks. */
function nearness(days: number): number {
  if (days < -DAYS.before || days > DAYS.after) return 0;
  if (days <= 14) return 100;
  return Math.floor((100 * (DAYS.after - days)) / (DAYS.after - 14));
}
