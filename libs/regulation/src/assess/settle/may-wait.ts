import type { AmountSpec } from '../../model/amount';
import type { PeriodRule } from '../../model/period-rule';
import type { Regulation } from '../../model/regulation';

/**
 * Whether a rule may leave an amount to a person: a row of it names a range, or a multiple of a row that does. The results of
 * other rules never wait, so that nobody has to settle them to know what does.
 */
export function mayWait(regulation: Regulation, { rows }: PeriodRule): boolean {
  return rows.some(({ prices }) =>
    [...prices].some(([asset, { amount }]) => isLeftToAPerson(regulation, asset, amount)),
  );
}

function isLeftToAPerson(regulation: Regulation, asset: string, amount: AmountSpec): boolean {
  if (amount.kind !== 'times' || amount.of.kind !== 'row') return amount.kind === 'range';
  const { rule, row } = amount.of;
  const rows = [...regulation.eventRules, ...regulation.periodRules].find(({ id }) => id === rule)?.rows;
  const price = rows?.find(({ id }) => id === row)?.prices.get(asset);
  return price !== undefined && isLeftToAPerson(regulation, asset, price.amount);
}
