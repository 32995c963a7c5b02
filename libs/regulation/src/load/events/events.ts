import type { History, RegulationEvent, Roster } from '../../model/event';
import type { Finding } from '../../model/finding';
import type { Position } from '../../model/position';
import type { Regulation } from '../../model/regulation';
import type { KnownUnits } from './event-units';
import { eventsFromCsv } from './events-csv';
import { Findings, place, suggest } from '../source/findings';
import type { FindingCode } from '../source/findings';
import { readGivenValues } from './given-values';
import { parseJsonTree } from '../source/json-tree';
import { checkEvent } from './read-event';
import type { RawEventAt } from './raw-event-at';
import type { RawEvent } from './read-event';
import { Reader, THE_FILE } from '../source/reader';
import { groupsOf, readRoster, readSettle } from './roster';
import { placeOf, plain } from '../source/tree';
import type { MapNode, Node } from '../source/tree';
import { parseYamlTree } from '../source/yaml-tree';

export const MAX_EVENTS_BYTES = 50_000_000;

/** Reads an event file; events with an error are left out of the history, and every finding is given. */
export function readEvents(
  input: { file: string; source: string; format: 'yaml' | 'json' | 'csv' },
  regulation: Regulation,
): { history: History; findings: Finding[] } {
  const findings = new Findings();
  const history =
    input.format === 'csv'
      ? readCsvHistory(input.file, input.source, regulation, findings)
      : readTreeHistory(input, regulation, findings);
  return { history, findings: findings.inOrder(input.file) };
}

/** Checks a list of events against a roster, ids and references included. */
export function collectEvents(
  raws: readonly RawEventAt[],
  roster: Roster | null,
  regulation: Regulation,
  findings: Findings,
): RegulationEvent[] {
  const units: KnownUnits = roster
    ? { has: (name) => roster.has(name), names: () => roster.keys() }
    : { has: (name) => name !== '', names: () => [] };
  const seen = new Map<string, Position>();
  const events: { event: RegulationEvent; from: RawEventAt }[] = [];
  for (const from of raws) {
    const read = checkEvent(regulation, from.raw, units);
    const id = typeof from.raw['id'] === 'string' ? from.raw['id'].trim() : '';
    const earlier = seen.get(id);
    if (earlier) {
      findings.error(from.placeOf('id'), 'duplicate_event', {
        zh: `事件编号「${id}」在 ${place(earlier)} 已经用过`,
        en: `the event id '${id}' was used at ${place(earlier)}`,
        advice: '请换一个编号，或删去重复的一条',
      });
    } else if (id !== '') seen.set(id, from.placeOf('id'));
    if ('problems' in read) {
      for (const { field, code, ...saying } of read.problems) findings.error(from.placeOf(field, code), code, saying);
    } else if (!earlier) events.push({ event: read.event, from });
  }
  for (const { event, from } of events) {
    checkReferences(event, from, seen, findings);
    if (roster) checkPeople(event, from, roster, findings);
  }
  return events.map(({ event }) => event);
}

/** The events of a list node, each with the places of its fields. */
export function rawEvents(node: Node | undefined, reader: Reader): RawEventAt[] {
  return (node ? (reader.list(node, 'events') ?? []) : []).flatMap((item) => {
    const map = reader.anyMap(item, 'events');
    return map
      ? [{ raw: plain(map) as RawEvent, at: map.at, placeOf: (field, code) => fieldPlace(map, field, code) }]
      : [];
  });
}

function readTreeHistory(
  input: { file: string; source: string; format: 'yaml' | 'json' | 'csv' },
  regulation: Regulation,
  findings: Findings,
): History {
  const parse = input.format === 'json' ? parseJsonTree : parseYamlTree;
  const tree = parse(input.file, input.source, MAX_EVENTS_BYTES, findings);
  const reader = new Reader(findings);
  const map = tree && reader.map(tree, THE_FILE, { required: ['units', 'events'], optional: ['settle', 'values'] });
  if (!map) return { roster: new Map(), settle: null, values: new Map(), events: [] };
  const node = (key: string) => map.entries.get(key)?.value;
  const roster = readRoster(node('units'), groupsOf(regulation), reader);
  const values = readGivenValues(node('values'), regulation, roster, reader);
  const settle = readSettle(node('settle'), reader);
  const events = collectEvents(rawEvents(node('events'), reader), roster, regulation, findings);
  return { roster, settle, values, events };
}

function readCsvHistory(file: string, source: string, regulation: Regulation, findings: Findings): History {
  const raws = eventsFromCsv(file, source, MAX_EVENTS_BYTES, regulation, findings);
  const events = collectEvents(raws.events, null, regulation, findings);
  return { roster: raws.roster, settle: null, values: new Map(), events };
}

/** An unknown key is shown at the key, a missing one at its event. */
function fieldPlace(map: MapNode, field: string, code?: FindingCode): Position {
  const entry = map.entries.get(field);
  return entry && code === 'unknown_key' ? entry.keyAt : placeOf(map, field);
}

function checkReferences(
  event: RegulationEvent,
  from: RawEventAt,
  ids: ReadonlyMap<string, Position>,
  findings: Findings,
): void {
  for (const [field, id] of [
    ['of', event.of],
    ['cancels', event.cancels],
  ] as const) {
    if (id === null || ids.has(id)) continue;
    findings.warning(from.placeOf(field), 'unknown_event', {
      zh: `文件中没有事件「${id}」`,
      en: `the file has no event '${id}'`,
      advice: suggest(id, ids.keys()),
    });
  }
}

function checkPeople(event: RegulationEvent, from: RawEventAt, roster: Roster, findings: Findings): void {
  event.units.forEach(({ unit, person }, index) => {
    const people = roster.get(unit)?.people ?? [];
    if (person === null || people.length === 0 || people.includes(person)) return;
    findings.warning(from.placeOf(`units[${index}].person`), 'unknown_person', {
      zh: `${unit}的名单中没有「${person}」`,
      en: `${unit} lists no person '${person}'`,
      advice: suggest(person, people),
    });
  });
}
