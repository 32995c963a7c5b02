import { EQUAL_SHARE, shareTakes } from '../../model/sharing';
import type { Share, ShareTake } from '../../model/sharing';
import { readOneClause } from '../tables/amounts';
import type { ColumnUse } from '../tables/draft';
import { readExceptions } from './exceptions';
import { isEmpty } from '../source/reader';
import { readFraction } from '../tables/shape';
import type { Context } from '../tables/table';
import type { MapNode, Node } from '../source/tree';

const OWN = ['take', 'places', 'at_most', 'factor', 'clause'];
const MAX_WEIGHT = 1_000_000;
const MAX_CREDITED = 1_000;
/** `share`, for all assets or by asset; by asset code. */
export function readShares(
  node: Node | undefined,
  carried: readonly string[],
  context: Context,
): { share: Map<string, Share>; looksAt: ColumnUse[] } {
  const { reader, vocabulary } = context;
  const codes = [...vocabulary.assets.keys()];
  const all = (share: Share) => new Map(codes.map((code) => [code, share]));
  if (node === undefined || isEmpty(node)) return { share: all(EQUAL_SHARE), looksAt: [] };
  if (node.kind !== 'map' || !codes.some((code) => node.entries.has(code))) {
    const { share, looksAt } = readShare(node, 'share', carried, context);
    return { share: all(share), looksAt };
  }
  reader.onlyKeys(node, 'share', codes);
  const shares = all(EQUAL_SHARE);
  const looksAt: ColumnUse[] = [];
  for (const code of codes) {
    const entry = node.entries.get(code);
    if (!entry || isEmpty(entry.value)) continue;
    const read = readShare(entry.value, `share.${code}`, carried, context);
    shares.set(code, read.share);
    looksAt.push(...read.looksAt);
  }
  return { share: shares, looksAt };
}

/** The general way, and other ways for events that carry a word of some domain. */
function readShare(
  node: Node,
  what: string,
  carried: readonly string[],
  context: Context,
): { share: Share; looksAt: ColumnUse[] } {
  const { reader, citations } = context;
  if (node.kind === 'scalar') {
    const take = readTake(node, what, context) ?? 'equal';
    if (take === 'places') sayNoPlaces(node, context);
    return { share: { ...EQUAL_SHARE, take }, looksAt: [] };
  }
  const map = reader.anyMap(node, what);
  if (!map) return { share: EQUAL_SHARE, looksAt: [] };
  const value = (key: string) => {
    const found = map.entries.get(key)?.value;
    return isEmpty(found) ? undefined : found;
  };
  const [takeNode, atMost, factor] = [value('take'), value('at_most'), value('factor')];
  const places = readPlaces(value('places'), context);
  const stated = takeNode && readTake(takeNode, `${what}.take`, context);
  const take = stated ?? (value('places') ? 'places' : 'equal');
  const { exceptions, looksAt } = readExceptions<ShareTake>(
    map,
    what,
    OWN,
    carried,
    (entry) => readTake(entry.value, `${what}.${entry.key}`, context),
    context,
  );
  const usesPlaces = take === 'places' || exceptions.some((exception) => exception.take === 'places');
  if (usesPlaces && !value('places')) sayNoPlaces(map, context);
  const clause = value('clause') ? readOneClause(map, what, reader, citations) : undefined;
  const share: Share = {
    take,
    exceptions,
    places,
    atMost: (atMost && reader.integer(atMost, `${what}.at_most`, 1, MAX_CREDITED)) ?? null,
    factor: (factor && readFraction(factor, `${what}.factor`, reader)) ?? null,
    clause: clause ?? null,
  };
  return { share, looksAt };
}

function readTake(node: Node, what: string, { reader }: Context): ShareTake | undefined {
  return reader.word(node, what, shareTakes);
}

/** `[60, 40]`, or a list for each number of those who receive: `[[70, 30], [50, 30, 20]]`. */
function readPlaces(node: Node | undefined, { reader }: Context): number[][] {
  if (!node) return [];
  const lists = node.kind === 'list' && node.items.some(({ kind }) => kind === 'list') ? node.items : [node];
  return lists.map((list) => {
    const weights = (reader.list(list, 'share.places') ?? [])
      .map((item) => reader.integer(item, 'share.places', 0, MAX_WEIGHT))
      .filter((weight) => weight !== undefined);
    if (list.kind === 'list' && (list.items.length === 0 || weights.every((weight) => weight === 0)))
      reader.wrong(list, 'share.places', '至少一个大于 0 的整数', 'at least one whole number above zero');
    return weights;
  });
}

function sayNoPlaces(node: Node | MapNode, { reader }: Context): void {
  reader.findings.error(node.at, 'missing_key', {
    zh: 'share 按次序分配，却没有写 places',
    en: "the share goes by places and lacks 'places'",
    advice: '请写明各位次的份额，如 share: {take: places, places: [60, 40]}',
  });
}
