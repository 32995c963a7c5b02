import { dayBefore, firstDay, lastDay, type LocalDate, type Month } from '@app/kernel';

/** Whether offices work on a day: public holidays and make-up days counted. */
export type IsWorkday = (day: LocalDate) => boolean;

/** The day on which so many working days of a month are left, itself among them; its first day where it has fewer. */
export function dayWithLeft(month: Month, left: number, isWorkday: IsWorkday): LocalDate {
  let found = 0;
  for (let day = lastDay(month); ; day = dayBefore(day)) {
    if (isWorkday(day)) found += 1;
    if (found === left || day === firstDay(month)) return day;
  }
}
