import { NumberTest } from '../../model/cell';
import type { Bound, Interval, Test } from '../../model/cell';
import { Fraction } from '../../model/fraction';
import type { AmountSpec, Price } from '../../model/amount';
import { priceAll, readAmountSpec } from '../tables/amounts';
import { mayBeWord } from '../words/names';
import type { PeriodRowDraft } from './period-draft';
import type { Facts } from './period-facts';
import { periodAmountWays } from './period-multiplied';
import { firstClause } from './period-table';
import type { PeriodScope } from './period-scope';
import { isInForce } from '../rules/readings';
import { isEmpty } from '../source/reader';
import { readFraction } from '../tables/shape';
import type { MapNode, Node } from '../source/tree';

const NOUGHT: Bound = { value: new Fraction(0), included: true, ofMembers: false };
const OUTCOMES = {
  /** Nothing is missing, which holds for a target of nothing as well. */
  met: new NumberTest([{ low: null, high: NOUGHT }], false),
  missed: new NumberTest([{ low: { ...NOUGHT, included: false }, high: null }], false),
};

/** `met` and `missed`: two rows of those names and labels, also where one of them brings nothing. */
export function readMetAndMissed(rule: MapNode, facts: Facts, scope: PeriodScope): PeriodRowDraft[] {
  return (['met', 'missed'] as const).map((id) => {
    const node = rule.entries.get(id)?.value;
    const what = `${scope.id}.${id}`;
    const { reader, readings, vocabulary } = scope.context;
    const keys = [...vocabulary.assets.keys(), 'clause', 'reading'];
    const map = node && !isEmpty(node) ? reader.map(node, what, { optional: keys }) : undefined;
    const clause = map?.entries.get('clause')?.value;
    const prices = map ? readPrices(map, what, facts, scope) : new Map<string, Price>();
    const at = map?.at ?? rule.at;
    return {
      row: {
        id,
        match: new Map([['missing', OUTCOMES[id]]]),
        prices,
        labels: [id],
        clause: firstClause(clause),
        position: at,
      },
      inForce: isInForce(map?.entries.get('reading')?.value, readings, reader),
      broken: false,
    };
  });
}

/** In the order of writing, because several clauses are put to the amounts in that order. */
function readPrices(map: MapNode, what: string, facts: Facts, scope: PeriodScope): Map<string, Price> {
  const { reader, vocabulary, citations } = scope.context;
  const ways = periodAmountWays(facts, [], scope);
  const specs = new Map<string, AmountSpec | undefined>();
  for (const { key, value } of map.entries.values()) {
    const asset = vocabulary.assets.get(key);
    if (asset && !isEmpty(value)) specs.set(asset.code, readAmountSpec(value, asset, reader, ways));
  }
  return priceAll(specs, map.entries.get('clause')?.value, map.at, what, reader, citations);
}

/** `label`: a list of `{excellent: {top: 10, min: 90}, clause}`, the first that fits; each is a row of its name. */
export function readLabelRows(node: Node, facts: Facts, scope: PeriodScope): PeriodRowDraft[] {
  const { reader } = scope.context;
  const seen = new Set<string>();
  return (reader.list(node, `${scope.id}.label`) ?? []).flatMap((item) => {
    const map = reader.anyMap(item, `${scope.id}.label`);
    const draft = map && readLabelRow(map, facts, scope);
    if (!draft) return [];
    if (seen.has(draft.row.id)) {
      reader.findings.error(item.at, 'duplicate_id', {
        zh: `等次「${draft.row.id}」写了两次`,
        en: `the label '${draft.row.id}' appears twice`,
        advice: '请合成一条；几种条件得同一等次的，改写成 table，各行的 label 相同',
      });
    }
    seen.add(draft.row.id);
    return [draft];
  });
}

function readLabelRow(map: MapNode, facts: Facts, scope: PeriodScope): PeriodRowDraft | undefined {
  const { reader, citations, readings } = scope.context;
  const what = `${scope.id}.label`;
  const labels = [...map.entries.values()].filter(({ key }) => key !== 'clause' && key !== 'reading');
  const [label] = labels;
  if (!label || labels.length > 1) {
    return reader.wrong(map, what, '{等次: {条件}, clause: 条款} 这样的一条', 'one label and its conditions');
  }
  mayBeWord(label.key, label.keyAt, reader);
  const clause = map.entries.get('clause')?.value;
  priceAll(new Map(), clause, map.at, what, reader, citations);
  const read = readConditions(label.value, `${what}.${label.key}`, facts, scope);
  return {
    row: {
      id: label.key,
      match: read.match,
      prices: new Map(),
      labels: [label.key],
      clause: firstClause(clause),
      position: map.at,
    },
    inForce: isInForce(map.entries.get('reading')?.value, readings, reader),
    broken: read.broken,
  };
}

const CONDITIONS = ['top', 'bottom', 'min', 'below', 'all'] as const;

function readConditions(
  node: Node,
  what: string,
  facts: Facts,
  { context: { reader } }: PeriodScope,
): { match: Map<string, Test>; broken: boolean } {
  const map = reader.map(node, what, { optional: CONDITIONS });
  const given = (key: (typeof CONDITIONS)[number]) => {
    const value = map?.entries.get(key)?.value;
    return isEmpty(value) ? undefined : value;
  };
  if (map && CONDITIONS.every((key) => given(key) === undefined)) {
    reader.wrong(node, what, '写有 top、bottom、min、below 或 all: true 的一组键值', 'a mapping with a condition');
  }
  const all = given('all');
  if (all) reader.word(all, `${what}.all`, ['true']);
  const match = new Map<string, Test>();
  let broken = map === undefined;
  for (const [key, fact] of [
    ['top', 'rank'],
    ['bottom', 'from_last'],
  ] as const) {
    const place = given(key);
    if (!place) continue;
    const bound = facts.check(fact, place.at, `${what}.${key}`, reader)
      ? readPlaces(place, `${what}.${key}`, reader)
      : undefined;
    if (bound) match.set(fact, new NumberTest([{ low: null, high: bound }], false));
    else broken = true;
  }
  const scores: Interval = { low: readScore('min', true), high: readScore('below', false) };
  if (scores.low || scores.high) match.set('score', new NumberTest([scores], false));
  return { match, broken };

  function readScore(key: 'min' | 'below', included: boolean): Bound | null {
    const score = given(key);
    const value = score && readFraction(score, `${what}.${key}`, reader);
    if (score && !value) broken = true;
    return value ? { value, included, ofMembers: false } : null;
  }
}

/** So many places, or a part of the members as a percentage. */
function readPlaces(node: Node, what: string, reader: PeriodScope['context']['reader']): Bound | undefined {
  const value = readFraction(node, what, reader);
  if (!value) return undefined;
  const ofMembers = node.kind === 'scalar' && (node.text ?? '').trim().endsWith('%');
  if (value.gt(0) && (ofMembers ? value.lte(1) : value.d === 1n)) return { value, included: true, ofMembers };
  return reader.wrong(node, what, '名次（如 10）或百分比（如 30%）', 'a number of places or a percentage');
}
