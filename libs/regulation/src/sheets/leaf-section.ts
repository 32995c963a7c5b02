import type { Node } from '../load/source/tree';
import { mergeOrder } from './align';
import { unknownRule } from './record-section';
import { childrenOf, type Path } from './revision';
import {
  baseRow,
  columnsFor,
  isPlainKey,
  NOWHERE,
  type BaseRow,
  type RowRead,
  type Section,
  type SheetRead,
  type Work,
} from './section';
import type { Column } from './sheet';

export interface LeafPlan {
  readonly key: string;
  readonly title: string;
  /** The maps, each under the rule or table it belongs to; under the empty text when there is but one. */
  readonly maps: ReadonlyMap<string, Node>;
  /** Column that names the rule or table; null when there is but one map. */
  readonly anchor: string | null;
  readonly pathOf: (group: string, work: Work) => Path | undefined;
  /** Columns of the keys on the way down. */
  readonly keys: readonly string[];
  /** Column of what stands behind the last key when it is not a map with keys of its own; null when it always is one. */
  readonly main: string | null;
  readonly offered: readonly string[];
  /** Which keys of the first map are shown here. */
  readonly shows?: (key: string) => boolean;
  /** Keys behind the last one that another sheet shows. */
  readonly hides?: readonly string[];
  /** Whether the last map may also be a list of its keys. */
  readonly words?: boolean;
  readonly always: boolean;
  readonly columnOf: (key: string) => Column;
}

/** Maps whose keys become cells, such as words, publications and values by unit; null when one of them is something else. */
export function leafSection(plan: LeafPlan): Section | null {
  const rows: BaseRow[] = [];
  for (const [group, map] of plan.maps) {
    if (plan.anchor !== null && !isPlainKey(group)) return null;
    const found = rowsIn(map, 0, plan.anchor === null ? [] : [[plan.anchor, group]], plan);
    if (!found) return null;
    rows.push(...found);
  }
  const keys = [...(plan.anchor === null ? [] : [plan.anchor]), ...plan.keys];
  const columns = [...keys, ...columnsFor(plan.main === null ? plan.offered : [plan.main, ...plan.offered], rows)];
  if (new Set(columns).size < columns.length) return null;
  return {
    key: plan.key,
    title: plan.title,
    columns: columns.map(plan.columnOf),
    identity: keys,
    needed: keys,
    open: plan.offered.length > 0,
    always: plan.always,
    rows,
    apply: (sheet, work) => apply(plan, sheet, work),
  };
}

function rowsIn(node: Node, depth: number, keys: [string, string][], plan: LeafPlan): BaseRow[] | null {
  const column = plan.keys[depth]!;
  const isLast = depth === plan.keys.length - 1;
  if (isLast && plan.words && node.kind === 'list') {
    const words = node.items.map((item) => (item.kind === 'scalar' ? (item.text ?? '') : ''));
    if (words.length === 0 || new Set(words).size < words.length || !words.every(isPlainKey)) return null;
    return node.items.map((item, i) => baseRow(new Map([...keys, [column, words[i]!]]), new Map(), item));
  }
  if (node.kind !== 'map' || node.entries.size === 0) return null;
  const rows: BaseRow[] = [];
  for (const { key, value } of node.entries.values()) {
    if (depth === 0 && plan.shows && !plan.shows(key)) continue;
    if (!isPlainKey(key)) return null;
    const path: [string, string][] = [...keys, [column, key]];
    const found = isLast ? leaf(value, path, plan) : rowsIn(value, depth + 1, path, plan);
    if (!found) return null;
    rows.push(...found);
  }
  return rows;
}

function leaf(node: Node, keys: [string, string][], plan: LeafPlan): BaseRow[] | null {
  if (node.kind !== 'map')
    return plan.main === null ? null : [baseRow(new Map(keys), new Map([[plan.main, node]]), node)];
  const fields = new Map([...childrenOf(node)].filter(([key]) => !plan.hides?.includes(key)));
  if (node.entries.size === 0 || ![...fields.keys()].every((key) => isPlainKey(key) && !/\s/u.test(key))) return null;
  return [baseRow(new Map(keys), fields, node)];
}

