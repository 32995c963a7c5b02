import { parseAmount } from '@app/kernel';
import type { AmountProblem, Minor } from '@app/kernel';
import { residues } from '../../model/amount';
import type { AmountSpec, Multiplied, Price } from '../../model/amount';
import type { Position } from '../../model/position';
import type { Asset } from '../../model/vocabulary';
import { enOf, isEmpty, zhOf } from '../source/reader';
import type { Reader, What } from '../source/reader';
import type { FindingCode, Saying } from '../source/findings';
import { PLAIN, SHAPE_KEYS, readShape } from './shape';
import type { Citations } from '../source/text';
import type { MapEntry, MapNode, Node } from '../source/tree';

/** What an amount may be besides a number and a range; nothing in what is awarded by hand. */
export interface AmountWays {
  /** Finds what `times` names; reports a name it does not know. */
  readonly multiplied?: (name: Node, asset: Asset) => Multiplied | undefined;
  /** Facts by which a `pool` may be divided. */
  readonly poolBy?: readonly string[];
}

/** A number, `{range: [low, high], decides: role}`, `{times: …}` or `{pool: …}`. */
export function readAmountSpec(
  node: Node,
  asset: Asset,
  reader: Reader,
  ways: AmountWays = {},
): AmountSpec | undefined {
  if (node.kind !== 'map') {
    const minor = readAmount(node, asset, reader);
    return minor === undefined ? undefined : { kind: 'fixed', minor };
  }
  if (node.entries.has('times')) return readTimes(node, asset, reader, ways);
  if (node.entries.has('pool')) return readPool(node, asset, reader, ways);
  return readRange(node, asset, reader);
}

function readRange(node: MapNode, asset: Asset, reader: Reader): AmountSpec | undefined {
  reader.onlyKeys(node, asset.code, ['range', 'decides']);
  const decides = readDecides(node, asset, reader);
  const range = node.entries.get('range');
  if (!range) {
    reader.missing(node.at, asset.code, 'range');
    return undefined;
  }
  const ends = reader.list(range.value, `${asset.code}.range`);
  if (!ends) return undefined;
  if (ends.length !== 2)
    return reader.wrong(range.value, `${asset.code}.range`, '[下限, 上限] 两个数', 'two numbers [low, high]');
  const [low, high] = ends.map((end) => readAmount(end, asset, reader));
  if (low === undefined || high === undefined) return undefined;
  checkOrder(low, high, range.value.at, asset.code, reader);
  return decides === undefined ? undefined : { kind: 'range', low, high, decides };
}

/** `{times: a3, factor: 0.5}`; an amount is kept at its asset's scale, so `digits` says nothing here. */
function readTimes(node: MapNode, asset: Asset, reader: Reader, ways: AmountWays): AmountSpec | undefined {
  const { value: name, keyAt } = node.entries.get('times') as MapEntry;
  if (!ways.multiplied) {
    return notAllowed(keyAt, 'times', '由人评定的只能写数额或 {range, decides}', reader);
  }
  reader.onlyKeys(node, asset.code, ['times', ...SHAPE_KEYS.filter((key) => key !== 'digits')]);
  const shape = readShape(node, asset.code, reader) ?? PLAIN;
  const of = ways.multiplied(name, asset);
  return of && { kind: 'times', of, shape };
}

/** `{pool: 1000, by: score, residue: largest}` */
function readPool(node: MapNode, asset: Asset, reader: Reader, { poolBy }: AmountWays): AmountSpec | undefined {
  const pool = node.entries.get('pool') as MapEntry;
  if (!poolBy) return notAllowed(pool.keyAt, 'pool', '总额只能在按期结算的规则（at）里按比例分，请移到那里', reader);
  reader.onlyKeys(node, asset.code, ['pool', 'by', 'residue']);
  const [by, residue] = [node.entries.get('by'), node.entries.get('residue')];
  if (!by) reader.missing(node.at, asset.code, 'by');
  const total = readAmount(pool.value, asset, reader);
  const fact = by && reader.word(by.value, `${asset.code}.by`, poolBy);
  const rest = (residue && reader.word(residue.value, `${asset.code}.residue`, residues)) ?? 'largest';
  return total === undefined || fact === undefined ? undefined : { kind: 'pool', total, by: fact, residue: rest };
}

function notAllowed(at: Position, way: 'times' | 'pool', advice: string, reader: Reader): undefined {
  reader.findings.error(at, 'amount_not_allowed', {
    zh: `这里的数额不能写成 ${way}`,
    en: `an amount here cannot be '${way}'`,
    advice,
  });
  return undefined;
}

