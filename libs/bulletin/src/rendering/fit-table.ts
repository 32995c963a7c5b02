import type { TableBlock } from '../domain/bulletin';
import { widthOf } from './chinese';

/** Millimetres across the type area, upright and on its side. */
export const PORTRAIT_ROOM = 156;
export const LANDSCAPE_ROOM = 225;

/** 五号: below this a table is better turned on its side. */
export const READABLE = 10.5;
const SIZES = [READABLE, 9, 7.5];

/** How a table stands in a given width: the size of its letters in points, and a width in millimetres for each column. */
export interface FittedTable {
  readonly points: number;
  readonly widths: readonly number[];
}

const MM_OF_POINT = 25.4 / 72;
/** Left and right of a cell's text, with its line. */
const PADDING = 2.6;
/** Digits of fallback fonts are wider than half a Chinese sign. */
const WIDER = 1.15;
/** A heading may take so many lines, a name so few signs. */
const HEADING_LINES = 3;
const NARROWEST_NAME = 7;
/** Beyond this a name takes another line rather than the room of headings. */
const WIDEST_NAME = 16;

/**
 * Chooses letters and columns so that nothing is cut off: figures stay on one line, headings and names may wrap. The largest
 * size at which that holds is taken; a table too wide for all of them is set smaller still.
 */
export function fitTable(table: TableBlock, room: number): FittedTable {
  const needs = table.columns.map((_, i) => needOf(table, i));
  for (const points of SIZES) {
    const least = needs.map(({ least }) => millimetres(least, points));
    if (total(least) <= room) return { points, widths: spread(least, needs, points, room) };
  }
  const smallest = SIZES.at(-1) ?? READABLE;
  const least = needs.map(({ least }) => millimetres(least, smallest));
  const scale = room / total(least);
  return { points: Math.floor(smallest * scale * 10) / 10, widths: least.map((width) => width * scale) };
}

interface Need {
  /** In widths of a sign: what a column cannot do without, and what keeps each of its texts on one line. */
  readonly least: number;
  readonly wish: number;
}

function needOf({ columns, groups, sums }: TableBlock, i: number): Need {
  const rows = [...groups.flatMap((group) => [...group.rows.map(({ cells }) => cells), group.sums]), sums];
  const longest = Math.max(0, ...rows.map((cells) => widthOf(cells?.[i]?.text ?? '')));
  const { title = '', align = 'left' } = columns[i] ?? {};
  const heading = Math.max(2, Math.ceil(widthOf(title) / HEADING_LINES));
  const inOneLine = align === 'right' ? longest * WIDER : Math.min(longest, NARROWEST_NAME);
  return {
    least: Math.max(heading, inOneLine),
    wish: Math.max(
      heading,
      widthOf(title) <= 4 ? widthOf(title) : widthOf(title) / 2,
      Math.min(longest, WIDEST_NAME) * WIDER,
    ),
  };
}

function millimetres(signs: number, points: number): number {
  return signs * points * MM_OF_POINT + PADDING;
}

/** What room is left goes first to columns whose texts would wrap, then to all alike. */
function spread(least: readonly number[], needs: readonly Need[], points: number, room: number): number[] {
  const missing = needs.map(({ wish }, i) => Math.max(0, millimetres(wish, points) - (least[i] ?? 0)));
  const spare = room - total(least);
  const short = total(missing);
  const given = short === 0 ? 0 : Math.min(1, spare / short);
  const wished = least.map((width, i) => width + (missing[i] ?? 0) * given);
  const factor = room / total(wished);
  return wished.map((width) => width * factor);
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
