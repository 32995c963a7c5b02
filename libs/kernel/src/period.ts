/** A business date in Asia/Shanghai, `YYYY-MM-DD`. Dates compare as text. */
export type LocalDate = string;
/** A calendar month, `YYYY-MM`. Months compare as text. */
export type Month = string;

/** A stretch of whole days; both ends belong to it. `name` is `2014-03`, `2014Q1`, `2014H1` or `2014`. */
export interface Period {
  readonly kind: 'month' | 'quarter' | 'half' | 'year';
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
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The months from `from` to `to`, both included; empty when `to` lies before `from`. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const count = monthIndex(to) - monthIndex(from) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => addMonths(from, i));
}

export function monthsOf(period: Pick<Period, 'from' | 'to'>): Month[] {
  return monthsBetween(monthOf(period.from), monthOf(period.to));
}

/**
 * Reads `2014-03`, `2014Q1`, `2014H1` or `2014`; undefined when the text is none of them.
 * A year is named by the calendar year in which it ends; `firstMonth` (1 to 12) is where the office's year begins,
 * so with firstMonth 12 the year 2014 runs from 2013-12-01 to 2014-11-30.
 */
export function parsePeriod(text: string, firstMonth = 1): Period | undefined {
  if (isMonth(text)) return span('month', text, text, 1);
  const match = /^(\d{4})(?:(Q)([1-4])|(H)([12]))?$/.exec(text);
  if (!match || Number(match[1]) < FIRST_YEAR || Number(match[1]) > LAST_YEAR) return undefined;
  const start = firstMonth === 1 ? `${match[1]}-01` : addMonths(`${match[1]}-${pad(firstMonth)}`, -12);
  if (match[2]) return span('quarter', text, addMonths(start, (Number(match[3]) - 1) * 3), 3);
  if (match[4]) return span('half', text, addMonths(start, (Number(match[5]) - 1) * 6), 6);
  return span('year', text, start, 12);
}

/** The quarter a month belongs to, `2014Q1`. */
export function quarterOf(month: Month, firstMonth = 1): string {
  const year = yearOf(month, firstMonth);
  for (let q = 1; q <= 4; q++) {
    const quarter = parsePeriod(`${year}Q${q}`, firstMonth) as Period;
    if (month >= monthOf(quarter.from) && month <= monthOf(quarter.to)) return quarter.name;
  }
  throw new RangeError(`no quarter holds ${month}`);
}

/** The year a month belongs to, `2014`, named by the calendar year in which it ends. */
export function yearOf(month: Month, firstMonth = 1): string {
  const year = Number(month.slice(0, 4));
  return pad(firstMonth > 1 && Number(month.slice(5, 7)) >= firstMonth ? year + 1 : year, 4);
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
