import { addMonths, lastDay, type LocalDate, monthOf } from '@app/kernel';

/** The same day some months before, or the last day of a shorter month. */
export function monthsBefore(date: LocalDate, months: number): LocalDate {
  const month = addMonths(monthOf(date), -months);
  const day = `${month}${date.slice(7)}`;
  return day < lastDay(month) ? day : lastDay(month);
}