function apply(plan: LeafPlan, sheet: SheetRead, work: Work): void {
  const groups = new Map<string, RowRead[]>([...plan.maps.keys()].map((group) => [group, []]));
  if (plan.anchor === null && groups.size === 0) groups.set('', []);
  for (const row of sheet.rows) {
    const group = plan.anchor === null ? '' : (row.cells.get(plan.anchor) ?? '');
    if (plan.pathOf(group, work)) groups.set(group, [...(groups.get(group) ?? []), row]);
    else unknownRule(work, work.place(sheet, row, plan.anchor ?? ''), group);
  }
  for (const [group, rows] of groups) {
    const path = plan.pathOf(group, work);
    if (path) work.put(path, mapOf(work.at(path), rows, 0, { plan, sheet, work }));
  }
}

interface Task {
  readonly plan: LeafPlan;
  readonly sheet: SheetRead;
  readonly work: Work;
}

/** The map (or list of words) that the rows say; null when there is nothing in it. */
function mapOf(base: Node | undefined, rows: readonly RowRead[], depth: number, task: Task): Node | null {
  const { plan, sheet, work } = task;
  const column = plan.keys[depth]!;
  const isLast = depth === plan.keys.length - 1;
  const before = base?.kind === 'map' ? childrenOf(base) : new Map<string, Node>();
  const groups = new Map<string, RowRead[]>();
  for (const row of rows)
    groups.set(row.cells.get(column) ?? '', [...(groups.get(row.cells.get(column) ?? '') ?? []), row]);
  const children = new Map<string, Node>();
  for (const [key, own] of groups) {
    if (isLast) for (const row of own.slice(1)) twice(work, sheet, row, column, key);
    const child = isLast ? leafOf(own[0]!, task) : mapOf(before.get(key), own, depth + 1, task);
    if (!child) continue;
    work.places.set(child, work.place(sheet, own[0]!, column));
    children.set(key, child);
  }
  if (
    isLast &&
    plan.words &&
    [...children.values()].every(isNothing) &&
    (base?.kind === 'list' || !base) &&
    children.size > 0
  )
    return work.revision.list(wordsOf(groups, base, task), NOWHERE, base);
  const others = new Set(depth === 0 && plan.shows ? [...before.keys()].filter((key) => !plan.shows!(key)) : []);
  for (const key of others) children.set(key, before.get(key)!);
  const order = mergeOrder(
    [...before.keys()],
    [...groups.keys()].filter((key) => children.has(key)),
    others,
  );
  if (order.length === 0) return null;
  return work.revision.map(new Map(order.map((key) => [key, children.get(key)!])), NOWHERE, base);
}

function wordsOf(groups: ReadonlyMap<string, readonly RowRead[]>, base: Node | undefined, task: Task): Node[] {
  const { plan, sheet, work } = task;
  const standing = base?.kind === 'list' ? base.items : [];
  return [...groups].map(([word, rows]) => {
    const before = standing.find((item) => item.kind === 'scalar' && item.text === word);
    const node = before ?? work.revision.scalar(word, NOWHERE);
    work.places.set(node, work.place(sheet, rows[0]!, plan.keys.at(-1)!));
    return node;
  });
}

function leafOf(row: RowRead, { plan, sheet, work }: Task): Node {
  const columns = [...sheet.columns.keys()].filter((key) => key !== plan.anchor && !plan.keys.includes(key));
  const fields = work.fieldsOf(sheet, row, columns);
  const was = row.was;
  const isWord = was?.node.kind === 'scalar' && was.fields.size === 0;
  if (isWord && fields.size === 0) return work.revision.scalar(null, NOWHERE);
  if (was && fields.size === was.fields.size && [...was.fields].every(([key, field]) => fields.get(key) === field))
    return was.node;
  const of = isWord ? undefined : was?.node;
  const onlyMain = [...fields.keys()].every((key) => key === plan.main);
  if (plan.main !== null && onlyMain && of?.kind !== 'map')
    return fields.get(plan.main) ?? work.revision.scalar(null, NOWHERE, of);
  const children = of?.kind === 'map' ? childrenOf(of) : new Map<string, Node>();
  const hidden = new Set([...children.keys()].filter((key) => plan.hides?.includes(key)));
  const order = mergeOrder([...children.keys()], [...fields.keys()], hidden);
  return work.revision.map(new Map(order.map((key) => [key, fields.get(key) ?? children.get(key)!])), NOWHERE, of);
}

function isNothing(node: Node): boolean {
  return node.kind === 'scalar' && node.text === null;
}

function twice(work: Work, sheet: SheetRead, row: RowRead, column: string, key: string): void {
  work.error(
    'row_twice',
    work.place(sheet, row, column),
    `「${key}」写了两行`,
    `'${key}' has two rows`,
    '请删去其中一行',
  );
}
