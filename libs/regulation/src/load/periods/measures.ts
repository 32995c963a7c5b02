import { Fraction } from '../../model/fraction';
import type { Measure } from '../../model/measure';
import { mayBeName } from '../words/names';
import { headKeys, readHead } from './measure-heads';
import type { MeasureScope } from './measure-sources';
import { Facts } from './period-facts';
import type { PeriodScope } from './period-scope';
import { isEmpty } from '../source/reader';
import { SHAPE_KEYS, readFraction, readShape } from '../tables/shape';
import type { MapNode, Node } from '../source/tree';

/** Stands for a measure that could not be read, so that the rest of the rule is still checked. */
export const UNREAD: Measure = { head: { kind: 'number', value: new Fraction(0) }, shape: null, empty: null };

/** Reads `measures`, or one of its short forms `measure`, `count` and `rank: {by}`; the first is the score. */
export function readMeasures(
  rule: MapNode,
  scope: PeriodScope,
  notes: Pick<MeasureScope, 'looksAt' | 'later'>,
): { measures: Map<string, Measure>; around: MeasureScope } {
  const { reader } = scope.context;
  const measures = new Map<string, Measure>();
  const around: MeasureScope = { ...scope, ...notes, measures };
  const given = shortForms.filter((form) => form.nodeOf(rule) !== undefined);
  const [first, second] = given;
  if (!first) reader.missing(rule.at, `rules.${scope.id}`, 'measures');
  else if (second) {
    reader.findings.error((second.nodeOf(rule) as Node).at, 'keys_conflict', {
      zh: `规则「${scope.id}」同时写了 ${first.key} 和 ${second.key}，不知道按哪一个计`,
      en: `the rule '${scope.id}' has both ${first.key} and ${second.key}`,
      advice: '请只留一个；要算几个数的都写进 measures，第一个是得分',
    });
  }
  if (first) first.read(first.nodeOf(rule) as Node, measures, around);
  return { measures, around };
}

/**
 * One measure: a number, or a mapping with one way of finding it.
 * @param besides keys of the mapping that the caller reads
 */
export function readMeasure(
  node: Node,
  what: string,
  scope: MeasureScope,
  besides: readonly string[] = [],
): Measure | undefined {
  const { reader } = scope.context;
  if (node.kind !== 'map') {
    if (node.kind === 'scalar' && node.text !== null && scope.measures.has(node.text.trim())) {
      return reader.wrong(node, what, `数，或 {fact: ${node.text.trim()}}`, 'a number or {fact: …}');
    }
    const value = node.kind === 'scalar' ? readFraction(node, what, reader) : undefined;
    if (node.kind === 'list') reader.wrong(node, what, '数或一组键值', 'a number or a mapping');
    return value && { head: { kind: 'number', value }, shape: null, empty: null };
  }
  const head = readHead(node, what, [...SHAPE_KEYS, 'empty', ...besides], scope, readMeasure);
  const shape = readShape(node, what, reader);
  const emptyNode = node.entries.get('empty')?.value;
  const empty = emptyNode && !isEmpty(emptyNode) ? (readFraction(emptyNode, `${what}.empty`, reader) ?? null) : null;
  return head && { head, shape, empty };
}

interface ShortForm {
  readonly key: string;
  readonly nodeOf: (rule: MapNode) => Node | undefined;
  readonly read: (node: Node, into: Map<string, Measure>, around: MeasureScope) => void;
}

const valueOf = (rule: MapNode, key: string) => {
  const node = rule.entries.get(key)?.value;
  return isEmpty(node) ? undefined : node;
};

const shortForms: readonly ShortForm[] = [
  { key: 'measures', nodeOf: (rule) => valueOf(rule, 'measures'), read: readNamed },
  {
    key: 'measure',
    nodeOf: (rule) => valueOf(rule, 'measure'),
    read: (node, into, around) => into.set('score', readMeasure(node, `${around.id}.measure`, around) ?? UNREAD),
  },
  { key: 'count', nodeOf: (rule) => valueOf(rule, 'count'), read: readCount },
  {
    key: 'rank.by',
    nodeOf: (rule) => {
      const rank = rule.entries.get('rank')?.value;
      return rank?.kind === 'map' ? valueOf(rank, 'by') : undefined;
    },
    read: (node, into, around) => {
      const assets = [...around.context.vocabulary.assets.keys()];
      const asset = around.context.reader.word(node, `${around.id}.rank.by`, assets) ?? '';
      const head = { kind: 'sum', asset, rules: null, where: new Map(), since: null } as const;
      into.set('score', { head, shape: null, empty: null });
    },
  },
];

function readNamed(node: Node, into: Map<string, Measure>, around: MeasureScope): void {
  const { reader } = around.context;
  const map = reader.anyMap(node, `${around.id}.measures`);
  if (map && map.entries.size === 0)
    reader.wrong(node, `${around.id}.measures`, '至少一个度量', 'at least one measure');
  for (const { key, keyAt, value } of map?.entries.values() ?? []) {
    if (!isFree(key, around)) {
      reader.findings.error(keyAt, 'bad_word', {
        zh: `「${key}」不能作度量的名称：它已经另有所指`,
        en: `'${key}' cannot name a measure: it already means something here`,
        advice: '请换一个名称，不与计量、词表、单位表、上面的规则和 target、rank 等同名',
      });
    } else mayBeName(key, keyAt, reader);
    into.set(key, readMeasure(value, `${around.id}.measures.${key}`, around) ?? UNREAD);
  }
}

/** A column of that name must mean the measure and nothing else. */
function isFree(name: string, { context, rules }: MeasureScope): boolean {
  if (name === 'score') return true;
  const { vocabulary } = context;
  const others = [...rules.periods.map(({ rule }) => rule.id), ...context.values.keys(), ...COLUMNS];
  return (
    !Facts.isFact(name) &&
    !vocabulary.assets.has(name) &&
    !vocabulary.domainNames.includes(name) &&
    !others.includes(name)
  );
}

const COLUMNS = ['group', 'label'];

/** `count: {of: submission, where: …}` is `measure: {count: submission, where: …}`. */
function readCount(node: Node, into: Map<string, Measure>, around: MeasureScope): void {
  const { reader } = around.context;
  const what = `${around.id}.count`;
  const map = reader.map(node, what, { required: ['of'], optional: [...headKeys('count'), 'empty', ...SHAPE_KEYS] });
  const of = map?.entries.get('of');
  const entries = new Map(map?.entries);
  entries.delete('of');
  if (of) entries.set('count', { ...of, key: 'count' });
  const read = map && of && readMeasure({ ...map, entries }, what, around);
  into.set('score', read ?? UNREAD);
}
