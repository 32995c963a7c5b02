import { NumberTest } from '../../model/cell';
import type { Fraction } from '../../model/fraction';
import { gatherings } from '../../model/measure';
import type { Measure, MeasureHead } from '../../model/measure';
import {
  given,
  readBy,
  readCount,
  readEntries,
  readFact,
  readNumber,
  readResult,
  readValue,
  readWithin,
} from './measure-sources';
import type { MeasureScope } from './measure-sources';
import { readNumberCell } from '../tables/number-cells';
import { readFraction } from '../tables/shape';
import type { MapNode, Node } from '../source/tree';

type ReadMeasure = (node: Node, what: string, scope: MeasureScope) => Measure | undefined;

interface Ways {
  /** What else the mapping may or must hold. */
  readonly keys: readonly string[];
  readonly read: (
    head: Node,
    map: MapNode,
    what: string,
    scope: MeasureScope,
    inner: ReadMeasure,
  ) => MeasureHead | undefined;
}

/** Reads the one way a mapping names of finding a number. */
export function readHead(
  map: MapNode,
  what: string,
  besides: readonly string[],
  scope: MeasureScope,
  inner: ReadMeasure,
): MeasureHead | undefined {
  const { reader } = scope.context;
  const present = [...map.entries.keys()].filter((key) => Object.hasOwn(ways, key));
  // `{result: quota, fact: score}`: `fact` belongs to `result`.
  const heads = present.filter((key) => !present.some((other) => headKeys(other).includes(key)));
  const [head, second] = heads;
  if (head === undefined) {
    const known = [...Object.keys(ways), ...besides];
    if ([...map.entries.keys()].some((key) => !known.includes(key))) reader.onlyKeys(map, what, known);
    else reader.wrong(map, what, `一种算法（${Object.keys(ways).join('、')} 之一）`, 'one way of finding a number');
    return undefined;
  }
  if (second !== undefined) {
    const at = (map.entries.get(second) as { keyAt: Node['at'] }).keyAt;
    reader.findings.error(at, 'keys_conflict', {
      zh: `${what} 同时写了 ${head} 和 ${second}，一个度量只有一种算法`,
      en: `${what} has both ${head} and ${second}; a measure is found in one way`,
      advice: '请只留一个；要把几个数合起来的写 {total: […]}、{difference: [甲, 乙]} 或 {ratio: [甲, 乙]}',
    });
    return undefined;
  }
  reader.onlyKeys(map, what, [head, ...headKeys(head), ...besides]);
  const node = (map.entries.get(head) as { value: Node }).value;
  return (ways[head] as Ways).read(node, map, what, scope, inner);
}

/** The keys that go with a way of finding a number. */
export function headKeys(head: string): readonly string[] {
  return Object.hasOwn(ways, head) ? (ways[head] as Ways).keys : [];
}

const ENTRIES = ['rules', 'where', 'since'];

const ways: Readonly<Record<string, Ways>> = {
  number: { keys: [], read: readNumber },
  count: { keys: ['where', 'per', 'since'], read: readCount },
  sum: { keys: ENTRIES, read: (head, map, what, scope) => readEntries('sum', head, map, what, scope) },
  best: { keys: ENTRIES, read: (head, map, what, scope) => readEntries('best', head, map, what, scope) },
  value: { keys: [], read: readValue },
  by: { keys: ['values'], read: readBy },
  result: { keys: ['fact', 'take', 'label', 'before', 'since'], read: readResult },
  fact: { keys: [], read: readFact },
  members: {
    keys: [],
    read: (head, _map, what, scope) => ({ kind: 'members', within: readWithin(head, `${what}.members`, scope) }),
  },
  across: { keys: ['of', 'within'], read: readAcross },
  bands: { keys: ['of'], read: readBands },
  total: { keys: [], read: (...from) => readSeveral('total', ...from) },
  difference: { keys: [], read: (...from) => readSeveral('difference', ...from) },
  product: { keys: [], read: (...from) => readSeveral('product', ...from) },
  ratio: { keys: [], read: (...from) => readSeveral('ratio', ...from) },
  highest: { keys: [], read: (...from) => readSeveral('highest', ...from) },
  lowest: { keys: [], read: (...from) => readSeveral('lowest', ...from) },
};

export const measureHeads: readonly string[] = Object.keys(ways);

function readAcross(
  head: Node,
  map: MapNode,
  what: string,
  scope: MeasureScope,
  inner: ReadMeasure,
): MeasureHead | undefined {
  const take = scope.context.reader.word(head, `${what}.across`, gatherings);
  const of = readOf(map, what, scope, inner);
  const within = readWithin(given(map, 'within'), `${what}.within`, scope);
  return take && of && { kind: 'across', take, of, within };
}

function readBands(
  head: Node,
  map: MapNode,
  what: string,
  scope: MeasureScope,
  inner: ReadMeasure,
): MeasureHead | undefined {
  const { reader } = scope.context;
  const bands: { test: NumberTest; value: Fraction }[] = [];
  for (const item of reader.list(head, `${what}.bands`) ?? []) {
    const [cell, number, ...rest] = item.kind === 'list' ? item.items : [];
    if (!cell || !number || rest.length > 0) {
      reader.wrong(item, `${what}.bands`, "['>=15', 50] 这样的一对：条件和数", "a pair such as ['>=15', 50]");
      continue;
    }
    const { test } = readNumberCell(cell, `${what}.bands`, reader, { percentOfMembers: false });
    const value = readFraction(number, `${what}.bands`, reader);
    if (value) bands.push({ test: test === 'any' ? ANY_NUMBER : test, value });
  }
  const of = readOf(map, what, scope, inner);
  return of && { kind: 'bands', of, bands };
}

const ANY_NUMBER = new NumberTest([{ low: null, high: null }], true);

function readOf(map: MapNode, what: string, scope: MeasureScope, inner: ReadMeasure): Measure | undefined {
  const of = given(map, 'of');
  if (of) return inner(of, `${what}.of`, scope);
  scope.context.reader.missing(map.at, what, 'of');
  return undefined;
}

type Arithmetic = Extract<MeasureHead, { readonly of: readonly Measure[] }>['kind'];
const EXACTLY_TWO: readonly Arithmetic[] = ['difference', 'ratio'];

function readSeveral(
  kind: Arithmetic,
  head: Node,
  _map: MapNode,
  what: string,
  scope: MeasureScope,
  inner: ReadMeasure,
): MeasureHead | undefined {
  const { reader } = scope.context;
  const items = reader.list(head, `${what}.${kind}`);
  if (!items) return undefined;
  if (EXACTLY_TWO.includes(kind) && items.length !== 2) {
    return reader.wrong(head, `${what}.${kind}`, '[甲, 乙] 两个度量', 'two measures [a, b]');
  }
  if (items.length === 0) return reader.wrong(head, `${what}.${kind}`, '至少一个度量', 'at least one measure');
  const of = items.map((item, index) => inner(item, `${what}.${kind}[${index}]`, scope));
  const read = of.filter((measure) => measure !== undefined);
  return read.length === of.length ? { kind, of: read } : undefined;
}
