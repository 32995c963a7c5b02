import type { Minor } from '@app/kernel';
import type { BulletinCell, BulletinColumn } from './bulletin';
import { amountText, grouped } from './figures';

export const words = (text: string): BulletinCell => ({ text, value: null });
/** What cannot be said, such as a change against a period nobody kept. */
export const NOTHING: BulletinCell = words('—');
export const count = (value: number): BulletinCell => ({ text: grouped(String(value)), value });
export const amount = (value: Minor, scale: number): BulletinCell => ({ text: amountText(value, scale), value });

/** A change with its sign: `+3`, `-1.5`, `0`. */
export function change(now: Minor, before: Minor | undefined, scale = 0): BulletinCell {
  if (before === undefined) return NOTHING;
  const value = now - before;
  return { text: value > 0 ? `+${amountText(value, scale)}` : amountText(value, scale), value };
}

/** A change of place, as people say it: a smaller number is better. */
export function climb(now: number, before: number | undefined): BulletinCell {
  if (before === undefined) return NOTHING;
  const value = before - now;
  return { text: value > 0 ? `升${value}` : value < 0 ? `降${-value}` : '平', value };
}

export function column(id: string, title: string, heading = '', align: 'left' | 'right' = 'right'): BulletinColumn {
  return { id, heading, title, align };
}

export const total = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);
