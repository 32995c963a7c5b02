/** A business date in Asia/Shanghai, `YYYY-MM-DD`. Dates compare as text. */
export type LocalDate = string;
/** A calendar month, `YYYY-MM`. Months compare as text. */
export type Month = string;

/** From the shortest to the longest. */
export const periodKinds = ['week', 'month', 'two_months', 'quarter', 'half', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A stretch of whole days; both ends belong to it. `name`: `2014-W10`, `2014-03`, `2014-01/02`, `2014Q1`, `2014H1`, `2014`. */
export interface Period {
  readonly kind: PeriodKind;
  readonly name: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Years a business date may lie in; months and dates compare as text only while a year has four digits. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 9998;

const pad = (n: number, width = 2) => n.toString().padStart(width, '0');

export function isLocalDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

export function isMonth(text: string): boolean {
  return /^\d{4}-\d{2}$/.test(text) && isLocalDate(`${text}-01`);
}

export function monthOf(date: LocalDate): Month {
  return date.slice(0, 7);
}

/** The month `n` months later (earlier when negative). */
export function addMonths(month: Month, n: number): Month {
  const index = monthIndex(month) + n;
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1)}`;
}

export function firstDay(month: Month): LocalDate {
  return `${month}-01`;
}

export function lastDay(month: Month): LocalDate {
  return `${month}-${pad(daysIn(Number(month.slice(0, 4)), Number(month.slice(5, 7))))}`;
}

/** The day before a date. */
export function dayBefore(date: LocalDate): LocalDate {
  return addDays(date, -1);
}

/** The day after a date. */
export function dayAfter(date: LocalDate): LocalDate {
  return addDays(date, 1);
}

export function isWeekend(date: LocalDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The months from `from` to `to`, both included; empty when `to` lies before `from`. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const count = monthIndex(to) - monthIndex(from) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => addMonths(from, i));
}

export function monthsOf(period: Pick<Period, 'from' | 'to'>): Month[] {
  return monthsBetween(monthOf(period.from), monthOf(period.to));
}

export function isPeriodKind(text: string): text is PeriodKind {
  return (periodKinds as readonly string[]).includes(text);
}

/**
 * Reads `2014-W10` (an ISO week), `2014-03`, `2014-01/02`, `2014Q1`, `2014H1` or `2014`; undefined when the text is none
 * of them. A year is named by the calendar year in which it ends; `firstMonth` (1 to 12) is where the office's year begins,
 * so with firstMonth 12 the year 2014 runs from 2013-12-01 to 2014-11-30, and 2013-12/01 are its first two months.
 */
export function parsePeriod(text: string, firstMonth = 1): Period | undefined {
  const match = /^(\d{4})(?:-(W)(\d{2})|(-)(\d{2})(?:\/\d{2})?|(Q)[1-4]|(H)[12])?$/.exec(text);
  if (!match || Number(match[1]) < FIRST_YEAR || Number(match[1]) > LAST_YEAR) return undefined;
  const [, year = '', week, weekNo, month, monthNo, quarter, half] = match;
  if (week) return named(text, weekOn(addDays(`${year}-01-04`, (Number(weekNo) - 1) * 7)));
  if (month && !isMonth(`${year}-${monthNo}`)) return undefined;
  if (month)
    return named(text, periodOn(text.includes('/') ? 'two_months' : 'month', `${year}-${monthNo}-01`, firstMonth));
  const start = firstMonth === 1 ? `${year}-01` : addMonths(`${year}-${pad(firstMonth)}`, -12);
  const place = Number(text.slice(-1)) - 1;
  if (quarter) return span('quarter', text, addMonths(start, place * 3), 3);
  if (half) return span('half', text, addMonths(start, place * 6), 6);
  return span('year', text, start, 12);
}

/** The period of a kind that holds a date. */
export function periodOn(kind: PeriodKind, date: LocalDate, firstMonth = 1): Period {
  const month = monthOf(date);
  switch (kind) {
    case 'week':
      return weekOn(date);
    case 'month':
      return span('month', month, month, 1);
    case 'two_months': {
      const start = addMonths(month, -(monthInYear(month, firstMonth) % 2));
      return span('two_months', `${start}/${addMonths(start, 1).slice(5)}`, start, 2);
    }
    case 'quarter':
      return span('quarter', quarterOf(month, firstMonth), addMonths(month, -(monthInYear(month, firstMonth) % 3)), 3);
    case 'half':
      return span('half', halfOf(month, firstMonth), addMonths(month, -(monthInYear(month, firstMonth) % 6)), 6);
    case 'year':
      return span('year', yearOf(month, firstMonth), addMonths(month, -monthInYear(month, firstMonth)), 12);
  }
}

/** The periods of a kind that have a day in a stretch, in order; empty when `to` lies before `from`. */
export function periodsOf(kind: PeriodKind, stretch: Pick<Period, 'from' | 'to'>, firstMonth = 1): Period[] {
  const periods: Period[] = [];
  for (let day = stretch.from; day <= stretch.to; day = addDays((periods.at(-1) as Period).to, 1))
    periods.push(periodOn(kind, day, firstMonth));
  return periods;
}

export type WeekDay = 'monday' | 'thursday' | 'sunday';

/** The day that says to which month and year a period belongs: of a week the one named, of others the last. */
export function decidingDay(period: Period, weekDay: WeekDay): LocalDate {
  if (period.kind !== 'week' || weekDay === 'sunday') return period.to;
  return weekDay === 'monday' ? period.from : addDays(period.from, 3);
}

/** The quarter a month belongs to, `2014Q1`. */
export function quarterOf(month: Month, firstMonth = 1): string {
  return `${yearOf(month, firstMonth)}Q${Math.floor(monthInYear(month, firstMonth) / 3) + 1}`;
}

/** The half a month belongs to, `2014H1`. */
export function halfOf(month: Month, firstMonth = 1): string {
  return `${yearOf(month, firstMonth)}H${Math.floor(monthInYear(month, firstMonth) / 6) + 1}`;
}

/** The year a month belongs to, `2014`, named by the calendar year in which it ends. */
export function yearOf(month: Month, firstMonth = 1): string {
  const year = Number(month.slice(0, 4));
  return pad(firstMonth > 1 && Number(month.slice(5, 7)) >= firstMonth ? year + 1 : year, 4);
}

/** 0 for the first month of the office's year. */
function monthInYear(month: Month, firstMonth: number): number {
  return (Number(month.slice(5, 7)) - firstMonth + 12) % 12;
}

/** The ISO week of a date, Monday to Sunday, named by the year its Thursday lies in. */
function weekOn(date: LocalDate): Period {
  const from = addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
  const year = addDays(from, 3).slice(0, 4);
  const no = Math.floor((dayIndex(addDays(from, 3)) - dayIndex(`${year}-01-01`)) / 7) + 1;
  return { kind: 'week', name: `${year}-W${pad(no)}`, from, to: addDays(from, 6) };
}

function named(name: string, period: Period): Period | undefined {
  return period.name === name ? period : undefined;
}

function addDays(date: LocalDate, n: number): LocalDate {
  return new Date((dayIndex(date) + n) * 86_400_000).toISOString().slice(0, 10);
}

function dayIndex(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

function monthIndex(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function span(kind: Period['kind'], name: string, start: Month, months: number): Period {
  return { kind, name, from: firstDay(start), to: lastDay(addMonths(start, months - 1)) };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
