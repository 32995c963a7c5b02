import type { PeriodKind } from '@app/kernel';
import type { Fraction } from '../../model/fraction';
import { resultFacts, resultTakes } from '../../model/measure';
import type { Measure, MeasureHead, Since, Within } from '../../model/measure';
import { settlements } from '../../model/period-rule';
import type { EventLook, PeriodRuleDraft } from './period-draft';
import { wordsOf } from './period-draft';
import { Facts } from './period-facts';
import { hasEntriesAbove, isLonger, periodRuleAbove, tablesOf, unitWords } from './period-scope';
import type { PeriodScope } from './period-scope';
import { isEmpty } from '../source/reader';
import { readFraction } from '../tables/shape';
import { scoringTypes } from '../words/shapes';
import { mayBeWhose } from '../words/values';
import type { MapNode, Node } from '../source/tree';
import { readWhere } from './where';

/** What a measure may speak of. */
export interface MeasureScope extends PeriodScope {
  /** Measures of the same rule written above. */
  readonly measures: ReadonlyMap<string, Measure>;
  /** Takes down what events must carry. */
  readonly looksAt: EventLook[];
  /** Takes down what can be checked only when the rule itself has been read. */
  readonly later: ((own: PeriodRuleDraft) => void)[];
}

/** Within what subjects are compared: `all`, `group`, a table of words, or people within their `unit`. */
export function readWithin(node: Node | undefined, what: string, scope: PeriodScope): Within {
  if (node === undefined || isEmpty(node)) return 'all';
  const own = scope.subject === 'person' ? ['unit'] : [];
  return scope.context.reader.word(node, what, ['all', 'group', ...own, ...tablesOf('word', scope)]) ?? 'all';
}

/** The longer period from whose beginning a measure looks; null when it looks at its own period alone. */
function readSince(map: MapNode, what: string, { context, at }: MeasureScope): Since {
  const node = given(map, 'since');
  const longer = Object.values<PeriodKind>(settlements).filter((kind) => at === null || isLonger(kind, at));
  return (node && context.reader.word(node, `${what}.since`, longer)) ?? null;
}

/** A number that has further keys beside it: `{number: 15, clause: 3.1}`. */
export function readNumber(
  head: Node,
  _map: MapNode,
  what: string,
  { context }: MeasureScope,
): MeasureHead | undefined {
  const value = readFraction(head, `${what}.number`, context.reader);
  return value && { kind: 'number', value };
}

const DISTINCT = ['event', 'item', 'day'] as const;

export function readCount(head: Node, map: MapNode, what: string, scope: MeasureScope): MeasureHead | undefined {
  const { context, looksAt } = scope;
  const { reader } = context;
  const of = reader.word(head, `${what}.count`, scoringTypes);
  const per = given(map, 'per');
  const distinct = (per && reader.word(per, `${what}.per`, DISTINCT)) ?? 'event';
  const where = readWhere(given(map, 'where'), of ? [of] : scoringTypes, `${what}.where`, context, looksAt);
  const since = readSince(map, what, scope);
  return of && { kind: 'count', of, where, distinct, since };
}

export function readEntries(
  kind: 'sum' | 'best',
  head: Node,
  map: MapNode,
  what: string,
  scope: MeasureScope,
): MeasureHead | undefined {
  const { reader, vocabulary } = scope.context;
  const asset = reader.word(head, `${what}.${kind}`, [...vocabulary.assets.keys()]);
  const rulesNode = given(map, 'rules');
  const rules = rulesNode ? readRuleNames(rulesNode, `${what}.rules`, scope) : null;
  const named = scope.rules.events.filter(({ rule }) => rules === null || rules.has(rule.id));
  const on = rules === null ? scoringTypes : [...new Set(named.map(({ rule }) => rule.on))];
  const where = readWhere(
    given(map, 'where'),
    on.length > 0 ? on : scoringTypes,
    `${what}.where`,
    scope.context,
    scope.looksAt,
  );
  const since = readSince(map, what, scope);
  return asset === undefined ? undefined : { kind, asset, rules, where, since };
}

function readRuleNames(node: Node, what: string, scope: MeasureScope): Set<string> {
  const { reader } = scope.context;
  const names = new Set<string>();
  const items = node.kind === 'scalar' ? [node] : (reader.list(node, what) ?? []);
  for (const item of items) {
    const name = reader.text(item, what);
    if (name !== undefined && hasEntriesAbove(name, item.at, what, scope)) names.add(name);
  }
  return names;
}

