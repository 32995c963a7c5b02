import type { MapNode, Node } from '../load/source/tree';
import { mergeOrder, type Cells } from './align';
import { childrenOf, type Path } from './revision';
import {
  baseRow,
  isPlainKey,
  NOWHERE,
  type BaseRow,
  type RowRead,
  type Section,
  type SheetRead,
  type Work,
} from './section';
import type { Choices, Column } from './sheet';

export interface SettingsPlan {
  readonly key: string;
  readonly title: string;
  /** The maps, each under its rule; under the empty text for the file itself. */
  readonly maps: ReadonlyMap<string, MapNode>;
  readonly grouped: boolean;
  /** The sheet that shows `stack` or `target.values`; undefined when they are shown here. */
  readonly elsewhere: (group: string, key: string) => string | undefined;
  readonly choicesOf: (group: string, key: string) => Choices | undefined;
  readonly titleOf: (key: string) => string;
  readonly columnOf: (key: string) => Column;
  /** Where a map stands; makes a place for a new one. */
  readonly pathOf: (group: string, work: Work) => Path;
}

/** Everything no other sheet shows, one key a row: `stack.take`, `measures.total`. */
export function settingsSection(plan: SettingsPlan): Section {
  const rows = [...plan.maps].flatMap(([group, map]) => settingsOf(group, map, plan));
  const keys = [...(plan.grouped ? ['rule'] : []), 'key'];
  return {
    key: plan.key,
    title: plan.title,
    columns: [...keys, '#about', 'value'].map(plan.columnOf),
    identity: keys,
    needed: keys,
    open: false,
    always: true,
    rows,
    choicesOf: (cells) => choicesOf(cells, plan),
    shown: (_column, cells) => plan.titleOf(cells.get('key') ?? ''),
    apply: (sheet, work) => apply(plan, sheet, work),
  };
}

function choicesOf(cells: Cells, plan: SettingsPlan): ReadonlyMap<string, Choices> {
  const choices = plan.choicesOf(cells.get('rule') ?? '', cells.get('key') ?? '');
  return new Map(choices ? [['value', choices]] : []);
}

function settingsOf(group: string, map: MapNode, plan: SettingsPlan): BaseRow[] {
  const row = (key: string, value: Node) => {
    const names: [string, string][] = [...(plan.grouped ? [['rule', group] as [string, string]] : []), ['key', key]];
    return baseRow(new Map(names), new Map([['value', value]]), value);
  };
  const rows: BaseRow[] = [];
  for (const { key, value } of map.entries.values()) {
    if (plan.elsewhere(group, key) !== undefined) continue;
    if (!opens(key, value)) rows.push(row(key, value));
    else
      for (const [inner, child] of childrenOf(value)) {
        const path = `${key}.${inner}`;
        if (plan.elsewhere(group, path) === undefined) rows.push(row(path, child));
      }
  }
  return rows;
}

/** Whether a map is shown a key a row; anything else is shown in one cell. */
function opens(key: string, value: Node): value is MapNode {
  if (value.kind !== 'map' || value.entries.size === 0 || key.includes('.')) return false;
  return [...value.entries.keys()].every((inner) => isPlainKey(inner) && !inner.includes('.'));
}

function apply(plan: SettingsPlan, sheet: SheetRead, work: Work): void {
  const groups = new Map<string, RowRead[]>(plan.grouped ? [] : [['', []]]);
  for (const row of sheet.rows) {
    const group = row.cells.get('rule') ?? '';
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  for (const [group, rows] of groups) {
    const path = plan.pathOf(group, work);
    work.put(path, settingsMap(group, rows, { plan, sheet, work, base: work.at(path) }));
  }
}

interface Task {
  readonly plan: SettingsPlan;
  readonly sheet: SheetRead;
  readonly work: Work;
  readonly base: Node | undefined;
}

function settingsMap(group: string, rows: readonly RowRead[], { plan, sheet, work, base }: Task): Node {
  const before = base?.kind === 'map' ? childrenOf(base) : new Map<string, Node>();
  const wanted = new Map<string, Node | Map<string, Node>>();
  for (const row of rows) {
    const key = row.cells.get('key') ?? '';
    const [outer, inner] = splitKey(key, before);
    const value =
      work.fieldsOf(sheet, row, ['value']).get('value') ?? work.revision.scalar(null, NOWHERE, row.was?.node);
    work.places.set(value, work.place(sheet, row, 'value'));
    const other = plan.elsewhere(group, outer) ?? plan.elsewhere(group, key);
    const standing = wanted.get(outer);
    if (other !== undefined) elsewhere(work, sheet, row, key, other);
    else if (inner === null && standing === undefined) wanted.set(outer, value);
    else if (inner !== null && standing === undefined) wanted.set(outer, new Map([[inner, value]]));
    else if (inner !== null && standing instanceof Map && !standing.has(inner)) standing.set(inner, value);
    else twice(work, sheet, row, key);
  }
  const children = new Map<string, Node>();
  for (const [key, node] of before) {
    const next =
      plan.elsewhere(group, key) === undefined ? becomes(group, key, node, wanted.get(key), plan, work) : node;
    if (next) children.set(key, next);
  }
  for (const [key, value] of wanted)
    if (!before.has(key)) children.set(key, value instanceof Map ? work.revision.map(value, NOWHERE) : value);
  return work.revision.map(children, NOWHERE, base);
}

/** What a key that stands in the file becomes; parts of it that another sheet shows stay. */
function becomes(
  group: string,
  key: string,
  node: Node,
  wanted: Node | Map<string, Node> | undefined,
  plan: SettingsPlan,
  work: Work,
): Node | undefined {
  if (wanted && !(wanted instanceof Map)) return wanted;
  const before = node.kind === 'map' ? childrenOf(node) : new Map<string, Node>();
  const others = new Set([...before.keys()].filter((inner) => plan.elsewhere(group, `${key}.${inner}`) !== undefined));
  const order = mergeOrder([...before.keys()], [...(wanted?.keys() ?? [])], others);
  if (order.length === 0) return undefined;
  const children = order.map((inner) => [inner, wanted?.get(inner) ?? before.get(inner)!] as const);
  return work.revision.map(new Map(children), NOWHERE, node);
}

/** `stack.take` is `take` in `stack`; a key that stands in the file with a point in it is taken whole. */
function splitKey(key: string, before: ReadonlyMap<string, Node>): [string, string | null] {
  const point = key.indexOf('.');
  return point < 0 || before.has(key) ? [key, null] : [key.slice(0, point), key.slice(point + 1)];
}

function elsewhere(work: Work, sheet: SheetRead, row: RowRead, key: string, other: string): void {
  work.error(
    'wrong_sheet',
    work.place(sheet, row, 'key'),
    `「${key}」不在这里填`,
    `'${key}' belongs to another sheet`,
    `请写到「${other}」表里，并删去这一行`,
  );
}

function twice(work: Work, sheet: SheetRead, row: RowRead, key: string): void {
  work.error(
    'row_twice',
    work.place(sheet, row, 'key'),
    `「${key}」写了两行`,
    `'${key}' has two rows`,
    '请删去其中一行；整项和它的分项（stack 和 stack.take）也只能写一种',
  );
}
