import { dayAfter, dayBefore, type LocalDate } from '@app/kernel';
import { getDayDetail } from 'chinese-days';

/** Whether offices work on a day. In years whose holidays are not announced yet: from Monday to Friday. */
export function isWorkday(day: LocalDate): boolean {
  return getDayDetail(noonOf(day)).work;
}

/** The day that so many working days lead to, the given day not counted; with 0 the day itself. */
export function workdaysAfter(day: LocalDate, count: number): LocalDate {
  let [found, left] = [day, count];
  while (left > 0) {
    found = dayAfter(found);
    if (isWorkday(found)) left -= 1;
  }
  return found;
}

/** The last working day before a day. */
export function workdayBefore(day: LocalDate): LocalDate {
  let found = dayBefore(day);
  while (!isWorkday(found)) found = dayBefore(found);
  return found;
}

/** Whether the holidays of a year are in the calendar that is installed. */
export function knowsHolidaysOf(year: number): boolean {
  // A holiday has a name of its own, any other day that of the weekday.
  return getDayDetail(noonOf(`${year}-10-01`)).name.includes(',');
}

/** The calendar reads dates as the machine's own, so it is given noon there: a text would be a day early west of Greenwich. */
function noonOf(day: LocalDate): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}
