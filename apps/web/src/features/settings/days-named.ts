import { dayAfter, daysBetween } from '../../shared/periods';
import { dayText } from './days-text';

/** The days a clause of a notice names, and what of them cannot be so, in words. */
interface DaysNamed {
  readonly days: readonly string[];
  readonly wrong: readonly string[];
}

/** 「2026年12月31日(周四)」: the year, the month and what stands in brackets may be missing. */
const DAY = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(\([^)]*\)|(?:周|星期)[一二三四五六日天])?/g;
const WEEKDAY = /(?:周|星期)([一二三四五六日天])/;
const UP_TO = /^[至到—–~-]+$/;
const WEEKDAYS = '日一二三四五六';
/** No holiday is longer: a span beyond it is mistyped. */
const LONGEST = 15;

/** Reads the days of a clause, in half-width figures and without blanks, of a notice for a year. */
export function daysNamed(clause: string, announced: number): DaysNamed {
  const days: string[] = [];
  const wrong: string[] = [];
  let [year, month, end] = [announced, 0, 0];
  for (const match of clause.matchAll(DAY)) {
    const [written, ofYear, ofMonth, date, weekday = ''] = match;
    const first = UP_TO.test(clause.slice(end, match.index)) ? days[days.length - 1] : undefined;
    end = match.index + written.length;
    // A year or month that is not named again is that of the day before; New Year's days run on into the next year.
    if (ofYear) year = Number(ofYear);
    else if (first && ofMonth && Number(ofMonth) < month) year += 1;
    if (ofMonth) month = Number(ofMonth);
    const day = dayOf(year, month, Number(date));
    if (day === undefined) {
      wrong.push(month === 0 ? `“${written}”没有写明是几月` : `${year}年没有${month}月${Number(date)}日`);
      continue;
    }
    const [is, said] = [weekdayOf(day), WEEKDAY.exec(weekday)?.[1]?.replace('天', '日')];
    if (said !== undefined && said !== is) wrong.push(`${year}年${dayText(day)}是周${is}，不是周${said}`);
    if (first !== undefined && !isSpan(first, day)) wrong.push(`${dayText(first)}至${dayText(day)}不像一次放假`);
    else if (first !== undefined) for (let next = dayAfter(first); next < day; next = dayAfter(next)) days.push(next);
    days.push(day);
  }
  return { days, wrong };
}

export const weekdayOf = (day: string) => WEEKDAYS.charAt(new Date(day).getUTCDay());

const isSpan = (first: string, last: string) => first < last && daysBetween(first, last) < LONGEST;

function dayOf(year: number, month: number, date: number): string | undefined {
  const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const at = Date.parse(day);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day ? undefined : day;
}
