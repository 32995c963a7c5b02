import type { Schemas } from '../../api/client';
import { daysNamed, weekdayOf } from './days-named';
import { dayText, daysText } from './days-text';

type Days = Pick<Schemas['HolidaysResponse'], 'holidays' | 'makeUpDays'>;

/** What a notice was understood to say. */
export interface Announced extends Days {
  /** Days of other years, which have to be entered there. */
  readonly others: string[];
  /** What cannot be so, with its line: 「第 2 行：2027年1月28日是周四，不是周二」. */
  readonly wrong: string[];
}

/**
 * The days off and the make-up days of a year, as the State Council's office words its notices: 「春节：2月5日（周五）至11日放假调休，
 * 共7天。2月14日（周日）上班。」 Weekdays and numbers of days are held against the calendar, so that a mistyped day is found.
 */
export function announcedDays(year: number, notice: string): Announced {
  const [off, worked] = [new Set<string>(), new Set<string>()];
  const wrong: string[] = [];
  plain(notice).forEach((line, index) => {
    const read = readLine(line, year);
    for (const day of read.off) off.add(day);
    for (const day of read.worked) worked.add(day);
    const twice = [...read.off, ...read.worked].find((day) => off.has(day) && worked.has(day));
    if (twice !== undefined) read.wrong.push(`${dayText(twice)}既写了放假又写了上班`);
    wrong.push(...read.wrong.map((what) => `第 ${index + 1} 行：${what}`));
  });
  const isOfYear = (day: string) => day.startsWith(`${year}-`);
  return {
    holidays: [...off].filter(isOfYear).sort(),
    makeUpDays: [...worked].filter(isOfYear).sort(),
    others: [...off, ...worked].filter((day) => !isOfYear(day)).sort(),
    wrong,
  };
}

/** What stands in the field when a year is altered: it reads as it would be entered. */
export function noticeText({ holidays, makeUpDays }: Days): string {
  const parts = [
    holidays.length > 0 && `${daysText(holidays)}放假。`,
    makeUpDays.length > 0 && `${daysText(makeUpDays)}上班。`,
  ];
  return parts.filter(Boolean).join('\n');
}

/** Its lines in half-width figures and signs, without blanks and without brackets but those behind a day. */
function plain(notice: string): string[] {
  const text = notice.normalize('NFKC').replace(/[^\S\n]/g, '');
  return text.replace(/日?\([^)\n]*\)/g, (all) => (all.startsWith('日') ? all : '')).split('\n');
}

const SENTENCE = /[。;]/;
/** Not within brackets. */
const CLAUSE = /,(?![^(]*\))/;
const COUNT = /(?:共|放假)(\d+)天/g;
/** The day a notice was signed on, by itself. */
const SIGNED = /^\d{4}年\d{1,2}月\d{1,2}日$/;

interface Read {
  readonly off: string[];
  readonly worked: string[];
  readonly wrong: string[];
}

function readLine(line: string, year: number): Read {
  const read: Read = { off: [], worked: [], wrong: [] };
  for (const sentence of line.split(SENTENCE)) {
    const before = read.off.length;
    for (const clause of sentence.split(CLAUSE)) readClause(clause, year, read);
    const [said, ...more] = [...sentence.matchAll(COUNT)].map(([, count]) => Number(count));
    const found = read.off.length - before;
    if (said !== undefined && more.length === 0 && found > 0 && found !== said)
      read.wrong.push(`写的是 ${said} 天，读出 ${found} 天放假`);
  }
  return read;
}

function readClause(clause: string, year: number, read: Read): void {
  const { days, wrong } = daysNamed(clause, year);
  const [isWorked, isOff] = [clause.includes('上班'), /放假|补休|公休/.test(clause)];
  if (isWorked || isOff) {
    read.wrong.push(...wrong);
    (isWorked ? read.worked : read.off).push(...days);
  } else if (days[0]?.startsWith(`${year}-`) && !SIGNED.test(clause))
    read.wrong.push(`${dayText(days[0])}没有写放假还是上班`);
  if (!isWorked) return;
  for (const day of days)
    if (!'六日'.includes(weekdayOf(day))) read.wrong.push(`${dayText(day)}是周${weekdayOf(day)}，本来就上班`);
}
