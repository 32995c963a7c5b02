import { shareTakes } from '../../model/sharing';
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
const EQUAL: Share = { take: 'equal', exceptions: [], places: [], atMost: null, factor: null, clause: null };

/** `share`: the general way, and other ways for events that carry a word of some domain. */
export function readShare(
  node: Node | undefined,
  carried: readonly string[],
  context: Context,
): { share: Share; looksAt: ColumnUse[] } {
  const { reader, citations } = context;
  if (node === undefined || isEmpty(node)) return { share: EQUAL, looksAt: [] };
  if (node.kind === 'scalar') {
    const take = readTake(node, 'share', context) ?? 'equal';
    if (take === 'places') sayNoPlaces(node, context);
    return { share: { ...EQUAL, take }, looksAt: [] };
  }
  const map = reader.anyMap(node, 'share');
  if (!map) return { share: EQUAL, looksAt: [] };
  const value = (key: string) => {
    const found = map.entries.get(key)?.value;
    return isEmpty(found) ? undefined : found;
  };
  const [takeNode, atMost, factor] = [value('take'), value('at_most'), value('factor')];
  const places = readPlaces(value('places'), context);
  const stated = takeNode && readTake(takeNode, 'share.take', context);
  const take = stated ?? (value('places') ? 'places' : 'equal');
  const { exceptions, looksAt } = readExceptions<ShareTake>(
    map,
    'share',
    OWN,
    carried,
    (entry) => readTake(entry.value, `share.${entry.key}`, context),
    context,
  );
  const usesPlaces = take === 'places' || exceptions.some((exception) => exception.take === 'places');
  if (usesPlaces && !value('places')) sayNoPlaces(map, context);
  const clause = value('clause') ? readOneClause(map, 'share', reader, citations) : undefined;
  const share: Share = {
    take,
    exceptions,
    places,
    atMost: (atMost && reader.integer(atMost, 'share.at_most', 1, MAX_CREDITED)) ?? null,
    factor: (factor && readFraction(factor, 'share.factor', reader)) ?? null,
    clause: clause ?? null,
  };
  return { share, looksAt };
}

function readTake(node: Node, what: string, { reader }: Context): ShareTake | undefined {
  return reader.word(node, what, shareTakes);
}

function readPlaces(node: Node | undefined, { reader }: Context): number[] {
  if (!node) return [];
  const places = (reader.list(node, 'share.places') ?? [])
    .map((item) => reader.integer(item, 'share.places', 0, MAX_WEIGHT))
    .filter((weight) => weight !== undefined);
  if (node.kind === 'list' && (node.items.length === 0 || places.every((weight) => weight === 0)))
    reader.wrong(node, 'share.places', '至少一个大于 0 的整数', 'at least one whole number above zero');
  return places;
}

function sayNoPlaces(node: Node | MapNode, { reader }: Context): void {
  reader.findings.error(node.at, 'missing_key', {
    zh: 'share 按次序分配，却没有写 places',
    en: "the share goes by places and lacks 'places'",
    advice: '请写明各位次的份额，如 share: {take: places, places: [60, 40]}',
  });
}
