import type { Contributor } from '@app/submission';

/**
 * The contributors of an item that was put together from several, in order. A unit stands once, since what is paid for each
 * unit is paid once: its weights add up, and a person stays only where nobody else of the unit is named.
 */
export function jointContributors(parts: readonly (readonly Contributor[])[]): Contributor[] {
  const [only] = parts;
  if (only && parts.length === 1) return [...only];
  const byUnit = new Map<number, Contributor[]>();
  for (const each of parts.flat()) byUnit.set(each.unitId, [...(byUnit.get(each.unitId) ?? []), each]);
  return [...byUnit].map(([unitId, all]) => ({ unitId, person: onlyPerson(all), weight: sum(all) }));
}

function onlyPerson(all: readonly Contributor[]): string | null {
  const people = new Set(all.flatMap(({ person }) => (person === null ? [] : [person])));
  const [first] = people;
  return people.size === 1 ? (first ?? null) : null;
}

/** Weights have three decimals at most; added as whole thousandths, so that 0.1 and 0.2 are 0.3. */
function sum(all: readonly Contributor[]): number {
  return all.reduce((total, { weight }) => total + Math.round(weight * 1000), 0) / 1000;
}
