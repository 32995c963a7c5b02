import type { LocalDate } from '@app/kernel';
import { daysBetween } from './days';

/** What is known of a line when it is held against items. */
export interface SoughtLine {
  /** The unit the list names; null where it names none or one nobody knows. */
  readonly unitId: number | null;
  /** Units whose name stands in the title; asked where the list names none itself. */
  readonly unitsInTitle: readonly number[];
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
const APART = 10;
/** Items may be adopted before the paper arrives, by some days, and after months. */
export const DAYS = { before: 3, after: 180 } as const;

/** The possible items by score, best first. `likeness` compares an item's title with the line's, 0 to 100. */
export function scoreItems(
  line: SoughtLine,
  items: readonly PossibleItem[],
  likeness: (title: string) => number,
): ScoredItem[] {
  return items
    .map((item) => scored(line, item, likeness(item.title)))
    .filter(({ score }) => score >= SHOWN)
    .sort((a, b) => b.score - a.score || (a.submittedOn < b.submittedOn ? 1 : -1) || (a.itemId < b.itemId ? -1 : 1));
}

/** The candidate to be confirmed unless somebody knows better; undefined where two are equally likely. */
export function proposalOf(candidates: readonly ScoredItem[]): ScoredItem | undefined {
  const [first, second] = candidates;
  if (!first || first.score < PROPOSED) return undefined;
  return second && first.score - second.score < APART ? undefined : first;
}

/** Titles weigh as 70, the unit as 30, the time as 20. What a list does not say is neither for nor against. */
function scored(line: SoughtLine, item: PossibleItem, title: number): ScoredItem {
  const unit = agreementOf(line, item);
  const days = line.adoptedOn === null ? null : daysBetween(item.submittedOn, line.adoptedOn);
  const parts = [
    { weight: 70, of: title },
    ...(unit === 'unknown' ? [] : [{ weight: 30, of: unit === 'same' ? 100 : 0 }]),
    ...(days === null ? [] : [{ weight: 20, of: nearness(days) }]),
  ];
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const score = Math.floor(parts.reduce((sum, { weight, of }) => sum + weight * of, 0) / weights);
  return { ...item, score, why: { title, unit, days } };
}

/** A unit in the title speaks for its items and against no other: who writes about a place need not sit there. */
function agreementOf({ unitId, unitsInTitle }: SoughtLine, { unitIds }: PossibleItem): Reasons['unit'] {
  if (unitId !== null) return unitIds.includes(unitId) ? 'same' : 'other';
  return unitsInTitle.some((id) => unitIds.includes(id)) ? 'same' : 'unknown';
}

/** Most items are taken within two weeks. */
function nearness(days: number): number {
  if (days < -DAYS.before || days > DAYS.after) return 0;
  if (days <= 14) return 100;
  return Math.floor((100 * (DAYS.after - days)) / (DAYS.after - 14));
}
