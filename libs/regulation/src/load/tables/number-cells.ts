import { Fraction } from '../../model/fraction';
import { NumberTest } from '../../model/cell';
import type { Bound, Interval } from '../../model/cell';
import { ABSENT } from '../../model/vocabulary';
import { isEmpty } from '../source/reader';
import type { Reader } from '../source/reader';
import type { Node, ScalarNode } from '../source/tree';

/** What the cell of a number fits; `broken` when part of it could not be read. */
export interface NumberCell {
  readonly test: NumberTest | 'any';
  readonly broken: boolean;
}

export interface NumberCellOptions {
  /** In columns of ranks `30%` is that part of the members; elsewhere it is `0.3`. */
  readonly percentOfMembers: boolean;
}

/** A divisor has few digits, so that no quotient lies nearer to a decimal than `numberDimension` can tell. */
const NUMBER = String.raw`[+-]?(?:\d{1,15}(?:\.\d{1,9})?%?|\d{1,15}/[1-9]\d{0,3})`;
const COMPARED = new RegExp(`^(>=|>|<=|<)?\\s*(${NUMBER})$`);
const STRETCH = new RegExp(`^(${NUMBER})\\s*\\.\\.\\s*(${NUMBER})$`);
const ANYTHING: Interval = { low: null, high: null };

/** Reads `12`, `>=12`, `>12`, `<=12`, `<12`, `10..20`, `80%`, `1/3`, `a|b`, `!x`, `*` and `-`. */
export function readNumberCell(
  node: Node | undefined,
  what: string,
  reader: Reader,
  options: NumberCellOptions,
): NumberCell {
  if (node === undefined || isEmpty(node)) return { test: 'any', broken: false };
  const text = reader.text(node, what);
  if (text === undefined) return { test: 'any', broken: true };
  if (text === '*') return { test: 'any', broken: false };
  const negated = text.startsWith('!');
  const parts = text
    .slice(negated ? 1 : 0)
    .split('|')
    .map((part) => part.trim());
  const absent = parts.includes(ABSENT) || parts.includes('*');
  const intervals: Interval[] = [];
  for (const part of parts) {
    if (part === ABSENT) continue;
    const interval = readInterval(part, node as ScalarNode, what, reader, options);
    if (!interval) return { test: 'any', broken: true };
    intervals.push(interval);
  }
  if (!negated) return { test: new NumberTest(intervals, absent), broken: false };
  const outside = complement(intervals);
  if (outside) return { test: new NumberTest(outside, !absent), broken: false };
  sayMixed(text, node, what, reader);
  return { test: 'any', broken: true };
}

function readInterval(
  part: string,
  node: ScalarNode,
  what: string,
  reader: Reader,
  options: NumberCellOptions,
): Interval | undefined {
  if (part === '*') return ANYTHING;
  const bound = (text: string, included = true) => readBound(text, included, options);
  const stretch = STRETCH.exec(part);
  if (stretch) {
    const [low, high] = [bound(stretch[1] as string), bound(stretch[2] as string)];
    if (low.ofMembers === high.ofMembers && low.value.gt(high.value)) {
      reader.findings.error(node.at, 'range_upside_down', {
        zh: `${what} 的「${part}」上下颠倒：前面的数大于后面的`,
        en: `${what}: '${part}' is upside down`,
        advice: '请把小的写在前面，如 10..20',
      });
      return undefined;
    }
    return { low, high };
  }
  const compared = COMPARED.exec(part);
  if (!compared) {
    reader.findings.error(node.at, 'not_a_number', {
      zh: `${what} 的「${part}」不是数的条件`,
      en: `${what}: '${part}' is no test of a number`,
      advice: '请写成 12、>=12、>12、<=12、<12、10..20、80% 或 1/3，几种用 | 隔开，除外在前面加 !',
    });
    return undefined;
  }
  const [, sign, number] = compared as unknown as [string, string | undefined, string];
  const end = bound(number, sign !== '<' && sign !== '>');
  if (sign === undefined) return { low: end, high: end };
  return sign.startsWith('>') ? { low: end, high: null } : { low: null, high: end };
}

function readBound(text: string, included: boolean, { percentOfMembers }: NumberCellOptions): Bound {
  const percent = text.endsWith('%');
  const value = new Fraction(percent ? text.slice(0, -1) : text);
  return { value: percent ? value.div(100) : value, included, ofMembers: percent && percentOfMembers };
}

/** What none of the stretches holds; null where places and parts of the members stand in two of them, which nobody can put in order. */
function complement(intervals: readonly Interval[]): Interval[] | null {
  const kinds = new Set(intervals.flatMap(({ low, high }) => [low, high]).map((bound) => bound?.ofMembers));
  if (intervals.length > 1 && kinds.has(true) && kinds.has(false)) return null;
  let outside: Interval[] = [ANYTHING];
  for (const { low, high } of intervals) {
    outside = outside.flatMap((part) => [
      ...(low ? upTo(part, { ...low, included: !low.included }) : []),
      ...(high ? downTo(part, { ...high, included: !high.included }) : []),
    ]);
  }
  return outside;
}

function upTo({ low, high }: Interval, end: Bound): Interval[] {
  const nearer = high === null || isBefore(end, high) ? end : high;
  return isHollow(low, nearer) ? [] : [{ low, high: nearer }];
}

function downTo({ low, high }: Interval, start: Bound): Interval[] {
  const nearer = low === null || isBefore(low, start) || (low.included && low.value.equals(start.value)) ? start : low;
  return isHollow(nearer, high) ? [] : [{ low: nearer, high }];
}

function isBefore(a: Bound, b: Bound): boolean {
  return a.value.lt(b.value) || (a.value.equals(b.value) && !a.included);
}

function isHollow(low: Bound | null, high: Bound | null): boolean {
  if (low === null || high === null || low.ofMembers !== high.ofMembers) return false;
  return low.value.gt(high.value) || (low.value.equals(high.value) && !(low.included && high.included));
}

function sayMixed(text: string, node: Node, what: string, reader: Reader): void {
  reader.findings.error(node.at, 'not_a_number', {
    zh: `${what} 的「${text}」在 ! 后面混用了名次和百分比，无法比较先后`,
    en: `${what}: '${text}' mixes places and percentages after '!'`,
    advice: '请改写成不带 ! 的条件，如 >10|>30%',
  });
}
