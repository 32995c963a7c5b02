import { parseAmount } from '@app/kernel';
import type { Minor } from '@app/kernel';
import type { History } from '../model/event';
import type { Finding } from '../model/finding';
import type { Position } from '../model/position';
import type { Regulation } from '../model/regulation';
import { readAmount } from './amounts';
import { collectEvents, checkValues, rawEvents } from './events';
import { Findings } from './findings';
import { isEmpty, Reader, THE_FILE } from './reader';
import { readRoster, readSettle } from './roster';
import type { MapNode, Node } from './tree';
import { parseYamlTree } from './yaml-tree';

/** One worked example: a history and exactly what must come of it. */
export interface Case {
  readonly name: string;
  readonly position: Position;
  readonly history: History;
  readonly entries: readonly ExpectedEntry[];
  readonly pending: readonly ExpectedPending[];
}

export interface ExpectedEntry {
  /** An event's id, or `rule/period`. */
  readonly event: string;
  readonly unit: string;
  readonly asset: string;
  readonly amount: Minor;
  readonly row: string;
}

export interface ExpectedPending {
  readonly event: string;
  /** Decimal texts, null where the regulation gives no range. */
  readonly low: string | null;
  readonly high: string | null;
  readonly decides: string | null;
}

const MAX_CASES_BYTES = 5_000_000;
/** Fine enough for any asset: only to see whether a text is a decimal. */
const ANY_SCALE = 9;

/** Reads cases.yaml against a regulation; a case with an error is left out. */
export function readCases(
  input: { file: string; source: string },
  regulation: Regulation,
): { cases: Case[]; findings: Finding[] } {
  const findings = new Findings();
  const tree = parseYamlTree(input.file, input.source, MAX_CASES_BYTES, findings);
  const reader = new Reader(findings);
  const file = tree && reader.map(tree, THE_FILE, { required: ['cases'], optional: ['units', 'settle', 'values'] });
  checkValues(file?.entries.get('values')?.value, reader);
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
    optional: ['pending', 'units', 'settle', 'values'],
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
  const roster = readRoster(shared('units'), reader);
  checkValues(own('values'), reader);
  const settle = readSettle(shared('settle'), reader);
  const events = collectEvents(rawEvents(own('events'), reader), roster, regulation, findings);
  const expects = new Expectations(regulation, new Set(events.map((event) => event.id)), [...roster.keys()], reader);
  const [entriesNode, pendingNode] = [own('entries'), own('pending')];
  const entries = (entriesNode ? (reader.list(entriesNode, 'entries') ?? []) : []).map((item) => expects.entry(item));
  const pending = (pendingNode && !isEmpty(pendingNode) ? (reader.list(pendingNode, 'pending') ?? []) : []).map(
    (item) => expects.pending(item),
  );
  all.take(findings);
  if (findings.failed) return null;
  return {
    name,
    position: node.at,
    history: { roster, settle, events },
    entries: entries.filter((entry) => entry !== null),
    pending: pending.filter((amount) => amount !== null),
  };
}

/** Reads what a case expects, and finds the words no outcome could ever hold. */
class Expectations {
  constructor(
    private readonly regulation: Regulation,
    private readonly events: ReadonlySet<string>,
    private readonly units: readonly string[],
    private readonly reader: Reader,
  ) {}

  /** `[event or rule/period, unit, asset, amount, row]` */
  entry(node: Node): ExpectedEntry | null {
    const cells = this.cells(node, 5, '[事件, 单位, 计量, 数额, 行号]', '[event, unit, asset, amount, row]');
    if (!cells) return null;
    const [eventNode, unitNode, assetNode, amountNode, rowNode] = cells as [Node, Node, Node, Node, Node];
    const event = this.event(eventNode);
    const unit = this.reader.word(unitNode, 'entries', this.units);
    const code = this.reader.word(assetNode, 'entries', [...this.regulation.assets.keys()]);
    const asset = code === undefined ? undefined : this.regulation.assets.get(code);
    const amount = asset && readAmount(amountNode, asset, this.reader);
    const row = this.reader.word(rowNode, 'entries', this.rows());
    if (event === undefined || unit === undefined || code === undefined || amount === undefined || row === undefined)
      return null;
    return { event, unit, asset: code, amount, row };
  }

  /** `[event, low, high, decides]` */
  pending(node: Node): ExpectedPending | null {
    const cells = this.cells(node, 4, '[事件, 下限, 上限, 由谁决定]', '[event, low, high, decides]');
    if (!cells) return null;
    const [eventNode, low, high, decides] = cells as [Node, Node, Node, Node];
    const event = this.event(eventNode);
    if (event === undefined) return null;
    const role = isEmpty(decides) ? null : (this.reader.text(decides, 'pending') ?? null);
    return { event, low: this.decimal(low), high: this.decimal(high), decides: role };
  }

  private cells(node: Node, count: number, zh: string, en: string): readonly Node[] | null {
    if (node.kind === 'list' && node.items.length === count) return node.items;
    this.reader.wrong(node, 'entries', zh, en);
    return null;
  }

  private event(node: Node): string | undefined {
    const text = this.reader.text(node, 'entries');
    if (text === undefined) return undefined;
    const isPeriod = this.regulation.quotaRules.some((rule) => text.startsWith(`${rule.id}/`));
    if (isPeriod || this.events.has(text)) return text;
    this.reader.unknownWord(node.at, { zh: '本案例的事件', en: 'the events of this case' }, text, [
      ...this.events,
      ...this.regulation.quotaRules.map((rule) => `${rule.id}/2014-01`),
    ]);
    return undefined;
  }

  private decimal(node: Node): string | null {
    if (isEmpty(node)) return null;
    const text = this.reader.text(node, 'pending');
    if (text === undefined || 'minor' in parseAmount(text, ANY_SCALE)) return text ?? null;
    this.reader.wrong(node, 'pending', '数', 'a number');
    return null;
  }

  private rows(): string[] {
    const { eventRules, byHand, quotaRules } = this.regulation;
    return [
      ...eventRules.flatMap((rule) => rule.rows.map((row) => row.id)),
      ...byHand.map((entry) => entry.id),
      ...(quotaRules.length > 0 ? ['met', 'missed'] : []),
      ...(eventRules.some((rule) => rule.undefined.length > 0) ? ['undefined'] : []),
    ];
  }
}
