import type { IssueLine } from './issue';
import { editorialError } from './errors';

/** A line of a layout as an editor sends it, in the order of the request. */
export interface LayoutLine {
  /** Number of the adoption event. */
  readonly event: number;
  /** Left out: the column stays. */
  readonly column?: string | null;
}

/**
 * The lines of an issue in a new order. The order must name each of them once; a column that has a price (`isPriced`) is part
 * of the adoption and cannot be changed by moving a line.
 */
export function laidOut(
  lines: readonly (IssueLine & { readonly title: string })[],
  order: readonly LayoutLine[],
  isPriced: boolean,
): IssueLine[] {
  const byEvent = new Map(lines.map((line) => [line.eventNo, line]));
  const named = new Set(order.map(({ event }) => event));
  const strange = order.filter(({ event }) => !byEvent.has(event)).map(({ event }) => event);
  const missing = lines.filter(({ eventNo }) => !named.has(eventNo)).map(({ title }) => title);
  if (strange.length > 0 || missing.length > 0 || named.size < order.length)
    throw editorialError.layout_incomplete({ missing, strange });
  return order.map(({ event, column }, i) => {
    const { title, ...line } = byEvent.get(event) as (typeof lines)[number];
    const to = column === undefined ? line.column : column;
    if (isPriced && to !== line.column) throw editorialError.column_priced({ title });
    return { ...line, column: to, place: i + 1 };
  });
}
