import type { LocalDate } from '@app/kernel';
import type { Roster, RosterUnit, Settle } from '../../model/event';
import type { Regulation } from '../../model/regulation';
import { isEmpty } from '../source/reader';
import type { Reader } from '../source/reader';
import type { Node } from '../source/tree';

const ANSWERS = ['true', 'false', 'yes', 'no'] as const;

/**
 * Reads `units`: name to `{group, head, people}`, or to nothing.
 * @param groups the groups the regulation knows; null when it declares none
 */
export function readRoster(node: Node | undefined, groups: readonly string[] | null, reader: Reader): Roster {
  const roster = new Map<string, RosterUnit>();
  const map = node && reader.anyMap(node, 'units');
  for (const { key, value } of map?.entries.values() ?? []) {
    const name = key.trim();
    const fields = isEmpty(value)
      ? undefined
      : reader.map(value, `units.${key}`, { optional: ['group', 'head', 'people'] });
    const given = (field: string) => {
      const found = fields?.entries.get(field)?.value;
      return isEmpty(found) ? undefined : found;
    };
    const [group, head, people] = [given('group'), given('head'), given('people')];
    roster.set(
      name,
      rosterUnit(
        name,
        (group && readGroup(group, `units.${key}.group`, groups, reader)) ?? null,
        (people ? (reader.list(people, `units.${key}.people`) ?? []) : [])
          .map((person) => reader.text(person, `units.${key}.people`))
          .filter((person) => person !== undefined),
        head && reader.text(head, `units.${key}.head`),
      ),
    );
  }
  return roster;
}

/** A group no table knows would fit no row, and nobody would be told. */
function readGroup(node: Node, what: string, groups: readonly string[] | null, reader: Reader): string | undefined {
  return groups === null ? reader.text(node, what) : reader.word(node, what, groups);
}

/** The groups a regulation declares. */
export function groupsOf(regulation: Regulation): string[] | null {
  const group = regulation.domains.get('group');
  return group ? [...group.words.keys()] : null;
}

/** A unit that belongs to one group at all times. */
export function rosterUnit(name: string, group: string | null, people: readonly string[], head?: string): RosterUnit {
  return { name, groupOn: () => group, people, ...(head !== undefined && { headOn: () => head }) };
}

/** Reads `settle: {from, to, provisional}`. */
export function readSettle(node: Node | undefined, reader: Reader): Settle | null {
  if (isEmpty(node)) return null;
  const map = reader.map(node as Node, 'settle', { required: ['from', 'to'], optional: ['provisional'] });
  const date = (key: string): LocalDate | undefined => {
    const value = map?.entries.get(key)?.value;
    return value && reader.date(value, `settle.${key}`);
  };
  const [from, to] = [date('from'), date('to')];
  if (from === undefined || to === undefined) return null;
  if (from > to) {
    reader.findings.error((node as Node).at, 'range_upside_down', {
      zh: `settle 的范围上下颠倒：${from} 晚于 ${to}`,
      en: `settle is upside down: ${from} is after ${to}`,
      advice: '请对调 from 和 to',
    });
    return null;
  }
  const answer = map?.entries.get('provisional')?.value;
  const provisional = isEmpty(answer) ? undefined : reader.word(answer as Node, 'settle.provisional', ANSWERS);
  return provisional === 'true' || provisional === 'yes' ? { from, to, provisional: true } : { from, to };
}
