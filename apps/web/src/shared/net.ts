import { assetNames, totalText } from './formats';

interface Moved {
  readonly asset: string;
  /** Decimal text, as exact as its asset. */
  readonly amount: string;
}

/** What is left of amounts that were given and taken back, by asset in the order they first appear. */
export function netOf(moved: readonly Moved[]): { readonly asset: string; readonly total: string }[] {
  const assets = [...new Set(moved.map(({ asset }) => asset))];
  return assets.map((asset) => ({
    asset,
    total: sumOf(moved.filter((each) => each.asset === asset).map(({ amount }) => amount)),
  }));
}

/** `62.5 分、1,200.00 元`. */
export function netText(net: readonly { readonly asset: string; readonly total: string }[]): string {
  return net.map(({ asset, total }) => `${totalText(total, asset)} ${assetNames[asset] ?? asset}`).join('、');
}

/** Exactly, as decimal text with as many digits as the longest has. */
function sumOf(amounts: readonly string[]): string {
  const digits = Math.max(...amounts.map((amount) => (amount.split('.')[1] ?? '').length));
  const minor = amounts.reduce((sum, amount) => {
    const [whole = '', rest = ''] = amount.split('.');
    return sum + BigInt(whole + rest.padEnd(digits, '0'));
  }, 0n);
  const text = String(minor < 0n ? -minor : minor).padStart(digits + 1, '0');
  const sign = minor < 0n ? '-' : '';
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