export function readValue(head: Node, _map: MapNode, what: string, scope: MeasureScope): MeasureHead | undefined {
  const { reader, values } = scope.context;
  const name = reader.text(head, `${what}.value`);
  if (name === undefined) return undefined;
  const table = values.get(name);
  if (table && table.kind !== 'number') {
    return reader.wrong(head, `${what}.value`, '数值表；这张表里不是数', 'a table of numbers');
  }
  if (table) return { kind: 'value', table: name };
  reader.unknownWord(head.at, `${what}.value`, name, tablesOf('number', scope));
  return undefined;
}

export function readBy(head: Node, map: MapNode, what: string, scope: MeasureScope): MeasureHead | undefined {
  const { reader } = scope.context;
  const key = reader.word(head, `${what}.by`, [
    'group',
    'unit',
    ...(scope.subject === 'person' ? ['person'] : []),
    ...tablesOf('word', scope),
  ]);
  const words = key === undefined ? undefined : unitWords(key, scope);
  const node = given(map, 'values');
  if (!node) reader.missing(map.at, what, 'values');
  const table = node && reader.anyMap(node, `${what}.values`);
  const values = new Map<string, Fraction>();
  for (const { key: word, keyAt, value } of table?.entries.values() ?? []) {
    if (key === 'person') mayBeWhose(word, keyAt, reader, true);
    if (words && !words.includes(word)) reader.unknownWord(keyAt, `${what}.values`, word, words);
    const number = readFraction(value, `${what}.values.${word}`, reader);
    if (number) values.set(word, number);
  }
  return key === undefined ? undefined : { kind: 'by', key, values };
}

/** So many periods back are enough for any text, and few enough to settle them all. */
const MOST_BEFORE = 120;

export function readResult(head: Node, map: MapNode, what: string, scope: MeasureScope): MeasureHead | undefined {
  const { reader } = scope.context;
  const rule = reader.text(head, `${what}.result`);
  const beforeNode = given(map, 'before');
  const before = (beforeNode && reader.integer(beforeNode, `${what}.before`, 1, MOST_BEFORE)) ?? 0;
  const since = readSince(map, what, scope);
  const [factNode, takeNode, labelNode] = [given(map, 'fact'), given(map, 'take'), given(map, 'label')];
  const fact = (factNode && reader.word(factNode, `${what}.fact`, resultFacts)) ?? 'score';
  const take = (takeNode && reader.word(takeNode, `${what}.take`, resultTakes)) ?? 'sum';
  const label = labelNode ? (reader.text(labelNode, `${what}.label`) ?? null) : null;
  if (take === 'streak' && !labelNode) reader.missing(map.at, what, 'label');
  if (rule === undefined) return undefined;

  const check = (draft: PeriodRuleDraft) => {
    const { id, measures, target, rank } = draft.rule;
    const facts = new Facts(id, [...measures.keys()], target !== null, rank !== null);
    if (factNode) facts.check(fact, factNode.at, `${what}.fact`, reader);
    if (labelNode) reader.word(labelNode, `${what}.label`, wordsOf(draft));
  };
  // Time goes back, so that a rule may look at its own result of a period before.
  if (before > 0 && rule === scope.id) scope.later.push(check);
  else {
    const draft = periodRuleAbove(rule, head.at, `${what}.result`, false, scope);
    if (draft && !draft.broken) check(draft);
  }
  return { kind: 'result', rule, fact, take, label, before, since };
}

export function readFact(
  head: Node,
  _map: MapNode,
  what: string,
  { context, measures, id }: MeasureScope,
): MeasureHead | undefined {
  const name = context.reader.text(head, `${what}.fact`);
  if (name === undefined) return undefined;
  if (!measures.has(name)) {
    context.reader.findings.error(head.at, 'unknown_word', {
      zh: `${what}：规则「${id}」在此之前没有度量「${name}」`,
      en: `${what}: the rule '${id}' has no measure '${name}' above this place`,
      advice:
        measures.size > 0
          ? `度量只能用写在它上面的度量：${[...measures.keys()].join('、')}`
          : '度量只能用写在它上面的度量；这是第一个',
    });
    return undefined;
  }
  return { kind: 'fact', name };
}

/** What stands under a key; nothing when it is empty. */
export function given(map: MapNode, key: string): Node | undefined {
  const node = map.entries.get(key)?.value;
  return isEmpty(node) ? undefined : node;
}
