import type { Multiplied } from '../../model/amount';
import type { PeriodRow } from '../../model/period-rule';
import type { Asset } from '../../model/vocabulary';
import type { AmountWays } from '../tables/amounts';
import { Facts } from './period-facts';
import { periodRuleAbove } from './period-scope';
import type { PeriodScope } from './period-scope';
import type { Node } from '../source/tree';

/**
 * What an amount of a period rule may be besides a number and a range.
 * @param above rows of the same table that were read before
 */
export function periodAmountWays(facts: Facts, above: readonly PeriodRow[], scope: PeriodScope): AmountWays {
  return { multiplied: (node, asset) => readMultiplied(node, asset, facts, above, scope), poolBy: facts.names };
}

/** What `times` names: a fact, a row above (`y1`, or `adopt.a3` of another rule), or a rule above of the same period. */
function readMultiplied(
  node: Node,
  asset: Asset,
  facts: Facts,
  above: readonly PeriodRow[],
  scope: PeriodScope,
): Multiplied | undefined {
  const { reader } = scope.context;
  const name = reader.text(node, 'times');
  if (name === undefined) return undefined;
  if (facts.has(name)) return { kind: 'fact', name };
  if (Facts.isFact(name)) {
    facts.check(name, node.at, 'times', reader);
    return undefined;
  }
  const row = rowsNamed(above, scope).find(({ names }) => names.includes(name));
  if (row) return row.assets.has(asset.code) ? row.of : sayUnpriced(node, name, asset, scope);
  if (scope.rules.ids.includes(name)) {
    const draft = periodRuleAbove(name, node.at, 'times', true, scope);
    if (!draft) return undefined;
    const isPriced = draft.rows.some((candidate) => candidate.row.prices.has(asset.code));
    return isPriced || draft.broken ? { kind: 'rule', rule: name } : sayUnpriced(node, name, asset, scope);
  }
  const known = [...facts.names, ...rowsNamed(above, scope).map(({ names }) => names[0] as string)];
  reader.unknownWord(node.at, { zh: 'times（本规则的数、上面的行或规则）', en: 'times' }, name, known);
  return undefined;
}

interface NamedRow {
  readonly names: readonly string[];
  readonly of: Multiplied;
  readonly assets: ReadonlyMap<string, unknown>;
}

function rowsNamed(above: readonly PeriodRow[], { id, rules }: PeriodScope): NamedRow[] {
  const own = above.map(({ id: row, prices }) => ({ names: [row, `${id}.${row}`], ...rowOf(id, row), assets: prices }));
  const others = [
    ...rules.events.flatMap(({ rule, table }) => table.rows.map(({ row }) => ({ rule: rule.id, row }))),
    ...rules.periods.flatMap(({ rule, rows }) => rows.map(({ row }) => ({ rule: rule.id, row }))),
  ];
  return [
    ...own,
    ...others.map(({ rule, row }) => ({ names: [`${rule}.${row.id}`], ...rowOf(rule, row.id), assets: row.prices })),
  ];
}

function rowOf(rule: string, row: string): { of: Multiplied } {
  return { of: { kind: 'row', rule, row } };
}

function sayUnpriced(node: Node, name: string, asset: Asset, { context: { reader } }: PeriodScope): undefined {
  reader.findings.error(node.at, 'times_without_amount', {
    zh: `「${name}」没有 ${asset.code} 的数额，无从计算倍数`,
    en: `'${name}' gives no ${asset.code}`,
    advice: '请改为有这种数额的一行，或直接写数额',
  });
  return undefined;
}
