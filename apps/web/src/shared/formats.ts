import { serverNow } from '../api/server-clock';

const OFFICE_ZONE = 'Asia/Shanghai';

const minute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: OFFICE_ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as the office writes it: `2014-03-05 10:30`. */
export function timeText(instant: string): string {
  return minute.format(new Date(instant));
}

/** Today in the office, whatever the computer's zone and clock: `2014-03-05`. */
export function today(now = serverNow()): string {
  return minute.format(now).slice(0, 10);
}

/** An amount as the server sends it, signed and without idle zeros: `+10 分`, `-2.5 分`, `+1,200.00 元`. */
export function amountText(amount: string, asset: string): string {
  const money = asset === 'yuan';
  const [whole = '0', digits = ''] = amount.replace('-', '').split('.');
  const kept = money ? digits.padEnd(2, '0') : digits.replace(/0+$/, '');
  const sign = amount.startsWith('-') ? '-' : '+';
  return `${sign}${grouped(whole)}${kept && `.${kept}`} ${assetNames[asset] ?? asset}`;
}

/** A total without a sign for what is positive: `62.5`, `1,200.00`. */
export function totalText(amount: string, asset: string): string {
  return amountText(amount, asset).replace(/^\+/, '').replace(/ \S+$/, '');
}

export const assetNames: Readonly<Record<string, string>> = { point: '分', yuan: '元' };

const grouped = (whole: string) => whole.replace(/\B(?=(\d{3})+$)/g, ',');

/** `5 kB`, `2.1 MB`. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
