import { ranksOf, type Standing, type Standings } from '@app/ledger';
import { groupTitle } from './words';

/** A unit's line with its place within its group: equal results share a place (1, 2, 2, 4). */
export interface Placed {
  readonly line: Standing;
  readonly place: number;
}

export interface PlacedGroup {
  readonly title: string;
  /** By place; units that share one stand in the order of the directory. */
  readonly placed: readonly Placed[];
}

/** Groups in the order of the directory. */
export function groupsOf({ lines, rankBy }: Standings): PlacedGroup[] {
  const groups = [...new Set(lines.map(({ unit }) => unit.group))];
  return groups.map((group) => {
    const own = lines.filter(({ unit }) => unit.group === group);
    const places = ranksOf(own.map(({ total }) => total.get(rankBy) ?? 0));
    const placed = own.map((line, i) => ({ line, place: places[i] ?? 0 })).sort((a, b) => a.place - b.place);
    return { title: groupTitle(group), placed };
  });
}

/** By unit: its place within its group. */
export function placesOf(standings: Standings): ReadonlyMap<number, number> {
  return new Map(groupsOf(standings).flatMap(({ placed }) => placed.map(({ line, place }) => [line.unit.id, place])));
}
