import type { Schemas } from '../../api/client';

/** Where one goes from a notice: to its item, else to the page on which its matter is dealt with. */
export function placeOf({ kind, itemId }: Pick<Schemas['NoticeResponse'], 'kind' | 'itemId'>): string | null {
  if (itemId !== null) return `/items/${itemId}`;
  const found = places.find(([about]) => kind.startsWith(about));
  return found?.[1] ?? null;
}

const places: readonly (readonly [string, string])[] = [
  ['bulletin_', '/bulletins'],
  ['commission_', '/commissions'],
  ['objection_', '/objections'],
  ['statement_', '/statement'],
  ['year_end_', '/year-ends'],
  ['credited', '/statement'],
  ['deduction', '/statement'],
  ['quota_at_risk', '/items/new'],
];
