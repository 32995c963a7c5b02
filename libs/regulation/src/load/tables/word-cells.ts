import { ABSENT } from '../../model/vocabulary';
import { isEmpty } from '../source/reader';
import type { Reader } from '../source/reader';
import type { Node } from '../source/tree';

/** What a cell over a short list of words fits; `broken` when part of it could not be read. */
export interface WordCell {
  readonly words: ReadonlySet<string> | 'any';
  readonly broken: boolean;
}

/**
 * Reads `a|b`, `!x`, `*` and `-` over the words of a group, a table of words or a rule above.
 * @param words without `-`
 */
export function readWordCell(node: Node | undefined, what: string, words: readonly string[], reader: Reader): WordCell {
  if (node === undefined || isEmpty(node)) return { words: 'any', broken: false };
  const text = reader.text(node, what);
  if (text === undefined) return { words: 'any', broken: true };
  if (text === '*') return { words: 'any', broken: false };
  const negated = text.startsWith('!');
  const named = new Set(
    text
      .slice(negated ? 1 : 0)
      .split('|')
      .map((part) => part.trim()),
  );
  const unknown = [...named].filter((word) => word !== ABSENT && !words.includes(word));
  for (const word of unknown) reader.unknownWord(node.at, what, word, words);
  if (unknown.length > 0) return { words: 'any', broken: true };
  return { words: negated ? new Set([...words, ABSENT].filter((word) => !named.has(word))) : named, broken: false };
}
