import { roundings } from '../../model/amount';
import { tieWays } from '../../model/period-rule';
import type { Rank } from '../../model/period-rule';
import { readOneClause } from '../tables/amounts';
import { readWithin } from './measure-sources';
import type { PeriodScope } from './period-scope';
import { isEmpty } from '../source/reader';
import type { Node } from '../source/tree';

const ORDERS = ['high', 'low'] as const;
const PLAIN: Rank = { within: 'all', order: 'high', ties: 'same_rank', then: [], round: 'nearest', clause: null };

/**
 * Reads `rank`: `true`, or how subjects are ranked by their score. Its short form `by` is read with the measures.
 * @param measures names of the rule's measures
 */
export function readRank(node: Node | undefined, measures: readonly string[], scope: PeriodScope): Rank | null {
  const { reader, citations } = scope.context;
  if (node === undefined || isEmpty(node)) return null;
  const what = `${scope.id}.rank`;
  if (node.kind === 'scalar') {
    if (node.text === 'true') return PLAIN;
    reader.wrong(node, what, 'true，或 {within: group, ties: same_rank} 这样的一组键值', 'true or a mapping');
    return null;
  }
  const map = reader.map(node, what, { optional: ['by', 'within', 'order', 'ties', 'then', 'round', 'clause'] });
  if (!map) return null;
  const value = (key: string) => {
    const found = map.entries.get(key)?.value;
    return isEmpty(found) ? undefined : found;
  };
  const [order, ties, round] = [value('order'), value('ties'), value('round')];
  return {
    within: readWithin(value('within'), `${what}.within`, scope),
    order: (order && reader.word(order, `${what}.order`, ORDERS)) ?? PLAIN.order,
    ties: (ties && reader.word(ties, `${what}.ties`, tieWays)) ?? PLAIN.ties,
    then: readThen(value('then'), `${what}.then`, measures, scope),
    round: (round && reader.word(round, `${what}.round`, roundings)) ?? PLAIN.round,
    clause: (value('clause') && readOneClause(map, what, reader, citations)) ?? null,
  };
}

/** The score itself cannot part what is equal in it. */
function readThen(node: Node | undefined, what: string, measures: readonly string[], scope: PeriodScope): string[] {
  const { reader } = scope.context;
  const score = measures.includes('score') ? 'score' : measures[0];
  const others = measures.filter((name) => name !== score);
  const items = node === undefined ? [] : node.kind === 'scalar' ? [node] : (reader.list(node, what) ?? []);
  return items.map((item) => reader.word(item, what, others)).filter((name) => name !== undefined);
}
