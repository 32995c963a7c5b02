import type { Schemas } from '../../api/client';
import { monthAfter } from '../../shared/periods';

type Months = Pick<Schemas['MonthsResponse'], 'open' | 'latest'> & {
  readonly closed: readonly { readonly month: string }[];
};

/** How a month stands to the order in which months are closed, one after the other. */
export type Turn = 'closed' | 'next' | 'later';

export function turnOf(month: string, open: string): Turn {
  if (month < open) return 'closed';
  return month === open ? 'next' : 'later';
}

/** Every month there is something to see of, the latest first: from the first one closed to the present, or the last one booked in. */
export function monthsToSee({ open, latest, closed }: Months, present: string): string[] {
  const first = closed.reduce((least, { month }) => (month < least ? month : least), open);
  const last = [open, latest ?? open, present].sort()[2] ?? open;
  const months: string[] = [];
  for (let month = last; month >= first; month = monthAfter(month, -1)) months.push(month);
  return months;
}

/** Decimal texts of one scale, added up in whole minor units. */
export function sumOf(amounts: readonly string[]): string {
  const digits = amounts[0]?.split('.')[1]?.length ?? 0;
  const minor = amounts.reduce((sum, amount) => sum + Number(amount.replace('.', '')), 0);
  return (minor / 10 ** digits).toFixed(digits);
}
