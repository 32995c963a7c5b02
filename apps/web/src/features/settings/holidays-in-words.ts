import type { Schemas } from '../../api/client';
import type { Decided } from '../../shared/differences';
import { daysText } from './days-text';

type Year = Pick<Schemas['HolidaysResponse'], 'year' | 'source' | 'holidays' | 'makeUpDays'>;

export function holidaysInWords({ source, holidays, makeUpDays }: Year): Decided[] {
  if (source === 'unknown') return [{ label: '放假', text: '还没有录入' }];
  return [
    { label: '放假', text: daysText(holidays) },
    { label: '调休上班', text: daysText(makeUpDays) },
  ];
}

/** What is amiss while the days of a year are not known: of the present one, and in December of the next one too. */
export function holidaysMissing({ year, source }: Year, today: string): string | undefined {
  const [thisYear = 0, month] = today.split('-').map(Number);
  if (source !== 'unknown' || year > (month === 12 ? thisYear + 1 : thisYear)) return undefined;
  return `没有 ${year} 年的放假安排，期限按周一至周五都上班计算，请按放假通知录入。`;
}
