import type { LocalDate } from '@app/kernel';
import type { Roster, RosterUnit } from '../model/event';
import { isEmpty } from './reader';
import type { Reader } from './reader';
import type { Node } from './tree';

/** Reads `units`: name to `{group, head, people}`, or to nothing. */
export function readRoster(node: Node | undefined, reader: Reader): Roster {
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
    if (head) reader.text(head, `units.${key}.head`);
    roster.set(
      name,
      rosterUnit(
        name,
        (group && reader.text(group, `units.${key}.group`)) ?? null,
        (people ? (reader.list(people, `units.${key}.people`) ?? []) : [])
          .map((person) => reader.text(person, `units.${key}.people`))
          .filter((person) => person !== undefined),
      ),
    );
  }
  return roster;
}

/** A unit that belongs to one group at all times. */
export function rosterUnit(name: string, group: string | null, people: readonly string[]): RosterUnit {
  return { name, groupOn: () => group, people };
}

export function readSettle(node: Node | undefined, reader: Reader): { from: LocalDate; to: LocalDate } | null {
  if (isEmpty(node)) return null;
  const map = reader.map(node as Node, 'settle', { required: ['from', 'to'] });
  const date = (key: string) => {
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
  return { from, to };
}
