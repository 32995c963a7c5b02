import { displayAmount, formatAmount, type Minor } from '@app/kernel';

/** Which entries or events make up a figure: what a link on it asks for. */
export interface FigureFilter {
  readonly unitId: number;
  /** An asset code, or `count` for events. */
  readonly measure: string;
  /** An event type or `quota`; all when left out. */
  readonly kind?: string;
  readonly level?: string;
}

/** A number of a table, with the way back to what it is made of. */
export interface Figure {
  readonly value: Minor;
  /** As people read it: thousands grouped, money with its two decimals, points with the decimals they have. */
  readonly text: string;
  /** Null for sums over several units. */
  readonly filter: FigureFilter | null;
}

export function figure(value: Minor, scale: number, filter: FigureFilter | null): Figure {
  return { value, text: amountText(value, scale), filter };
}

/** An amount as people read it. Money that is not nothing keeps both decimals, so that a column of it lines up. */
export function amountText(value: Minor, scale: number): string {
  return grouped(scale >= 2 && value !== 0 ? formatAmount(value, scale) : displayAmount(value, scale));
}

/** `-12345.5` as `-12,345.5`. */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const parts = whole.replace(/\d(?=(\d{3})+$)/g, '$&,');
  return fraction === undefined ? parts : `${parts}.${fraction}`;
}
