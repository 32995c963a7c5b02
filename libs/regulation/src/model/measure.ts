import type { PeriodKind } from '@app/kernel';
import type { Fraction } from './fraction';
import type { Shape } from './amount';
import type { Match, NumberTest } from './cell';
import type { ScoringType } from './event-type';

/** A number found for one subject (a unit, a person, an item) in one period. */
export interface Measure {
  readonly head: MeasureHead;
  readonly shape: Shape | null;
  /** Taken when there is nothing to compute with, such as a rate of nothing; null: the subject then has no result. */
  readonly empty: Fraction | null;
}

/** Among whom: `all` the rule is about, those of the same `group` or `unit`, or those with the same word of the table named. */
export type Within = string;

export const gatherings = ['sum', 'count', 'max', 'min', 'mean', 'last'] as const;
/** How several periods of another rule, or several subjects, become one number. */
export type Gathering = (typeof gatherings)[number];
/** Of several periods also the longest run of them with a label. */
export const resultTakes = [...gatherings, 'streak'] as const;

/** From the beginning of the longer period of this kind to the end of this one; null: this period alone. */
export type Since = PeriodKind | null;

export const resultFacts = ['score', 'target', 'missing', 'extra', 'completion', 'rank', 'members'] as const;
export type ResultFact = (typeof resultFacts)[number];

export type MeasureHead =
  | { readonly kind: 'number'; readonly value: Fraction }
  /** Events of a type the subject took part in; `item` counts several events of one item once. */
  | {
      readonly kind: 'count';
      readonly of: ScoringType;
      readonly where: Match;
      readonly distinct: 'event' | 'item' | 'day';
      readonly since: Since;
    }
  /** Entries of the subject: their sum, or the highest of them. `rules` null: of every rule, period rules above included. */
  | {
      readonly kind: 'sum' | 'best';
      readonly asset: string;
      readonly rules: ReadonlySet<string> | null;
      readonly where: Match;
      readonly since: Since;
    }
  /** The subject's value in a table. */
  | { readonly kind: 'value'; readonly table: string }
  /** A number by `group`, by `unit`, by `person` (`unit/person`), or by the word of the table named. */
  | { readonly kind: 'by'; readonly key: string; readonly values: ReadonlyMap<string, Fraction> }
  /** What a rule above found for the same subject (or a person's unit), in the same period or in those that end inside it. */
  | {
      readonly kind: 'result';
      readonly rule: string;
      readonly fact: ResultFact;
      readonly take: (typeof resultTakes)[number];
      /** Only periods in which the subject had this label. */
      readonly label: string | null;
      /** So many periods back; the rule's own result may be meant when it is not 0. */
      readonly before: number;
      readonly since: Since;
    }
  /** A measure of the same rule, written above. */
  | { readonly kind: 'fact'; readonly name: string }
  /** How many subjects are compared. */
  | { readonly kind: 'members'; readonly within: Within }
  /** Over everybody who is compared: the highest score, their mean … */
  | { readonly kind: 'across'; readonly take: Gathering; readonly of: Measure; readonly within: Within }
  /** The number of the first stretch that holds what was measured. */
  | {
      readonly kind: 'bands';
      readonly of: Measure;
      readonly bands: readonly { readonly test: NumberTest; readonly value: Fraction }[];
    }
  | {
      readonly kind: 'total' | 'difference' | 'product' | 'ratio' | 'highest' | 'lowest';
      readonly of: readonly Measure[];
    };

/** A measure's head and those of the measures inside it. */
export function headsIn({ head }: Measure): MeasureHead[] {
  if (head.kind === 'across' || head.kind === 'bands') return [head, ...headsIn(head.of)];
  if ('of' in head && head.kind !== 'count') return [head, ...head.of.flatMap(headsIn)];
  return [head];
}
