import type { Roster } from '@app/regulation';
import { type Unit, versionOn } from './unit';
import { headOn, type UnitHead } from './unit-head';

/** The office as a regulation sees it: units are known by their id as text, because names change. */
export function rosterFrom(
  units: readonly Unit[],
  people: readonly { unitId: number; name: string }[],
  heads: ReadonlyMap<number, readonly UnitHead[]> = new Map(),
): Roster {
  const names = new Map<number, string[]>();
  for (const { unitId, name } of people) names.set(unitId, [...(names.get(unitId) ?? []), name]);
  return new Map(
    units.map((unit) => [
      String(unit.id),
      {
        name: String(unit.id),
        groupOn: (date) => versionOn(unit, date)?.group ?? null,
        existsOn: (date) => (versionOn(unit, date) ?? null) !== null,
        people: names.get(unit.id) ?? [],
        headOn: (date) => headOn(heads.get(unit.id) ?? [], date),
      },
    ]),
  );
}