export function readAmount(node: Node, asset: Asset, reader: Reader): Minor | undefined {
  const text = reader.text(node, asset.code);
  if (text === undefined) return undefined;
  const read = parseAmount(text, asset.scale);
  if ('minor' in read) return read.minor;
  const { code, ...saying } = sayAmountProblem(text, asset, read.problem);
  reader.findings.error(node.at, code, saying);
  return undefined;
}

export function sayAmountProblem(text: string, asset: Asset, problem: AmountProblem): Saying & { code: FindingCode } {
  switch (problem) {
    case 'too_fine':
      return {
        code: 'amount_too_fine',
        zh: `${asset.code} 的「${text}」比它的精度（${asset.scale} 位小数）更细`,
        en: `${asset.code}: '${text}' is finer than ${asset.scale} decimal digits`,
        advice: `请改为至多 ${asset.scale} 位小数，或提高 assets.${asset.code}.scale`,
      };
    case 'too_large':
      return {
        code: 'amount_too_large',
        zh: `${asset.code} 的「${text}」太大`,
        en: `${asset.code}: '${text}' is too large`,
        advice: '请检查是否多写了几位',
      };
    case 'not_a_number':
      return {
        code: 'not_a_number',
        zh: `${asset.code} 的「${text}」不是数`,
        en: `${asset.code}: '${text}' is no number`,
        advice: '请写成 10、0.5 或 -100 这样的十进制数',
      };
  }
}

export function checkOrder(low: Minor, high: Minor, at: Position, what: string, reader: Reader): void {
  if (low <= high) return;
  reader.findings.error(at, 'range_upside_down', {
    zh: `${what} 的范围上下颠倒：下限大于上限`,
    en: `the range of ${what} is upside down: its low end is above its high end`,
    advice: '请把小的写在前面；扣分时 -100 小于 -50',
  });
}

/**
 * Puts a clause to each amount: one clause for all of them, or as many as there are amounts, in their order.
 * @param specs amounts that were read, `undefined` where reading failed
 */
export function priceAll(
  specs: ReadonlyMap<string, AmountSpec | undefined>,
  clause: Node | undefined,
  at: Position,
  what: What,
  reader: Reader,
  citations: Citations,
): Map<string, Price> {
  const prices = new Map<string, Price>();
  const clauses = readClauseList(clause, reader);
  if (clauses === undefined) return prices;
  for (const id of clauses) citations.cite(id, clause?.at ?? at);
  if (clauses.length === 0) {
    if (specs.size > 0) {
      reader.findings.error(clause?.at ?? at, 'amount_without_clause', {
        zh: `${zhOf(what)} 的数额没有条款依据`,
        en: `the amount of ${enOf(what)} cites no clause`,
        advice: '请在 clause 写上原文的条款编号',
      });
    }
    return prices;
  }
  if (clauses.length > 1 && clauses.length !== specs.size) {
    reader.findings.error(clause?.at ?? at, 'clause_count', {
      zh: `${zhOf(what)} 有 ${specs.size} 个数额，却写了 ${clauses.length} 个条款`,
      en: `${enOf(what)} has ${specs.size} amounts and ${clauses.length} clauses`,
      advice: '请写一个共用的条款，或按列的次序每个数额一个，用空格隔开',
    });
    return prices;
  }
  [...specs].forEach(([asset, amount], index) => {
    if (amount) prices.set(asset, { amount, clause: clauses[clauses.length === 1 ? 0 : index] as string });
  });
  return prices;
}

/** One clause that must be given; reported and cited. */
export function readOneClause(map: MapNode, what: string, reader: Reader, citations: Citations): string | undefined {
  const entry = map.entries.get('clause');
  if (!entry) return undefined;
  const clause = reader.text(entry.value, `${what}.clause`);
  if (clause !== undefined) citations.cite(clause, entry.value.at);
  return clause;
}

function readClauseList(node: Node | undefined, reader: Reader): string[] | undefined {
  if (node === undefined || isEmpty(node)) return [];
  return reader.text(node, 'clause')?.split(/\s+/);
}

function readDecides(node: MapNode, asset: Asset, reader: Reader): string | undefined {
  const decides = node.entries.get('decides');
  if (decides && !isEmpty(decides.value)) return reader.text(decides.value, `${asset.code}.decides`);
  reader.findings.error(node.at, 'range_without_decider', {
    zh: `${asset.code} 的范围没有写由谁决定`,
    en: `nobody may decide the range of ${asset.code}`,
    advice: '请补上 decides: 角色，例如 decides: office_head',
  });
  return undefined;
}
