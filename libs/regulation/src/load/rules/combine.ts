import { perKeys, stackTakes } from '../../model/sharing';
import type { Stack } from '../../model/sharing';
import type { Asset } from '../../model/vocabulary';
import { checkOrder, readAmount, readOneClause } from '../tables/amounts';
import { isEmpty } from '../source/reader';
import type { Context } from '../tables/table';
import type { Node } from '../source/tree';

const MAX_PLACES = 1_000_000;

/** Stacks of `stacks:`, not yet read: caps are read at the scale of the asset that uses them. */
export type NamedStacks = ReadonlyMap<string, Node>;

/** `stack`: one for all assets, one an asset, or the name of a shared one; by asset code. */
export function readStacks(
  node: Node | undefined,
  ruleId: string,
  named: NamedStacks,
  context: Context,
): Map<string, Stack> {
  const { reader, vocabulary } = context;
  const assets = [...vocabulary.assets.values()];
  const stacks = new Map<string, Stack>(assets.map((asset) => [asset.code, everything(ruleId)]));
  if (node === undefined) return stacks;
  const byAsset = node.kind === 'map' && [...node.entries.keys()].some((key) => vocabulary.assets.has(key));
  if (!byAsset) {
    readFor(node, assets, ruleId, named, context).forEach((stack, code) => stacks.set(code, stack));
    return stacks;
  }
  reader.onlyKeys(node, 'stack', [...vocabulary.assets.keys()]);
  for (const asset of assets) {
    const entry = node.entries.get(asset.code);
    if (entry) readFor(entry.value, [asset], ruleId, named, context).forEach((stack, code) => stacks.set(code, stack));
  }
  return stacks;
}

/** Checks every stack of `stacks:` once, used or not. */
export function readNamedStacks(node: Node | undefined, context: Context): NamedStacks {
  const map = node && context.reader.anyMap(node, 'stacks');
  const named = new Map<string, Node>();
  for (const { key, value } of map?.entries.values() ?? []) {
    named.set(key, value);
    readStack(value, key, [...context.vocabulary.assets.values()].slice(0, 1), context);
  }
  return named;
}

function readFor(
  node: Node,
  assets: readonly Asset[],
  ruleId: string,
  named: NamedStacks,
  context: Context,
): Map<string, Stack> {
  if (node.kind !== 'scalar') return readStack(node, `#${ruleId}`, assets, context);
  const name = context.reader.text(node, 'stack');
  if (name === undefined) return new Map();
  const shared = named.get(name);
  if (shared) return readStack(shared, name, assets, context);
  context.reader.unknownWord(node.at, 'stack', name, named.keys());
  return new Map();
}

function everything(ruleId: string): Stack {
  const per = ['event', 'unit'];
  return { id: `#${ruleId}`, per, take: 'sum', skip: 0, keep: null, cap: null, floor: null, clause: null };
}

function readStack(node: Node, id: string, assets: readonly Asset[], context: Context): Map<string, Stack> {
  const { reader, citations, vocabulary } = context;
  const stacks = new Map<string, Stack>();
  const map = reader.map(node, 'stack', {
    required: ['per', 'take'],
    optional: ['keep', 'skip', 'cap', 'floor', 'clause'],
  });
  if (!map) return stacks;
  const per = map.entries.get('per');
  const take = map.entries.get('take');
  const keys = (per ? (reader.list(per.value, 'stack.per') ?? []) : []).map((key) =>
    reader.word<string>(key, 'stack.per', [...perKeys, ...vocabulary.domainNames]),
  );
  const way = take && reader.word(take.value, 'stack.take', stackTakes);
  const clause = isEmpty(map.entries.get('clause')?.value) ? undefined : readOneClause(map, 'stack', reader, citations);
  const places = (key: 'keep' | 'skip', least: number) => {
    const value = map.entries.get(key)?.value;
    return value && !isEmpty(value) ? (reader.integer(value, `stack.${key}`, least, MAX_PLACES) ?? null) : null;
  };
  const [keep, skip] = [places('keep', 1), places('skip', 0) ?? 0];
  const limit = (key: 'cap' | 'floor', asset: Asset) => {
    const value = map.entries.get(key)?.value;
    return value && !isEmpty(value) ? (readAmount(value, asset, reader) ?? null) : null;
  };
  for (const asset of assets) {
    const cap = limit('cap', asset);
    const floor = limit('floor', asset);
    if ((cap !== null || floor !== null) && clause === undefined && asset === assets[0]) {
      reader.findings.error(map.at, 'amount_without_clause', {
        zh: 'stack 的上限或下限没有条款依据',
        en: 'the cap or floor of the stack cites no clause',
        advice: '请在 clause 写上原文的条款编号',
      });
    }
    if (cap !== null && floor !== null) checkOrder(floor, cap, map.at, 'stack.floor/cap', reader);
    if (way) {
      stacks.set(asset.code, {
        id,
        per: keys.filter((key) => key !== undefined),
        take: way,
        skip,
        keep,
        cap,
        floor,
        clause: clause ?? null,
      });
    }
  }
  return stacks;
}
