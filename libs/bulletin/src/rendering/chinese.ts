import type { LocalDate } from '@app/kernel';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 as headings are numbered: 一, 十, 二十一. */
export function chineseNumber(n: number): string {
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[n % 10]}`;
}

/** 2026年7月8日, as GB/T 9704 wants a date: Arabic digits without zeros before them. */
export function chineseDate(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** How wide a text is, in widths of a Chinese sign; digits and Latin letters are taken to be half as wide. */
export function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + ((sign.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0);
}
