import { isMap, isScalar, isSeq, parseDocument, type CST, type Node as YamlNode, type Pair } from 'yaml';
import type { Node } from '../load/source/tree';

/** Where a node stands in the text it was read from. Offsets; the end is not part of it. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly style: 'empty' | 'scalar' | 'flow' | 'block';
  /** Of a collection, in the order of the text. */
  readonly parts: readonly Part[];
}

/** An item of a list or an entry of a map. */
export interface Part {
  /** Its dash or its key; in brackets without a key, its value. */
  readonly start: number;
  /** Behind the dash or the colon. */
  readonly prefixEnd: number;
  readonly node: Node;
  /** Null in a list. */
  readonly key: string | null;
}

/** Finds every node of a tree in the text it was read from; the text must be one the loader reads without an error. */
export function findSpots(source: string, tree: Node): Map<Node, Spot> {
  const { contents } = parseDocument(source, { version: '1.2', keepSourceTokens: true, prettyErrors: false });
  const spots = new Map<Node, Spot>();
  walk(contents, tree, 0, source, spots);
  return spots;
}

function walk(yaml: YamlNode | null, node: Node, prefixEnd: number, source: string, spots: Map<Node, Spot>): Spot {
  const spot = spotOf(yaml, node, prefixEnd, source, spots);
  spots.set(node, spot);
  return spot;
}

function spotOf(yaml: YamlNode | null, node: Node, prefixEnd: number, source: string, spots: Map<Node, Spot>): Spot {
  const [start, end] = yaml?.range ?? [prefixEnd, prefixEnd];
  if (!yaml || start === end) return { start: prefixEnd, end: prefixEnd, style: 'empty', parts: [] };
  if (isScalar(yaml) || node.kind === 'scalar') {
    const written = source.slice(start, end);
    const style = /^[|>]/.test(written) ? 'block' : 'scalar';
    return { start, end: start + written.trimEnd().length, style, parts: [] };
  }
  const flow = yaml.srcToken?.type === 'flow-collection';
  const tokens = tokensOf(yaml);
  const parts: Part[] = [];
  let last = start;
  childrenOf(yaml).forEach(({ key, value }, i) => {
    const child = childOf(node, key, i);
    if (!child) return;
    const token = tokens[i];
    const indicator =
      token && (key === null ? tokenOf(token.start, 'seq-item-ind') : tokenOf(token.sep, 'map-value-ind'));
    const keyStart = key?.range?.[0] ?? value?.range?.[0] ?? last;
    const behind = indicator ? indicator.offset + 1 : key === null ? keyStart : (key.range?.[1] ?? keyStart);
    const spot = walk(value, child.node, behind, source, spots);
    const dash = !flow && key === null && indicator ? indicator.offset : keyStart;
    parts.push({ start: dash, prefixEnd: behind, node: child.node, key: child.key });
    last = spot.end;
  });
  return { start, end: flow ? end : last, style: flow ? 'flow' : 'block', parts };
}

function childrenOf(yaml: YamlNode): { key: YamlNode | null; value: YamlNode | null }[] {
  if (isSeq(yaml)) return (yaml.items as (YamlNode | null)[]).map((value) => ({ key: null, value }));
  if (isMap(yaml)) return (yaml.items as Pair<YamlNode, YamlNode | null>[]).map(({ key, value }) => ({ key, value }));
  return [];
}

function childOf(node: Node, key: YamlNode | null, index: number): { node: Node; key: string | null } | undefined {
  if (node.kind === 'list') {
    const item = node.items[index];
    return item && { node: item, key: null };
  }
  if (node.kind !== 'map') return undefined;
  const entry = [...node.entries.values()][index];
  return key && entry ? { node: entry.value, key: entry.key } : undefined;
}

/** The tokens of each item; what holds only comments is no item. */
function tokensOf(yaml: YamlNode): { start: CST.SourceToken[]; sep?: CST.SourceToken[] }[] {
  const token = yaml.srcToken;
  if (token?.type === 'block-seq') return token.items.filter(({ start }) => tokenOf(start, 'seq-item-ind'));
  if (token?.type === 'block-map' || token?.type === 'flow-collection')
    return token.items.filter((item) => item.key || item.sep || item.value);
  return [];
}

function tokenOf(
  tokens: readonly CST.SourceToken[] | undefined,
  type: CST.SourceToken['type'],
): CST.SourceToken | undefined {
  return tokens?.find((token) => token.type === type);
}
