import type { Schemas } from '../../api/client';

type Lapse = Schemas['LapseResponse'];

/** `书面报告：从知悉到报出用了 1 小时 35 分，超过 60 分钟的时限 35 分`. */
export function lapseText({ report, since, until, minutes, allowed, late }: Lapse): string {
  const what = report === 'first' ? '首报' : '书面报告';
  const from = since === 'aware' ? '知悉' : '事发';
  const to = until === 'reported' ? '报出' : '办公室签收';
  const over = late > 0 ? `，超过 ${allowed} 分钟的时限 ${minutesText(late)}` : `，在 ${allowed} 分钟的时限内`;
  return `${what}：从${from}到${to}用了 ${minutesText(minutes)}${over}`;
}

/** `35 分`, `1 小时 35 分`, `2 天 3 小时`. */
export function minutesText(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1_440), Math.floor(minutes / 60) % 24, minutes % 60];
  if (days > 0) return hours > 0 ? `${days} 天 ${hours} 小时` : `${days} 天`;
  if (hours > 0) return rest > 0 ? `${hours} 小时 ${rest} 分` : `${hours} 小时`;
  return `${rest} 分`;
}
