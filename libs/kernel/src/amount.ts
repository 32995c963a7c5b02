/** An amount in its asset's minor unit (0.1 point at scale 1, one fen at scale 2): always a safe integer. */
export type Minor = number;

export type AmountProblem = 'not_a_number' | 'too_fine' | 'too_large';

/** The largest amount anybody may write, in minor units: thousands of them still sum to a safe integer. */
const LARGEST: Minor = 1_000_000_000_000;

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** Reads a decimal text exactly. `0.5` at scale 1 is 5; `0.25` at scale 1 is `too_fine`. No float is involved. */
export function parseAmount(text: string, scale: number): { minor: Minor } | { problem: AmountProblem } {
  const match = DECIMAL.exec(text.trim());
  if (!match) return { problem: 'not_a_number' };
  const [, sign, whole = '', fraction = ''] = match;
  const kept = fraction.slice(0, scale);
  if (/[1-9]/.test(fraction.slice(scale))) return { problem: 'too_fine' };
  const minor = BigInt(whole + kept.padEnd(scale, '0'));
  if (minor > BigInt(LARGEST)) return { problem: 'too_large' };
  const value = Number(minor);
  return { minor: sign === '-' && value !== 0 ? -value : value };
}

/** The decimal text of an amount, always with `scale` digits: 5 at scale 1 is `0.5`, -1000 at scale 1 is `-100.0`. */
export function formatAmount(minor: Minor, scale: number): string {
  const digits = Math.abs(minor)
    .toString()
    .padStart(scale + 1, '0');
  const sign = minor < 0 ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The same without a fraction of zeros, for tables people read: `10.0` is shown as `10`, `0.5` stays `0.5`. */
export function displayAmount(minor: Minor, scale: number): string {
  return formatAmount(minor, scale)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

/** Adds amounts and refuses to leave the safe integers. */
export function sum(amounts: Iterable<Minor>): Minor {
  let total = 0;
  for (const amount of amounts) total += amount;
  if (!Number.isSafeInteger(total)) throw new RangeError('amount outside the safe integers');
  return total;
}
