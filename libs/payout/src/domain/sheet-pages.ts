import { sum, type Minor } from '@app/kernel';
import type { RecipientKind } from './draw-up';
import type { SheetLine } from './sheet';

/** The lines that stand on one printed page, with their sums in fen. */
export interface SheetPage {
  readonly lines: readonly SheetLine[];
  readonly gross: Minor;
  readonly tax: Minor;
  readonly net: Minor;
}

/** Millimetres. */
const ROW_PADDING = 3.2;
const TEXT_LINE = 4.6;
const LEAST_ROW = 8.5;
/** What an A4 page on its side has for rows: less margins, heading, column heads and the page's own sum. */
const ROOM = 142;
/** What the sum of all, the capitals and the signatures take of the last page. */
const CLOSING = 34;

/** Full-width signs that a column holds in one line; `template` and style sheet give the widths in millimetres. */
const SIGNS = { person: 4.4, bank: 8.3, note: 6.5 } as const;
const SIGNS_OF_UNIT: Readonly<Record<RecipientKind, number>> = { person: 10.4, unit: 25 };

/**
 * Divides lines among printed pages by the height their texts take, so that every page can carry a sum of its own. A page
 * whose rows leave no room for what closes the sheet is followed by one with the last row.
 */
export function sheetPages(lines: readonly SheetLine[], recipient: RecipientKind): SheetPage[] {
  const pages: SheetLine[][] = [[]];
  let used = 0;
  for (const line of lines) {
    const height = heightOf(line, recipient);
    if (used + height > ROOM) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(line);
    used += height;
  }
  const last = pages.at(-1) ?? [];
  if (used + CLOSING > ROOM && last.length > 1) pages.push(last.splice(-1));
  return pages.map((page) => ({ lines: page, ...sumsOf(page) }));
}

function heightOf(line: SheetLine, recipient: RecipientKind): number {
  const signs = { ...SIGNS, unit: SIGNS_OF_UNIT[recipient] };
  const texts = (['unit', 'person', 'bank', 'note'] as const).map((key) => linesOf(line[key], signs[key]));
  return Math.max(LEAST_ROW, Math.max(...texts) * TEXT_LINE + ROW_PADDING);
}

/** A sign of Latin script takes half the width of a Chinese one. */
function linesOf(text: string, signs: number): number {
  const width = sum([...text].map((sign) => ((sign.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2))) / 2;
  return Math.max(1, Math.ceil(width / signs));
}

function sumsOf(lines: readonly SheetLine[]): Pick<SheetPage, 'gross' | 'tax' | 'net'> {
  const total = (key: 'gross' | 'tax' | 'net') => sum(lines.map((line) => line[key]));
  return { gross: total('gross'), tax: total('tax'), net: total('net') };
}
