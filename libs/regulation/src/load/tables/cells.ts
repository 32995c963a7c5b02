import type { Test } from '../../model/cell';
import type { Position } from '../../model/position';
import { readNumberCell } from './number-cells';
import { isEmpty } from '../source/reader';
import type { Reader } from '../source/reader';
import type { Node } from '../source/tree';
import type { Vocabulary } from '../words/vocabulary';

/** What a domain's cell fits: every word, or these. `broken` when part of it could not be read. */
export interface Cell {
  readonly words: ReadonlySet<string> | 'any';
  readonly broken: boolean;
}

/** What a cell of an event's table fits, whatever its column is about: a number, a word, or what a unit is. */
export function readTest(
  node: Node | undefined,
  column: string,
  vocabulary: Vocabulary,
  reader: Reader,
): { readonly test: Test | 'any'; readonly broken: boolean } {
  if (vocabulary.numbers.has(column)) return readNumberCell(node, column, reader, { percentOfMembers: false });
  const { words, broken } = readCell(node, column, vocabulary, reader);
  return { test: words, broken };
}

/** Reads `word`, `name@level`, `@level`, `a|b`, `!x`, `*` and `-`. */
export function readCell(node: Node | undefined, domain: string, vocabulary: Vocabulary, reader: Reader): Cell {
  if (node === undefined || isEmpty(node)) return { words: 'any', broken: false };
  const text = reader.text(node, domain);
  if (text === undefined) return { words: 'any', broken: true };
  if (text === '*') return { words: 'any', broken: false };
  const negated = text.startsWith('!');
  const named = new Set<string>();
  let broken = false;
  for (const part of text.slice(negated ? 1 : 0).split('|')) {
    const words = wordsOf(part.trim(), domain, vocabulary);
    if (words.length === 0) {
      broken = true;
      report(part.trim(), domain, node.at, vocabulary, reader);
    }
    for (const word of words) named.add(word);
  }
  if (!negated) return { words: named, broken };
  return { words: new Set(vocabulary.words(domain).filter((word) => !named.has(word))), broken };
}

function wordsOf(part: string, domain: string, vocabulary: Vocabulary): string[] {
  const all = vocabulary.words(domain);
  if (part === '*') return all;
  if (all.includes(part)) return [part];
  if (domain !== 'pub') return [];
  if (part.startsWith('@')) {
    return [...vocabulary.publications.values()].filter((pub) => `@${pub.level}` === part).map((pub) => pub.key);
  }
  return vocabulary.keysOf(part);
}

function report(part: string, domain: string, at: Position, vocabulary: Vocabulary, reader: Reader): void {
  const levels = [...(vocabulary.domains.get('level')?.words.keys() ?? [])];
  if (domain === 'pub' && part.startsWith('@') && levels.includes(part.slice(1))) {
    reader.findings.error(at, 'unknown_word', {
      zh: `没有一种刊物属于「${part}」`,
      en: `no publication stands at ${part}`,
      advice: '请在 domains.pub 中声明该层级的刊物，或改正层级',
    });
    return;
  }
  const known =
    domain === 'pub'
      ? [...vocabulary.publicationNames, ...vocabulary.publications.keys(), ...levels.map((level) => `@${level}`)]
      : vocabulary.words(domain);
  reader.unknownWord(at, domain, part, known);
}
