import { periodText } from '../../shared/periods';

/** `2014Q1`, `2014-03`, `2014H1`, `2014` in words. */
export function periodName(period: string): string {
  if (period.includes('H')) return `${period.slice(0, 4)} 年${period.endsWith('1') ? '上' : '下'}半年`;
  return period.length === 4 ? `${period} 年` : periodText(period);
}
