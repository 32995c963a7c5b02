import { isLocalDate, isWeekend, type LocalDate } from '@app/kernel';
import { directoryError } from './errors';

/** A year's public holidays and make-up days as the office entered them. */
export interface HolidayYear {
  readonly year: number;
  /** Days on which nobody works; weekend days may be among them. */
  readonly holidays: readonly LocalDate[];
  /** Weekend days that are worked instead. */
  readonly makeUpDays: readonly LocalDate[];
}

/**
 * In order, each day once. Refuses with `holiday_of_another_year`, `holiday_and_make_up_day`, and with
 * `make_up_day_worked_anyway` a day from Monday to Friday.
 */
export function holidayYear({ year, ...days }: HolidayYear): HolidayYear {
  const [holidays, makeUpDays] = [inOrder(days.holidays), inOrder(days.makeUpDays)];
  for (const day of [...holidays, ...makeUpDays])
    if (!isLocalDate(day) || Number(day.slice(0, 4)) !== year)
      throw directoryError.holiday_of_another_year({ day, year });
  for (const day of makeUpDays) {
    if (holidays.includes(day)) throw directoryError.holiday_and_make_up_day({ day });
    if (!isWeekend(day)) throw directoryError.make_up_day_worked_anyway({ day });
  }
  return { year, holidays, makeUpDays };
}

const inOrder = (days: readonly LocalDate[]) => [...new Set(days)].sort();
