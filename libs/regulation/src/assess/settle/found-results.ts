import type { Minor, Period } from '@app/kernel';
import type { PeriodRule } from '../../model/period-rule';
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
  /** By rule and period, then by subject. */
  private readonly results = new Map<string, Map<string, FoundResult>>();
  private readonly aboutUnits: ReadonlySet<string>;

  /** @param earlier what rules of the same name found under versions before this one */
  constructor(
    rules: readonly PeriodRule[],
    private readonly earlier: FoundResults | null = null,
  ) {
    this.aboutUnits = new Set(rules.filter(({ subject }) => subject === 'unit').map(({ id }) => id));
  }

  put(rule: string, period: Period, result: FoundResult): void {
    const key = keyOf(rule, period);
    const known = this.results.get(key);
    if (known) known.set(result.subject.key, result);
    else this.results.set(key, new Map([[result.subject.key, result]]));
  }

  /** A person's, of a rule about units, is that of the unit. */
  of(rule: string, period: Period, subject: Subject): FoundResult | undefined {
    const own = this.results.get(keyOf(rule, period));
    if (!own) return this.earlier?.of(rule, period, subject);
    return own.get(this.aboutUnits.has(rule) ? (subject.unit ?? '') : subject.key);
  }

  /** For whom a rule found something in a period. */
  subjectsIn(rule: string, period: Period): Subject[] {
    const own = this.results.get(keyOf(rule, period));
    return own ? [...own.values()].map(({ subject }) => subject) : (this.earlier?.subjectsIn(rule, period) ?? []);
  }

  /** What a column named after the rule sees: the labels, else the rows, else that nothing was found. */
  words(rule: string, period: Period, subject: Subject): readonly string[] {
    const found = this.of(rule, period, subject);
    const words = found && found.labels.length > 0 ? found.labels : (found?.rows ?? []);
    return words.length > 0 ? words : [ABSENT];
  }
}

const keyOf = (rule: string, period: Period) => `${rule}\u0000${period.name}`;
