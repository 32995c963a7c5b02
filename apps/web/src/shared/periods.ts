const DAY_MS = 86_400_000;

/** The month a day lies in: `2014-03`. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The calendar quarter a day lies in: `2014Q1`. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The quarter `by` quarters later; `-1`: the one before. */
export function quarterAfter(quarter: string, by: number): string {
  const [year = 0, number = 1] = quarter.split('Q').map(Number);
  const index = year * 4 + (number - 1) + by;
  return `${Math.floor(index / 4)}Q${(((index % 4) + 4) % 4) + 1}`;
}

/** The quarters of a year, first to last: `2014Q1` … `2014Q4`. */
export const quartersOf = (year: string): string[] => [1, 2, 3, 4].map((number) => `${year}Q${number}`);

/** Years from one to another, both included, the latest first. */
export function yearsBack(from: string, to: string): string[] {
  const count = Math.max(0, Number(to) - Number(from));
  return Array.from({ length: count + 1 }, (_, by) => String(Number(to) - by));
}

export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + (number - 1) + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The last day of a month: `2014-02` → `2014-02-28`. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
}

/** First and last month of a quarter. */
export function monthsOf(quarter: string): { from: string; to: string } {
  const [year = '', number = '1'] = quarter.split('Q');
  const month = (n: number) => `${year}-${String(n).padStart(2, '0')}`;
  return { from: month(Number(number) * 3 - 2), to: month(Number(number) * 3) };
}

export const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

/** Days from one day to another; 0 on the same. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** `2014 年第 1 季度`, `2014 年 3 月`, `2014 年上半年`, `2014 年`. */
export function periodText(period: string): string {
  const [year = '', rest = ''] = period.split(/[QH-]/);
  if (period.includes('Q')) return `${year} 年第 ${rest} 季度`;
  if (period.includes('H')) return `${year} 年${rest === '1' ? '上' : '下'}半年`;
  return rest === '' ? `${year} 年` : `${year} 年 ${Number(rest)} 月`;
}

/** The months of a quarter, first to last. */
export function monthsIn(quarter: string): string[] {
  const { from } = monthsOf(quarter);
  return [0, 1, 2].map((by) => monthAfter(from, by));
}
