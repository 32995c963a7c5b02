import { type Award, keyOf } from './awards';
import type { Certified } from './year-end';

/** `〔2014〕第007号`: the year, and a number that begins with 1 in each. */
export const certificateNo = (year: string, number: number) => `〔${year}〕第${String(number).padStart(3, '0')}号`;

/** How many awards have no certificate yet; one that an earlier record of the year gave keeps its number. */
export function unnumbered(awards: readonly Award[], before: readonly Certified[]): number {
  const known = new Set(before.map(keyOf));
  return awards.filter((award) => !known.has(keyOf(award))).length;
}

/** Numbers the awards in their order, from `first` on. */
export function certified(
  year: string,
  awards: readonly Award[],
  before: readonly Certified[],
  first: number,
): Certified[] {
  const known = new Map(before.map((each) => [keyOf(each), each.certificateNo]));
  let next = first;
  return awards.map((award) => ({
    ...award,
    certificateNo: known.get(keyOf(award)) ?? certificateNo(year, next++),
  }));
}
