import type { Schemas } from '../../api/client';

type About = Pick<
  Schemas['NoticeResponse'],
  'kind' | 'itemId' | 'draftId' | 'bulletinId' | 'objectionId' | 'yearEndId' | 'period'
>;

/** Where one goes from a notice: to the very thing it is about, else to the page on which its matter is dealt with. */
export function placeOf({ kind, itemId, draftId, bulletinId, objectionId, yearEndId, period }: About): string | null {
  if (itemId !== null) return `/items/${itemId}`;
  if (draftId !== null) return `/commissions?draft=${draftId}`;
  if (bulletinId !== null) return `/bulletins/${bulletinId}`;
  if (objectionId !== null) return `/objections/${objectionId}`;
  if (yearEndId !== null) return `/year-ends/${yearEndId}`;
  const place = places.find(([about]) => kind.startsWith(about))?.[1] ?? null;
  return place === '/statement' && period?.length === MONTH ? `${place}?month=${period}` : place;
}

/** `2014-03`. */
const MONTH = 7;

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
