import type { Node } from '../load/source/tree';
import type { Position } from '../model/position';
import type { CellPlace } from './sheet';

/**
 * The cell that a place in the written file came from.
 * @param written the file as it was read again
 * @param wanted the same tree before it was written, whose nodes know their cells
 */
export function cellAt(
  position: Position,
  written: Node,
  wanted: Node,
  places: ReadonlyMap<Node, CellPlace>,
): CellPlace | undefined {
  let [there, here]: [Node, Node] = [written, wanted];
  let place = places.get(here);
  for (;;) {
    const index = childrenWithStart(there).findLastIndex(({ at }) => !isBehind(at, position));
    const [next, same] = [childrenWithStart(there)[index]?.node, childrenWithStart(here)[index]?.node];
    if (!next || !same) return place ?? firstPlaceIn(here, places);
    [there, here] = [next, same];
    place = places.get(here) ?? place;
  }
}

function childrenWithStart(node: Node): { at: Position; node: Node }[] {
  if (node.kind === 'list') return node.items.map((item) => ({ at: item.at, node: item }));
  return node.kind === 'map' ? [...node.entries.values()].map(({ keyAt, value }) => ({ at: keyAt, node: value })) : [];
}

function firstPlaceIn(node: Node, places: ReadonlyMap<Node, CellPlace>): CellPlace | undefined {
  for (const child of childrenWithStart(node)) {
    const place = places.get(child.node) ?? firstPlaceIn(child.node, places);
    if (place) return place;
  }
  return undefined;
}

function isBehind(a: Position, b: Position): boolean {
  return a.line > b.line || (a.line === b.line && a.column > b.column);
}
