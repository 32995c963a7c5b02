import { dayBefore, firstDay, lastDay, type LocalDate, type Month } from '@app/kernel';

const DAY = 86_400_000;

/** Public holidays of 2014 on working days, and the weekend days worked instead. */
const holidays = new Set(
  [
    ['2014-01-01', 1],
    ['2014-01-31', 7],
    ['2014-04-05', 3],
    ['2014-05-01', 3],
    ['2014-05-31', 3],
    ['2014-09-06', 3],
    ['2014-10-01', 7],
  ].flatMap(([from, days]) => Array.from({ length: days as number }, (_, i) => addDays(from as LocalDate, i))),
);
const workedWeekends = new Set(['2014-01-26', '2014-02-08', '2014-05-04', '2014-09-28', '2014-10-11']);

export function isWorkday(date: LocalDate): boolean {
  if (holidays.has(date)) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return (weekday !== 0 && weekday !== 6) || workedWeekends.has(date);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The date itself when it is worked, else the next one that is. */
export function workdayFrom(date: LocalDate): LocalDate {
  let day = date;
  while (!isWorkday(day)) day = addDays(day, 1);
  return day;
}

export function daysOf(month: Month): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = firstDay(month); day <= lastDay(month); day = addDays(day, 1)) days.push(day);
  return days;
}

/** Days of the year up to the date, from 1. */
export function dayOfYear(date: LocalDate): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${date.slice(0, 4)}-01-01T00:00:00Z`)) / DAY) + 1;
}

/** How many days of the year up to the date were worked. */
export function workdaysUpTo(date: LocalDate): number {
  let known = counted.get(date);
  if (known === undefined) {
    const own = isWorkday(date) ? 1 : 0;
    known = date.endsWith('-01-01') ? own : workdaysUpTo(dayBefore(date)) + own;
    counted.set(date, known);
  }
  return known;
}

const counted = new Map<LocalDate, number>();
