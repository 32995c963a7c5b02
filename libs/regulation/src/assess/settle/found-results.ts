import type { Minor, Period } from '@app/kernel';
import type { Fraction } from '../../model/fraction';
import { ABSENT } from '../../model/vocabulary';
import type { Subject } from './subjects';

/** What a rule found for one subject in one period. */
export interface FoundResult {
  readonly subject: Subject;
  /** Measures and facts by name. */
  readonly facts: ReadonlyMap<string, Fraction>;
  readonly labels: readonly string[];
  /** Ids of the rows that fit. */
  readonly rows: readonly string[];
  /** By asset. */
  readonly amounts: ReadonlyMap<string, Minor>;
}

/** Results of the rules settled so far. */
export class FoundResults {
  private readonly results = new Map<string, FoundResult>();

  put(rule: string, period: Period, result: FoundResult): void {
    this.results.set(keyOf(rule, period, result.subject.key), result);
  }

  of(rule: string, period: Period, subject: string): FoundResult | undefined {
    return this.results.get(keyOf(rule, period, subject));
  }

  /** What a column named after the rule sees: the labels, else the rows, else that nothing was found. */
  words(rule: string, period: Period, subject: string): readonly string[] {
    const found = this.of(rule, period, subject);
    const words = found && found.labels.length > 0 ? found.labels : (found?.rows ?? []);
    return words.length > 0 ? words : [ABSENT];
  }
}

const keyOf = (rule: string, period: Period, subject: string) => `${rule}\u0000${period.name}\u0000${subject}`;
