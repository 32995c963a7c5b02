import type { LocalDate } from '@app/kernel';
import type { Roster, Values } from '../model/event';
import type { Regulation } from '../model/regulation';
import { ABSENT } from '../model/vocabulary';

/** What is known about units besides the events. */
export interface UnitFacts {
  readonly regulation: Regulation;
  readonly roster: Roster;
  readonly values: Values;
}

/** A unit's value in a table on a date: what the office gave, else what the text fixes for it or for its group. */
export function valueOf(facts: UnitFacts, table: string, unit: string, on: LocalDate): string | null {
  const given = facts.values.get(table)?.get(unit);
  if (given !== undefined) return given;
  const group = facts.roster.get(unit)?.groupOn(on) ?? null;
  for (const { from, values } of [...(facts.regulation.values.get(table)?.dated ?? [])].reverse()) {
    if (from > on) continue;
    const value = values.get(unit) ?? (group === null ? undefined : values.get(group));
    if (value !== undefined) return value;
  }
  return null;
}

/** What a unit is in a column of a table: its group, or its word in a table of words; `-` when it has none. */
export function unitWord(facts: UnitFacts, column: string, unit: string, on: LocalDate): string {
  if (column === 'group') return facts.roster.get(unit)?.groupOn(on) ?? ABSENT;
  return valueOf(facts, column, unit, on) ?? ABSENT;
}

/** Columns that speak of the unit and not of the event. */
export function isUnitColumn(regulation: Regulation, column: string): boolean {
  return column === 'group' || regulation.values.get(column)?.kind === 'word';
}
