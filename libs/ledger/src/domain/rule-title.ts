import type { Regulation } from '@app/regulation';
import type { LedgerEntry } from './records';

/** What the regulation calls that by which an amount was earned: a rule, or an award that somebody decided. */
export function ruleTitle(
  { eventRules, periodRules, byHand }: Pick<Regulation, 'eventRules' | 'periodRules' | 'byHand'>,
  { rule, row }: Pick<LedgerEntry, 'rule' | 'row'>,
): string {
  const found = [...eventRules, ...periodRules].find(({ id }) => id === rule) ?? byHand.find(({ id }) => id === row);
  return found?.title ?? rule;
}
