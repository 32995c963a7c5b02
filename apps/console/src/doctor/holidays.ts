import type { LocalDate } from '@app/kernel';
import type { Examined, WorkCalendar } from '@app/platform';

/** Of this year, and in December of the next one too: terms that run into January are counted already. */
export function examineHolidays(code: string, calendar: Pick<WorkCalendar, 'knows'>, today: LocalDate): Examined {
  const name = `放假安排 ${code}`;
  const [year = 0, month = 0] = today.split('-').map(Number);
  const needed = [year, ...(month === 12 ? [year + 1] : [])];
  const missing = needed.filter((each) => !calendar.knows(each));
  if (missing.length === 0) return { name, level: 'ok', says: `${needed.join('、')} 年的已有` };
  const says = `没有 ${missing.join('、')} 年的放假安排，周一至周五都算工作日：请系统管理员在“办公室设置”按通知录入，或升级程序`;
  return { name, level: 'note', says };
}
