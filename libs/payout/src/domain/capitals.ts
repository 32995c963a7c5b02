import type { Minor } from '@app/kernel';

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const PLACES = ['', '拾', '佰', '仟'] as const;
const GROUPS = ['', '万', '亿', '万亿'] as const;

/**
 * An amount of fen in the capitals that receipts and payout sheets carry: 140950 is 壹仟肆佰零玖元伍角, without the prefix
 * 人民币. Source: 《支付结算办法》附件《正确填写票据和结算凭证的基本规定》. 整 follows 元, never 分; a 元 place of zero is read
 * before 角. A negative amount begins with 负.
 */
export function inCapitals(fen: Minor): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError('amount outside the safe integers');
  if (fen < 0) return `负${inCapitals(-fen)}`;
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const rest = fen % 10;
  if (jiao === 0 && rest === 0) return `${yuan === 0 ? '零' : wholeNumber(yuan)}元整`;
  const whole = yuan === 0 ? '' : `${wholeNumber(yuan)}元`;
  const gap = yuan > 0 && (jiao === 0 || yuan % 10 === 0) ? '零' : '';
  return `${whole}${gap}${jiao === 0 ? '' : `${DIGITS[jiao]}角`}${rest === 0 ? '' : `${DIGITS[rest]}分`}`;
}

/** A positive whole number, four digits at a time; a run of zeros between two digits is read once. */
function wholeNumber(value: number): string {
  const groups: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 10_000)) groups.push(rest % 10_000);
  let text = '';
  let gap = false;
  for (let place = groups.length - 1; place >= 0; place -= 1) {
    const group = groups[place] ?? 0;
    if (group === 0) {
      gap = text !== '';
      continue;
    }
    if (text !== '' && (gap || group < 1_000)) text += '零';
    text += fourDigits(group) + GROUPS[place];
    gap = false;
  }
  return text;
}

function fourDigits(group: number): string {
  let text = '';
  for (const [i, digit] of [...String(group)].map(Number).entries()) {
    const place = PLACES[String(group).length - 1 - i];
    if (digit === 0) continue;
    if (text !== '' && String(group)[i - 1] === '0') text += '零';
    text += DIGITS[digit] + (place ?? '');
  }
  return text;
}
