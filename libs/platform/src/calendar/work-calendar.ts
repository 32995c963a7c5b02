import { dayAfter, dayBefore, isWeekend, type LocalDate } from '@app/kernel';
import { getDayDetail } from 'chinese-days';

/** A year's days as somebody entered them: public holidays, weekend days among them or not, and weekend days worked instead. */
interface YearOfDays {
  readonly holidays: readonly LocalDate[];
  readonly makeUpDays: readonly LocalDate[];
}

/** On which days offices work. A year that was entered counts as entered; any other as the installed calendar has it. */
export class WorkCalendar {
  constructor(private readonly entered: ReadonlyMap<number, YearOfDays> = new Map()) {}

  /** Whether a year's holidays are known. In one that is not, Monday to Friday are worked. */
  knows(year: number): boolean {
    return this.entered.has(year) || installedKnows(year);
  }

  isWorkday(day: LocalDate): boolean {
    const year = this.entered.get(yearOf(day));
    if (!year) return getDayDetail(noonOf(day)).work;
    return year.makeUpDays.includes(day) || (!isWeekend(day) && !year.holidays.includes(day));
  }

  /** The day that so many working days lead to, the given day not counted; with 0 the day itself. */
  workdaysAfter(day: LocalDate, count: number): LocalDate {
    let [found, left] = [day, count];
    while (left > 0) {
      found = dayAfter(found);
      if (this.isWorkday(found)) left -= 1;
    }
    return found;
  }

  /** The last working day before a day. */
  workdayBefore(day: LocalDate): LocalDate {
    let found = dayBefore(day);
    while (!this.isWorkday(found)) found = dayBefore(found);
    return found;
  }

  /** How a year differs from Monday to Friday. */
  yearOfDays(year: number): YearOfDays {
    const entered = this.entered.get(year);
    if (entered) return entered;
    const [holidays, makeUpDays]: [LocalDate[], LocalDate[]] = [[], []];
    for (let day = `${year}-01-01`; yearOf(day) === year; day = dayAfter(day))
      if (this.isWorkday(day) === isWeekend(day)) (isWeekend(day) ? makeUpDays : holidays).push(day);
    return { holidays, makeUpDays };
  }
}

const yearOf = (day: LocalDate) => Number(day.slice(0, 4));

function installedKnows(year: number): boolean {
  // A holiday has a name of its own, any other day that of the weekday.
  return getDayDetail(noonOf(`${year}-10-01`)).name.includes(',');
}

/** The calendar reads dates as the machine's own, so it is given noon there: a text would be a day early west of Greenwich. */
function noonOf(day: LocalDate): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}
