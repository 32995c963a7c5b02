import type { Period } from '@app/kernel';
import { NumberTest, type Match, type Test } from '../../model/cell';
import { Fraction } from '../../model/fraction';
import type { PeriodRow, PeriodRule } from '../../model/period-rule';
import { ABSENT } from '../../model/vocabulary';
import { roundFraction } from '../shape';
import type { FoundResults } from './found-results';
import type { Measuring } from './measuring';
import type { Standing } from './standings';
import type { Subject } from './subjects';

/** Looks subjects up in the table of a rule. */
export class RowMatching {
  constructor(
    private readonly rule: PeriodRule,
    private readonly period: Period,
    private readonly ruleIds: ReadonlySet<string>,
    private readonly measuring: Measuring,
    private readonly results: FoundResults,
  ) {}

  rowsOf(standing: Standing): readonly PeriodRow[] {
    const rows = this.rule.rows.filter(({ match }) =>
      [...match].every(([column, test]) => this.factFits(column, test, standing)),
    );
    return this.rule.hit === 'all' ? rows : rows.slice(0, 1);
  }

  /** By what a subject is, and by what rules above found for it. */
  wordsFit(match: Match, subject: Subject): boolean {
    for (const [column, test] of match) if (!this.wordFits(column, test, subject)) return false;
    return true;
  }

  /** Whether a table has no word for somebody. */
  isUnsaid(column: string, subject: Subject): boolean {
    return this.measuring.unitWord(column, subject) === ABSENT;
  }

  private factFits(column: string, test: Test, { subject, facts }: Standing): boolean {
    const value = facts.get(column);
    if (!(test instanceof NumberTest)) return this.wordFits(column, test, subject);
    if (!value) return test.has(ABSENT);
    const members = facts.get('members') ?? new Fraction(0);
    return test.holds(value, (part) => roundFraction(members.mul(part), 0, this.rule.rank?.round ?? 'nearest'));
  }

  private wordFits(column: string, test: Test, subject: Subject): boolean {
    if (!this.ruleIds.has(column)) return test.has(this.measuring.unitWord(column, subject));
    return this.results.words(column, this.period, subject).some((word) => test.has(word));
  }
}
