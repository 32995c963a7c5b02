import { perKeys, shareTakes, stackTakes } from '../model/sharing';
import type { Share, ShareTake, Stack } from '../model/sharing';
import type { Asset } from '../model/vocabulary';
import { checkOrder, readAmount, readOneClause } from './amounts';
import type { ColumnUse } from './draft';
import { isEmpty } from './reader';
import type { Context } from './table';
import type { Node } from './tree';

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
  return { id: `#${ruleId}`, per: ['event', 'unit'], take: 'sum', cap: null, floor: null, clause: null };
}

function readStack(node: Node, id: string, assets: readonly Asset[], context: Context): Map<string, Stack> {
  const { reader, citations } = context;
  const stacks = new Map<string, Stack>();
  const map = reader.map(node, 'stack', { required: ['per', 'take'], optional: ['cap', 'floor', 'clause'] });
  if (!map) return stacks;
  const per = map.entries.get('per');
  const take = map.entries.get('take');
  const keys = (per ? (reader.list(per.value, 'stack.per') ?? []) : []).map((key) =>
    reader.word(key, 'stack.per', perKeys),
  );
  const way = take && reader.word(take.value, 'stack.take', stackTakes);
  const clause = isEmpty(map.entries.get('clause')?.value) ? undefined : readOneClause(map, 'stack', reader, citations);
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
        cap,
        floor,
        clause: clause ?? null,
      });
    }
  }
  return stacks;
}

/** `share`: the general way, and other ways for events that carry a word of some domain. */
export function readShare(
  node: Node | undefined,
  carried: readonly string[],
  context: Context,
): { share: Share; looksAt: ColumnUse[] } {
  const { reader, citations, vocabulary } = context;
  const equal: Share = { take: 'equal', exceptions: [], clause: null };
  if (node === undefined) return { share: equal, looksAt: [] };
  if (node.kind === 'scalar') {
    return { share: { ...equal, take: reader.word(node, 'share', shareTakes) ?? 'equal' }, looksAt: [] };
  }
  const map = reader.anyMap(node, 'share');
  if (!map) return { share: equal, looksAt: [] };
  const exceptions: { domain: string; word: string; take: ShareTake }[] = [];
  const looksAt: ColumnUse[] = [];
  let take: ShareTake | undefined;
  for (const { key, keyAt, value } of map.entries.values()) {
    if (key === 'clause') continue;
    const way = reader.word(value, `share.${key}`, shareTakes);
    if (key === 'take') {
      take = way;
      continue;
    }
    const homes = homesOf(key, carried, context);
    const domain = homes[0];
    if (domain === undefined) {
      const words = vocabulary.domainNames.flatMap((name) => vocabulary.words(name).slice(0, -1));
      reader.unknownWord(keyAt, 'share', key, ['take', 'clause', ...words]);
      continue;
    }
    if (homes.length > 1) {
      reader.findings.error(keyAt, 'ambiguous_word', {
        zh: `「${key}」同时是 ${homes.join('、')} 的词，不知道指哪一个`,
        en: `'${key}' is a word of ${homes.join(', ')}`,
        advice: '请给其中一个词表里的词改名',
      });
    }
    looksAt.push({ domain, at: keyAt });
    const words = domain === 'pub' && !vocabulary.publications.has(key) ? vocabulary.keysOf(key) : [key];
    if (way) for (const word of words) exceptions.push({ domain, word, take: way });
  }
  const clause = isEmpty(map.entries.get('clause')?.value) ? undefined : readOneClause(map, 'share', reader, citations);
  return { share: { take: take ?? 'equal', exceptions, clause: clause ?? null }, looksAt };
}

/** Domains that have the word; those the rule's table looks at come before all others. */
function homesOf(word: string, carried: readonly string[], { vocabulary }: Context): string[] {
  const all = vocabulary.domainNames.filter(
    (domain) =>
      vocabulary.words(domain).slice(0, -1).includes(word) || (domain === 'pub' && vocabulary.keysOf(word).length > 0),
  );
  const near = all.filter((domain) => carried.includes(domain));
  return near.length > 0 ? near : all;
}
