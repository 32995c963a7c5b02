import { bareName, type NamedUnit } from './unit-meant';

/** Letters below which a name is a word like any other. */
const SHORTEST = 2;

/**
 * Tells which units stand in a title by a name they have or had, without what lists put around it: a longer name hides the
 * shorter ones it holds, and two units that had one name are both meant.
 */
export function unitsInTitles(units: readonly NamedUnit[]): (title: string) => number[] {
  const ids = new Map<string, number[]>();
  for (const { id, names } of units)
    for (const name of new Set(names.map(bareName)))
      if (name.length >= SHORTEST) ids.set(name, [...(ids.get(name) ?? []), id]);
  const longestFirst = [...ids.keys()].sort((a, b) => b.length - a.length);
  return (title) => {
    let rest = title.normalize('NFKC').replace(/\s/g, '');
    const found = new Set<number>();
    for (const name of longestFirst) {
      if (!rest.includes(name)) continue;
      for (const id of ids.get(name) ?? []) found.add(id);
      rest = rest.replaceAll(name, ' ');
    }
    return [...found];
  };
}
