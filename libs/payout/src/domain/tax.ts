import type { Minor } from '@app/kernel';

/**
 * How a scheme's payouts are taxed before they are paid. `none`: rewards that are not personal income, and payouts to units.
 * `wages`: the amounts go to payroll, which withholds; nothing is withheld here. `royalties` (稿酬) and `services` (劳务报酬):
 * withheld here, on what one person is paid in one month.
 */
export const taxClasses = ['none', 'wages', 'royalties', 'services'] as const;
export type TaxClass = (typeof taxClasses)[number];

/**
 * Tax in fen on all that one person is paid under a class in one month, rounded half up to the fen.
 * Source: 《个人所得税扣缴申报管理办法（试行）》（国家税务总局公告2018年第61号）第八条.
 */
export function taxOnMonth(taxClass: TaxClass, gross: Minor): Minor {
  if (gross <= 0) return 0;
  switch (taxClass) {
    case 'none':
    case 'wages':
      return 0;
    case 'royalties':
      // Counted at 70 %, then 20 % of that: 14 % of the income.
      return percent(incomeOf(gross), 14);
    case 'services':
      return onServices(incomeOf(gross));
  }
}

/** Tax to withhold now from a further payment, given what the month has already brought. */
export function taxOnFurther(
  taxClass: TaxClass,
  paidBefore: { readonly gross: Minor; readonly tax: Minor },
  gross: Minor,
): Minor {
  const due = taxOnMonth(taxClass, paidBefore.gross + gross) - paidBefore.tax;
  return Math.min(Math.max(due, 0), Math.max(gross, 0));
}

const FREE: Minor = 800_00;
const FLAT_UP_TO: Minor = 4_000_00;

/** What is left of a payment after the allowance for costs, in hundredths of a fen so that 20 % stays exact. */
function incomeOf(gross: Minor): number {
  if (gross <= FREE) return 0;
  return gross <= FLAT_UP_TO ? (gross - FREE) * 100 : gross * 80;
}

/** Upper bound of the income of each step in fen, its rate in percent, and the quick deduction in fen. */
const SERVICE_STEPS = [
  [20_000_00, 20, 0],
  [50_000_00, 30, 2_000_00],
  [Infinity, 40, 7_000_00],
] as const;

function onServices(income: number): Minor {
  const [, rate, quick] = SERVICE_STEPS.find(([upTo]) => income <= upTo * 100) ?? SERVICE_STEPS[2];
  return percent(income, rate) - quick;
}

/** `rate` percent of hundredths of a fen, in fen. */
function percent(hundredths: number, rate: number): Minor {
  const exact = BigInt(hundredths) * BigInt(rate);
  return Number((exact + 5_000n) / 10_000n);
}
