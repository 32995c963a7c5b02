/** A cell as it was found; what it means is for whoever reads the sheet to say. */
export interface Cell {
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error';
  /**
   * A text as it stands; a number in decimal digits; a date as `2014-03-05`, with a time `2014-03-05 09:30`; a boolean as
   * 是 or 否. Empty for a formula or an error: what these show is not what somebody wrote.
   */
  readonly text: string;
  /** The number format, where it is not the general one: `0%`, `yyyy/m/d`. */
  readonly format?: string;
}

export interface SheetRow {
  /** From 1, as the program that shows the sheet counts. */
  readonly number: number;
  /** By column, from 0; undefined where the sheet has nothing. */
  readonly cells: readonly (Cell | undefined)[];
}

/** The number of a column, from 0: `A` is 0, `AB3` is 27. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** `B12` of column 1 and row 12. */
export function referenceOf(column: number, row: number): string {
  return `${lettersOf(column)}${row}`;
}

export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

const DAY_MS = 86_400_000;
const MINUTES = 1_440;
/** Day 0 of the two calendars; the older one counts a 29 February 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 9999-12-31. */
const LAST_DAY = 2_958_465;

/** A date by its number of days, as it is shown; a time of day alone below 1; undefined for a number that is neither. */
export function dateText(days: number, from1904: boolean): string | undefined {
  if (!(days >= 0 && days <= LAST_DAY)) return undefined;
  const minutes = Math.round(days * MINUTES);
  const instant = new Date((from1904 ? EPOCH_1904 : EPOCH) + (minutes / MINUTES) * DAY_MS);
  const text = instant.toISOString();
  if (days < 1) return text.slice(11, 16);
  return minutes % MINUTES === 0 ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
}

/** Digits without an exponent, and without what binary fractions add at the end: 0.1 + 0.2 is 0.3. */
export function numberText(value: number): string {
  const short = Number(value.toPrecision(15));
  const text = String(short);
  return text.includes('e') ? short.toFixed(20).replace(/\.?0+$/, '') : text;
}
