import type { AmountSpec } from '../../model/amount';
import type { Position } from '../../model/position';
import type { ByHand } from '../../model/regulation';
import { priceAll, readAmountSpec } from '../tables/amounts';
import { place } from '../source/findings';
import { isEmpty } from '../source/reader';
import type { Context } from '../tables/table';
import type { Node } from '../source/tree';

/** Reads `by_hand`: what a person may award. */
export function readByHand(node: Node | undefined, { reader, vocabulary, citations }: Context): ByHand[] {
  const entries: ByHand[] = [];
  const ids = new Map<string, Position>();
  for (const item of node ? (reader.list(node, 'by_hand') ?? []) : []) {
    const map = reader.map(item, 'by_hand', {
      required: ['id'],
      optional: ['title', 'clause', ...vocabulary.assets.keys()],
    });
    if (!map) continue;
    const idNode = map.entries.get('id')?.value;
    const id = (idNode && reader.text(idNode, 'by_hand.id')) ?? '';
    const earlier = ids.get(id);
    if (earlier) {
      reader.findings.error(item.at, 'duplicate_id', {
        zh: `by_hand「${id}」在 ${place(earlier)} 已经用过`,
        en: `the by_hand id '${id}' was used at ${place(earlier)}`,
        advice: '请换一个编号',
      });
    } else if (id !== '') ids.set(id, item.at);
    const specs = new Map<string, AmountSpec | undefined>();
    for (const { key, value } of map.entries.values()) {
      const asset = vocabulary.assets.get(key);
      if (asset && !isEmpty(value)) specs.set(asset.code, readAmountSpec(value, asset, reader));
    }
    if (specs.size === 0) {
      reader.findings.error(item.at, 'row_without_amount', {
        zh: `by_hand「${id}」没有任何数额`,
        en: `the by_hand entry '${id}' has no amount`,
        advice: '请写上数额，或 {range: [下限, 上限], decides: 角色}',
      });
    }
    const prices = priceAll(specs, map.entries.get('clause')?.value, item.at, `by_hand.${id}`, reader, citations);
    const title = map.entries.get('title')?.value;
    const shown = title && !isEmpty(title) ? reader.text(title, 'by_hand.title') : undefined;
    entries.push({ id, title: shown ?? id, prices, position: item.at });
  }
  return entries;
}
