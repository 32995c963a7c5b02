import { isLocalDate, nearest } from '@app/kernel';
import type { LocalDate } from '@app/kernel';
import type { Position } from '../../model/position';
import { suggest } from './findings';
import type { Findings } from './findings';
import { describeKind } from './tree';
import type { MapNode, Node } from './tree';

/** What a finding speaks of: a path such as `issued.on`, the same in both languages, or a phrase in each. */
export type What = string | { readonly zh: string; readonly en: string };

export const THE_FILE: What = { zh: '文件', en: 'the file' };

/** Reads typed values off a tree. Whatever does not fit becomes a finding and `undefined`, and the reading goes on. */
export class Reader {
  constructor(readonly findings: Findings) {}

  /** A mapping with these keys and no others; `required` ones that are missing are reported. */
  map(
    node: Node,
    what: What,
    keys: { required?: readonly string[]; optional?: readonly string[] },
  ): MapNode | undefined {
    const map = this.anyMap(node, what);
    if (!map) return undefined;
    const { required = [], optional = [] } = keys;
    this.onlyKeys(map, what, [...required, ...optional]);
    for (const key of required) if (!map.entries.has(key)) this.missing(map.at, what, key);
    return map;
  }

  anyMap(node: Node, what: What): MapNode | undefined {
    if (node.kind === 'map') return node;
    return this.wrong(node, what, '一组键值', 'a mapping');
  }

  onlyKeys(map: MapNode, what: What, known: readonly string[]): void {
    for (const { key, keyAt } of map.entries.values()) {
      if (!known.includes(key)) this.unknownKey(keyAt, what, key, known);
    }
  }

  unknownKey(at: Position, what: What, key: string, known: Iterable<string>): void {
    this.findings.error(at, 'unknown_key', {
      zh: `${zhOf(what)} 中没有「${key}」这个键`,
      en: `${enOf(what)} has no key '${key}'`,
      advice: suggest(key, known),
    });
  }

  missing(at: Position, what: What, key: string): void {
    this.findings.error(at, 'missing_key', {
      zh: `${zhOf(what)} 缺少「${key}」`,
      en: `${enOf(what)} lacks '${key}'`,
      advice: `请补上 ${key}`,
    });
  }

  list(node: Node, what: What): readonly Node[] | undefined {
    if (node.kind === 'list') return node.items;
    return this.wrong(node, what, '列表', 'a list');
  }

  /** Text that is not empty, as it was written. */
  text(node: Node, what: What): string | undefined {
    if (node.kind === 'scalar' && node.text !== null && node.text.trim() !== '') return node.text.trim();
    return this.wrong(node, what, '文字', 'text');
  }

  word<T extends string>(node: Node, what: What, known: readonly T[]): T | undefined {
    const text = this.text(node, what);
    if (text === undefined) return undefined;
    if ((known as readonly string[]).includes(text)) return text as T;
    this.unknownWord(node.at, what, text, known);
    return undefined;
  }

  unknownWord(at: Position, what: What, word: string, known: Iterable<string>): void {
    const all = [...known];
    const near = nearest(word, all);
    this.findings.error(at, 'unknown_word', {
      zh: `${zhOf(what)} 中没有「${word}」这个词`,
      en: `${enOf(what)} does not know '${word}'${near.length > 0 ? ` (nearest: ${near.join(', ')})` : ''}`,
      advice: suggest(word, all),
    });
  }

  integer(node: Node, what: What, low: number, high: number): number | undefined {
    const text = this.text(node, what);
    if (text === undefined) return undefined;
    const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
    if (value >= low && value <= high) return value;
    return this.wrong(node, what, `${low} 到 ${high} 之间的整数`, `a whole number from ${low} to ${high}`);
  }

  date(node: Node, what: What): LocalDate | undefined {
    const text = this.text(node, what);
    if (text === undefined || isLocalDate(text)) return text;
    this.findings.error(node.at, 'bad_date', {
      zh: `${zhOf(what)} 的「${text}」不是日期`,
      en: `${enOf(what)}: '${text}' is no date`,
      advice: '请写成 2014-03-05 这样的日期',
    });
    return undefined;
  }

  wrong(node: Node, what: What, zh: string, en: string): undefined {
    const found = describeKind(node);
    this.findings.error(node.at, 'wrong_type', {
      zh: `${zhOf(what)} 应当是${zh}，这里是${found.zh}`,
      en: `${enOf(what)} must be ${en}, found ${found.en}`,
      advice: `请改成${zh}`,
    });
    return undefined;
  }
}

export function isEmpty(node: Node | undefined): boolean {
  return node === undefined || (node.kind === 'scalar' && (node.text === null || node.text.trim() === ''));
}

export function zhOf(what: What): string {
  return typeof what === 'string' ? what : what.zh;
}

export function enOf(what: What): string {
  return typeof what === 'string' ? what : what.en;
}
