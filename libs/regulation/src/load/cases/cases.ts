import type { History } from '../../model/event';
import type { Finding } from '../../model/finding';
import type { Position } from '../../model/position';
import type { Regulation } from '../../model/regulation';
import { collectEvents, rawEvents } from '../events/events';
import { Expectations } from './expectations';
import type { ExpectedEntry, ExpectedPending, ExpectedResult } from './expectations';
import { Findings } from '../source/findings';
import { readGivenValues } from '../events/given-values';
import { isEmpty, Reader, THE_FILE } from '../source/reader';
import { groupsOf, readRoster, readSettle } from '../events/roster';
import type { MapNode, Node } from '../source/tree';
import { parseYamlTree } from '../source/yaml-tree';

/** One worked example: a history and exactly what must come of it. */
export interface Case {
  readonly name: string;
  readonly position: Position;
  readonly history: History;
  readonly entries: readonly ExpectedEntry[];
  readonly pending: readonly ExpectedPending[];
  /** Results that must be among those found; others may be found besides. */
  readonly results: readonly ExpectedResult[];
}

const MAX_CASES_BYTES = 5_000_000;

/** Reads cases.yaml against a regulation; a case with an error is left out. */
export function readCases(
  input: { file: string; source: string },
  regulation: Regulation,
): { cases: Case[]; findings: Finding[] } {
  const findings = new Findings();
  const tree = parseYamlTree(input.file, input.source, MAX_CASES_BYTES, findings);
  const reader = new Reader(findings);
  const file = tree && reader.map(tree, THE_FILE, { required: ['cases'], optional: ['units', 'settle', 'values'] });
  const items = file?.entries.get('cases')?.value;
  const names = new Set<string>();
  const cases = (file && items ? (reader.list(items, 'cases') ?? []) : [])
    .map((item) => readCase(item, file as MapNode, regulation, names, findings))
    .filter((read) => read !== null);
  return { cases, findings: findings.inOrder(input.file) };
}

function readCase(node: Node, file: MapNode, regulation: Regulation, names: Set<string>, all: Findings): Case | null {
  const findings = new Findings();
  const reader = new Reader(findings);
  const map = reader.map(node, 'cases', {
    required: ['name', 'events', 'entries'],
    optional: ['pending', 'results', 'units', 'settle', 'values'],
  });
  const own = (key: string) => map?.entries.get(key)?.value;
  const shared = (key: string) => own(key) ?? file.entries.get(key)?.value;
  const nameNode = own('name');
  const name = (nameNode && reader.text(nameNode, 'name')) ?? '';
  if (nameNode && names.has(name)) {
    findings.error(nameNode.at, 'duplicate_id', {
      zh: `案例「${name}」写了两次`,
      en: `the case '${name}' appears twice`,
      advice: '请给其中一个改名',
    });
  }
  names.add(name);
  if (map && !shared('units')) reader.missing(node.at, `cases.${name}`, 'units');
  const roster = readRoster(shared('units'), groupsOf(regulation), reader);
  const values = readGivenValues(shared('values'), regulation, roster, reader);
  const settle = readSettle(shared('settle'), reader);
  const events = collectEvents(rawEvents(own('events'), reader), roster, regulation, findings);
  const expects = new Expectations(regulation, { roster, settle, values, events }, reader);
  const lines = <T>(key: string, read: (line: Node) => T | null): T[] => {
    const list = own(key);
    const items = list && !isEmpty(list) ? (reader.list(list, key) ?? []) : [];
    return items.map(read).filter((line) => line !== null);
  };
  const entries = lines('entries', (line) => expects.entry(line));
  const pending = lines('pending', (line) => expects.pending(line));
  const results = lines('results', (line) => expects.result(line));
  all.take(findings);
  if (findings.failed) return null;
  return { name, position: node.at, history: { roster, settle, values, events }, entries, pending, results };
}
