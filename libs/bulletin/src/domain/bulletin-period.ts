import { addMonths, dayBefore, firstDay, monthOf, type Period, periodOn } from '@app/kernel';
import { type BulletinKind, bulletinKinds } from './bulletin';

export type BulletinPeriod = Period & { readonly kind: BulletinKind };

/** Bulletins are of months, quarters, halves and years. */
export function isBulletinPeriod(period: Period): period is BulletinPeriod {
  return (bulletinKinds as readonly string[]).includes(period.kind);
}

/** The one before it, of the same kind. */
export function periodBefore(period: BulletinPeriod, firstMonth: number): BulletinPeriod {
  return periodOn(period.kind, dayBefore(period.from), firstMonth) as BulletinPeriod;
}

/** The same one a year earlier. */
export function periodOfLastYear(period: BulletinPeriod, firstMonth: number): BulletinPeriod {
  const begins = firstDay(addMonths(monthOf(period.from), -12));
  return periodOn(period.kind, begins, firstMonth) as BulletinPeriod;
}

/** A period by its name, as documents write it: `2026Q2` as 2026年第二季度, `2026-03` as 2026年3月, `2026` as 2026年度. */
export function periodTitle(name: string): string {
  const year = `${name.slice(0, 4)}年`;
  const [, sign = '', no = '', last] = /^\d{4}(-W|-|Q|H)?(\d+)?(?:\/(\d+))?$/.exec(name) ?? [];
  switch (sign) {
    case '-W':
      return `${year}第${Number(no)}周`;
    case '-':
      return `${year}${Number(no)}${last === undefined ? '' : `—${Number(last)}`}月`;
    case 'Q':
      return `${year}第${'一二三四'.charAt(Number(no) - 1)}季度`;
    case 'H':
      return `${year}${no === '1' ? '上' : '下'}半年`;
    default:
      return `${year}度`;
  }
}

/** How a sentence calls the period itself and the one before it. */
export const PERIOD_WORDS: Readonly<Record<BulletinKind, { readonly now: string; readonly before: string }>> = {
  month: { now: '本月', before: '上月' },
  quarter: { now: '本季度', before: '上季度' },
  half: { now: '本半年', before: '上个半年' },
  year: { now: '本年度', before: '上年度' },
};
