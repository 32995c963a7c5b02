import { daysBetween } from '../../shared/periods';

/** A day as notices write it: 「1月28日」. */
export const dayText = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** Days as a notice would name them, given in order: 「1月1日至3日、2月5日」. */
export function daysText(days: readonly string[]): string {
  const spans: { readonly first: string; last: string }[] = [];
  for (const day of days) {
    const span = spans[spans.length - 1];
    if (span && daysBetween(span.last, day) === 1) span.last = day;
    else spans.push({ first: day, last: day });
  }
  return spans.map(({ first, last }) => (first === last ? dayText(first) : spanText(first, last))).join('、');
}

function spanText(first: string, last: string): string {
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  return `${dayText(first)}至${sameMonth ? `${Number(last.slice(8))}日` : dayText(last)}`;
}
