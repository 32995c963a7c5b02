import { Fraction } from '../../model/fraction';
import { roundings } from '../../model/amount';
import type { Shape } from '../../model/amount';
import { enOf, isEmpty, zhOf } from '../source/reader';
import type { Reader, What } from '../source/reader';
import type { MapNode, Node } from '../source/tree';

/** What may be done to a number, in the order it is done. */
export const SHAPE_KEYS = ['every', 'factor', 'add', 'digits', 'round', 'at_least', 'at_most'] as const;

/** Nothing is done to the number. */
export const PLAIN: Shape = {
  every: null,
  factor: null,
  add: null,
  digits: null,
  round: 'nearest',
  atLeast: null,
  atMost: null,
};

const MAX_DIGITS = 9;
const NUMBER = /^([+-]?\d{1,15}(?:\.\d{1,9})?)(?:\s*\/\s*(\d{1,15})|(%))?$/;

/** Reads `0.5`, `1/3`, `80%` or `-2`, exactly. */
export function readFraction(node: Node, what: What, reader: Reader): Fraction | undefined {
  const text = reader.text(node, what);
  if (text === undefined) return undefined;
  const fraction = parseFraction(text);
  if (fraction) return fraction;
  reader.findings.error(node.at, 'not_a_number', {
    zh: `${zhOf(what)} 的「${text}」不是数`,
    en: `${enOf(what)}: '${text}' is no number`,
    advice: '请写成 10、0.5、1/3 或 80%',
  });
  return undefined;
}

/** Reads whichever of SHAPE_KEYS the mapping has; null when it has none. Other keys are the caller's. */
export function readShape(map: MapNode, what: What, reader: Reader): Shape | null {
  const node = (key: (typeof SHAPE_KEYS)[number]) => {
    const value = map.entries.get(key)?.value;
    return isEmpty(value) ? undefined : value;
  };
  if (SHAPE_KEYS.every((key) => node(key) === undefined)) return null;
  const part = (key: (typeof SHAPE_KEYS)[number]): What => ({ zh: `${zhOf(what)}.${key}`, en: `${enOf(what)}.${key}` });
  const fraction = (key: (typeof SHAPE_KEYS)[number]) => {
    const value = node(key);
    return value ? (readFraction(value, part(key), reader) ?? null) : null;
  };
  const [digits, round, everyNode] = [node('digits'), node('round'), node('every')];
  const every = fraction('every');
  if (everyNode && every && every.lte(0)) reader.wrong(everyNode, part('every'), '大于 0 的数', 'a number above zero');
  const [atLeast, atMost] = [fraction('at_least'), fraction('at_most')];
  if (atLeast && atMost && atLeast.gt(atMost)) {
    reader.findings.error(map.at, 'range_upside_down', {
      zh: `${zhOf(what)} 的 at_least 大于 at_most`,
      en: `${enOf(what)}: at_least is above at_most`,
      advice: '请对调，或删去其中一个',
    });
  }
  return {
    every: every && every.gt(0) ? every : null,
    factor: fraction('factor'),
    add: fraction('add'),
    digits: digits ? (reader.integer(digits, part('digits'), 0, MAX_DIGITS) ?? null) : null,
    round: (round && reader.word(round, part('round'), roundings)) ?? 'nearest',
    atLeast,
    atMost,
  };
}

function parseFraction(text: string): Fraction | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, number = '', divisor, percent] = match;
  if (divisor !== undefined && /^0+$/.test(divisor)) return undefined;
  const value = new Fraction(number);
  return divisor !== undefined ? value.div(divisor) : percent ? value.div(100) : value;
}
