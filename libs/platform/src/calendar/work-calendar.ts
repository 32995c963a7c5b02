import { dayAfter, dayBefore, isWeekend, type LocalDate } from '@app/kernel';
import { getDayDetail } from 'chinese-days';

/** A year's days as somebody entered them: public holidays, weekend days among them or not, and weekend days worked instead. */
interface YearOfDays {
  readonly holidays: readonly LocalDate[];
  readonly makeUpDays: readonly LocalDate[];
}

/** Where a year's days are known from: somebody entered them, the installed calendar has them, or nowhere. */
export const yearSources = ['entered', 'installed', 'unknown'] as const;
export type YearSource = (typeof yearSources)[number];

/** On which days offices work. A year that was entered counts as entered; any other as the installed calendar has it. */
export class WorkCalendar {
  constructor(private readonly entered: ReadonlyMap<number, YearOfDays> = new Map()) {}

  sourceOf(year: number): YearSource {
    if (this.entered.has(year)) return 'entered';
    return installedKnows(year) ? 'installed' : 'unknown';
  }

  /** Whether a year's holidays are known. In one that is not, Monday to Friday are worked. */
  knows(year: number): boolean {
    return this.sourceOf(year) !== 'unknown';
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

  /** How a year differs from Monday to Friday; none of its days where it is not known. */
  yearOfDays(year: number): YearOfDays {
    return this.entered.get(year) ?? installedDays(year);
  }
}

const yearOf = (day: LocalDate) => Number(day.slice(0, 4));

/** With the weekend days among holidays, as they were announced. */
function installedDays(year: number): YearOfDays {
  const [holidays, makeUpDays]: [LocalDate[], LocalDate[]] = [[], []];
  for (let day = `${year}-01-01`; yearOf(day) === year; day = dayAfter(day))
    if (isAnnounced(day)) (getDayDetail(noonOf(day)).work ? makeUpDays : holidays).push(day);
  return { holidays, makeUpDays };
}

const installedKnows = (year: number) => isAnnounced(`${year}-10-01`);

/** An announced day has the name of its holiday in several languages, any other that of the weekday. */
function isAnnounced(day: LocalDate): boolean {
  return getDayDetail(noonOf(day)).name.includes(',');
}

/** The calendar reads dates as the machine's own, so it is given noon there: a text would be a day early west of Greenwich. */
function noonOf(day: LocalDate): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}
