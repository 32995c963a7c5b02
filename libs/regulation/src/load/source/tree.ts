import type { Position } from '../../model/position';

/** What YAML, JSON and CSV files are read into: texts as they were written, each with its place. */
export type Node = ScalarNode | MapNode | ListNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  /** The source text (`0.50`, `2014-01-01`, `true`); null for nothing. */
  readonly text: string | null;
  readonly at: Position;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, MapEntry>;
  readonly at: Position;
}

export interface MapEntry {
  readonly key: string;
  readonly keyAt: Position;
  readonly value: Node;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly at: Position;
}

export const MAX_DEPTH = 20;

/** Whether a text takes more bytes than that in UTF-8. */
export function isLargerThan(source: string, maxBytes: number): boolean {
  return (
    source.length > maxBytes || (source.length * 3 > maxBytes && new TextEncoder().encode(source).length > maxBytes)
  );
}

/** Plain values, as an HTTP request would carry them. */
export function plain(node: Node): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.text;
    case 'list':
      return node.items.map(plain);
    case 'map':
      return Object.fromEntries([...node.entries.values()].map(({ key, value }) => [key, plain(value)]));
  }
}

/** Where a field path such as `units[0].unit` stands; a path that leads nowhere stands at its last known part. */
export function placeOf(node: Node, path: string): Position {
  let at = node.at;
  let here: Node | undefined = node;
  for (const step of path.split(/[.[\]]/).filter((part) => part !== '')) {
    if (here?.kind === 'map') {
      const entry: MapEntry | undefined = here.entries.get(step);
      if (!entry) return at;
      at = entry.value.kind === 'scalar' ? entry.value.at : entry.keyAt;
      here = entry.value;
    } else if (here?.kind === 'list') {
      here = here.items[Number(step)];
      if (!here) return at;
      at = here.at;
    } else {
      return at;
    }
  }
  return at;
}

export function describeKind(node: Node): { zh: string; en: string } {
  if (node.kind === 'map') return { zh: '一组键值', en: 'a mapping' };
  if (node.kind === 'list') return { zh: '列表', en: 'a list' };
  return node.text === null ? { zh: '空的', en: 'empty' } : { zh: `「${node.text}」`, en: `'${node.text}'` };
}
