import type { ListNode, MapEntry, MapNode, Node, ScalarNode } from '../load/source/tree';
import type { Position } from '../model/position';

/** Steps from the root: keys of maps, indexes of lists. */
export type Path = readonly (string | number)[];

/**
 * A tree on its way to another one. What does not change is the very same node; what replaces a node remembers which,
 * so that the text around it can stay as it was written.
 */
export class Revision {
  private readonly origins = new Map<Node, Node>();

  /** The node of the tree as it was that this one stands for; undefined for something new. */
  originOf(node: Node): Node | undefined {
    return this.origins.get(node);
  }

  /** Marks a node as what another has become. */
  instead<T extends Node>(node: T, of: Node | undefined): T {
    if (of && of !== node && !this.origins.has(node)) this.origins.set(node, this.origins.get(of) ?? of);
    return node;
  }

  scalar(text: string | null, at: Position, of?: Node): ScalarNode {
    return this.instead({ kind: 'scalar', text, at }, of);
  }

  list(items: readonly Node[], at: Position, of?: Node): Node {
    if (of?.kind === 'list' && isUnchanged(of.items, items)) return of;
    return this.instead<ListNode>({ kind: 'list', items, at }, of);
  }

  map(children: ReadonlyMap<string, Node>, at: Position, of?: Node): Node {
    if (of?.kind === 'map' && isUnchanged(flat(childrenOf(of)), flat(children))) return of;
    const entries = new Map<string, MapEntry>();
    for (const [key, value] of children) entries.set(key, { key, keyAt: at, value });
    return this.instead<MapNode>({ kind: 'map', entries, at }, of);
  }

  /** What another node has become, where it is known only as a whole: parts that say the same stay the nodes they were. */
  follow(node: Node, of: Node | undefined): Node {
    if (!of) return node;
    if (isSame(node, of)) return of;
    if (node.kind === 'list' && of.kind === 'list')
      return this.list(
        counterparts(node.items, of.items).map(([item, before]) => this.follow(item, before)),
        node.at,
        of,
      );
    if (node.kind === 'map' && of.kind === 'map') {
      const before = childrenOf(of);
      const children = [...childrenOf(node)].map(([key, child]) => [key, this.follow(child, before.get(key))] as const);
      return this.map(new Map(children), node.at, of);
    }
    return this.instead(node, of);
  }

  /** The tree with another node at a place; null takes it away, and maps that are missing on the way are made. */
  put(tree: Node | undefined, path: Path, node: Node | null, at: Position): Node | null {
    const [step, ...rest] = path;
    if (step === undefined) return node && this.instead(node, tree);
    if (typeof step === 'number') {
      const items = tree?.kind === 'list' ? [...tree.items] : [];
      const item = this.put(items[step], rest, node, at);
      items.splice(step, 1, ...(item ? [item] : []));
      return this.list(items, at, tree);
    }
    const children = new Map(tree?.kind === 'map' ? childrenOf(tree) : []);
    const child = this.put(children.get(step), rest, node, at);
    if (child) children.set(step, child);
    else children.delete(step);
    return this.map(children, at, tree);
  }
}

export function childrenOf(map: MapNode): Map<string, Node> {
  return new Map([...map.entries].map(([key, { value }]) => [key, value]));
}

export function nodeAt(tree: Node | undefined, path: Path): Node | undefined {
  let node = tree;
  for (const step of path) {
    if (node?.kind === 'map') node = node.entries.get(String(step))?.value;
    else if (node?.kind === 'list') node = node.items[Number(step)];
    else return undefined;
  }
  return node;
}

/** Whether two trees say the same in the same order; places do not count. */
export function isSame(a: Node, b: Node): boolean {
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.text === b.text;
  if (a.kind === 'list')
    return (
      b.kind === 'list' && a.items.length === b.items.length && a.items.every((item, i) => isSame(item, b.items[i]!))
    );
  if (b.kind !== 'map' || a.entries.size !== b.entries.size) return false;
  const others = [...b.entries.values()];
  return [...a.entries.values()].every(
    ({ key, value }, i) => key === others[i]!.key && isSame(value, others[i]!.value),
  );
}

/** Each item with what it was: the same from either end; what lies between only where none came or went. */
function counterparts(after: readonly Node[], before: readonly Node[]): [Node, Node | undefined][] {
  const most = Math.min(after.length, before.length);
  let head = 0;
  while (head < most && isSame(after[head]!, before[head]!)) head++;
  let tail = 0;
  while (tail < most - head && isSame(after.at(-1 - tail)!, before.at(-1 - tail)!)) tail++;
  const shift = before.length - after.length;
  return after.map((item, i) => {
    if (i < head) return [item, before[i]];
    return [item, i >= after.length - tail || shift === 0 ? before[i + shift] : undefined];
  });
}

function isUnchanged(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((each, i) => each === after[i]);
}

function flat(children: ReadonlyMap<string, Node>): unknown[] {
  return [...children].flat();
}
