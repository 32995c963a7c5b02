import type { FigureFilter } from '../domain/figures';

/** The address of the page that shows what a figure is made of. */
export function figureHref(
  quarter: string,
  { unitId, kind, level, measure }: Partial<FigureFilter> & { unitId: number },
): string {
  const query = new URLSearchParams({ quarter });
  if (kind !== undefined) query.set('kind', kind);
  if (level !== undefined) query.set('level', level);
  if (measure !== undefined) query.set('asset', measure);
  return `/units/${unitId}?${query.toString()}`;
}

export function tableHref(quarter: string): string {
  return `/?${new URLSearchParams({ quarter }).toString()}`;
}

export function entryHref(no: number): string {
  return `/entries/${no}`;
}

export function eventHref(no: number): string {
  return `/events/${no}`;
}
