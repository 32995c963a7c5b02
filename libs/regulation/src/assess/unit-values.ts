import type { LocalDate } from '@app/kernel';
import type { Participant, Roster, Values } from '../model/event';
import type { Regulation } from '../model/regulation';
import { ABSENT } from '../model/vocabulary';

/** What is known about units besides the events. */
export interface UnitFacts {
  readonly regulation: Regulation;
  readonly roster: Roster;
  readonly values: Values;
}

/** Whose value is looked for: a unit's, or that of one of its people. */
export type Whose = Pick<Participant, 'unit' | 'person'>;

/** How a person is written where a unit may stand: `甲局/张三`. */
export function personOf(unit: string, person: string): string {
  return `${unit}/${person}`;
}

/**
 * A value in a table on a date: the person's own, else the unit's, else that of its group; what the office gave for either
 * goes before what the text fixes.
 */
export function valueOf(facts: UnitFacts, table: string, { unit, person }: Whose, on: LocalDate): string | null {
  const own = person === null ? undefined : valueFor(facts, table, [personOf(unit, person)], on);
  if (own !== undefined) return own;
  const group = facts.roster.get(unit)?.groupOn(on) ?? null;
  return valueFor(facts, table, group === null ? [unit] : [unit, group], on) ?? null;
}

function valueFor(
  facts: UnitFacts,
  table: string,
  keys: readonly [string, string?],
  on: LocalDate,
): string | undefined {
  const given = facts.values.get(table)?.get(keys[0]);
  if (given !== undefined) return given;
  const dated = facts.regulation.values.get(table)?.dated ?? [];
  for (const { from, values } of [...dated].reverse()) {
    if (from > on) continue;
    for (const key of keys) {
      const value = key === undefined ? undefined : values.get(key);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

/** What somebody is in a column of a table: the group, or the word in a table of words; `-` when there is none. */
export function unitWord(facts: UnitFacts, column: string, whose: Whose, on: LocalDate): string {
  if (column === 'group') return facts.roster.get(whose.unit)?.groupOn(on) ?? ABSENT;
  return valueOf(facts, column, whose, on) ?? ABSENT;
}

/** Columns that speak of the unit and not of the event. */
export function isUnitColumn(regulation: Regulation, column: string): boolean {
  return column === 'group' || regulation.values.get(column)?.kind === 'word';
}
