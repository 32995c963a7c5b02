import type { Exception } from '../../model/sharing';
import type { ColumnUse } from '../tables/draft';
import type { Context } from '../tables/table';
import type { MapEntry, MapNode } from '../source/tree';

/** What besides its own keys a mapping says: ways for events that carry a word, written `combined` or `form=combined`. */
export interface Exceptions<T> {
  readonly exceptions: Exception<T>[];
  /** Columns the exceptions look at. */
  readonly looksAt: ColumnUse[];
}

/**
 * Reads every key that is not one of `own` as a word of some domain.
 * @param carried domains the rule looks at anyway; a word means one of theirs before it means another's
 */
export function readExceptions<T>(
  map: MapNode,
  what: string,
  own: readonly string[],
  carried: readonly string[],
  read: (entry: MapEntry) => T | undefined,
  context: Context,
): Exceptions<T> {
  const exceptions: Exception<T>[] = [];
  const looksAt: ColumnUse[] = [];
  for (const entry of map.entries.values()) {
    if (own.includes(entry.key)) continue;
    const take = read(entry);
    const named = readDomainWord(entry, what, own, carried, context);
    if (!named) continue;
    looksAt.push({ domain: named.domain, at: entry.keyAt });
    if (take !== undefined) for (const word of named.words) exceptions.push({ domain: named.domain, word, take });
  }
  return { exceptions, looksAt };
}

function readDomainWord(
  { key, keyAt }: MapEntry,
  what: string,
  own: readonly string[],
  carried: readonly string[],
  context: Context,
): { domain: string; words: readonly string[] } | undefined {
  const { reader, vocabulary } = context;
  const domains = vocabulary.domainNames;
  const [, named, word] = /^([^=]+?)\s*=\s*(.+)$/.exec(key) ?? [];
  if (named !== undefined && word !== undefined) {
    if (!domains.includes(named)) {
      reader.unknownKey(keyAt, what, named, domains);
      return undefined;
    }
    const words = wordsIn(named, word, context);
    if (words.length > 0) return { domain: named, words };
    reader.unknownWord(keyAt, named, word, vocabulary.words(named).slice(0, -1));
    return undefined;
  }
  const homes = homesOf(key, carried, context);
  const [domain] = homes;
  if (domain === undefined) {
    const known = domains.flatMap((name) => vocabulary.words(name).slice(0, -1));
    reader.unknownWord(keyAt, what, key, [...own, ...known]);
    return undefined;
  }
  if (homes.length > 1) {
    reader.findings.error(keyAt, 'ambiguous_word', {
      zh: `「${key}」同时是 ${homes.join('、')} 的词，不知道指哪一个`,
      en: `'${key}' is a word of ${homes.join(', ')}`,
      advice: `请写明是哪一个：${homes.map((home) => `${home}=${key}`).join(' 或 ')}`,
    });
  }
  return { domain, words: wordsIn(domain, key, context) };
}

/** The word itself; every publication of that name for `pub`. */
function wordsIn(domain: string, word: string, { vocabulary }: Context): string[] {
  if (vocabulary.words(domain).slice(0, -1).includes(word)) return [word];
  return domain === 'pub' ? vocabulary.keysOf(word) : [];
}

/** Domains that have the word; those the rule looks at come before all others. */
function homesOf(word: string, carried: readonly string[], context: Context): string[] {
  const all = context.vocabulary.domainNames.filter((domain) => wordsIn(domain, word, context).length > 0);
  const near = all.filter((domain) => carried.includes(domain));
  return near.length > 0 ? near : all;
}
