import type { Position } from '../../model/position';
import type { Asset, Domain, Publication } from '../../model/vocabulary';
import { readFields } from './fields';
import { MAX_SCALE, mayBeName, mayBeWord } from './names';
import { isEmpty } from '../source/reader';
import type { Reader } from '../source/reader';
import type { MapNode, Node } from '../source/tree';
import { Vocabulary } from './vocabulary';

/** Reads `assets`, `domains` and `fields`; the tables of `values` come later, with `withValues`. */
export function readVocabulary(
  assets: Node | undefined,
  domains: Node | undefined,
  fields: Node | undefined,
  reader: Reader,
): Vocabulary {
  const readAssets = assets ? readAssetMap(assets, reader) : new Map<string, Asset>();
  const map = domains ? reader.anyMap(domains, 'domains') : undefined;
  const found = new Map<string, Domain>();
  for (const { key, keyAt, value } of map?.entries.values() ?? []) {
    if (key === 'pub' || !mayBeName(key, keyAt, reader)) continue;
    if (readAssets.has(key)) {
      reader.findings.error(keyAt, 'duplicate_id', {
        zh: `「${key}」既是计量又是词表`,
        en: `'${key}' is both an asset and a domain`,
        advice: '请给其中一个改名',
      });
    }
    found.set(key, { name: key, words: readWords(key, value, reader) });
  }
  const pubs = map?.entries.get('pub');
  const publications = pubs ? readPublications(pubs.value, found, reader) : new Map<string, Publication>();
  const { numbers, answers } = readFields(fields, { assets: readAssets, domains: found }, reader);
  return new Vocabulary(readAssets, new Map([...found, ...answers]), publications, numbers);
}

function readAssetMap(node: Node, reader: Reader): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  const map = reader.anyMap(node, 'assets');
  for (const { key, keyAt, value } of map?.entries.values() ?? []) {
    if (!mayBeName(key, keyAt, reader)) continue;
    const fields = reader.map(value, `assets.${key}`, { required: ['scale'], optional: ['title'] });
    const scale = fields?.entries.get('scale');
    const title = fields?.entries.get('title');
    assets.set(key, {
      code: key,
      title: (title && reader.text(title.value, `assets.${key}.title`)) ?? key,
      scale: (scale && reader.integer(scale.value, `assets.${key}.scale`, 0, MAX_SCALE)) ?? 0,
    });
  }
  if (map && map.entries.size === 0) reader.missing(map.at, 'assets', 'point');
  return assets;
}

/** A list of words, or a map of word to title. */
export function readWords(domain: string, node: Node, reader: Reader): Domain['words'] {
  const words = new Map<string, { word: string; title: string }>();
  const add = (word: string, at: Position, title: string) => {
    if (!mayBeWord(word, at, reader)) return;
    if (words.has(word)) return twice(word, at, reader);
    words.set(word, { word, title });
  };
  if (node.kind === 'map') {
    for (const { key, keyAt, value } of node.entries.values())
      add(key, keyAt, titleOf(`${domain}.${key}`, value, reader) ?? key);
    return words;
  }
  for (const item of reader.list(node, domain) ?? []) {
    const word = reader.text(item, domain);
    if (word !== undefined) add(word, item.at, word);
  }
  return words;
}

function titleOf(what: string, node: Node, reader: Reader): string | undefined {
  if (isEmpty(node)) return undefined;
  if (node.kind === 'scalar') return reader.text(node, what);
  const title = reader.map(node, what, { required: ['title'] })?.entries.get('title');
  return title && reader.text(title.value, what);
}

function readPublications(node: Node, domains: ReadonlyMap<string, Domain>, reader: Reader): Map<string, Publication> {
  const publications = new Map<string, Publication>();
  const levels = [...(domains.get('level')?.words.keys() ?? [])];
  for (const { key: name, keyAt, value } of reader.anyMap(node, 'pub')?.entries.values() ?? []) {
    if (!mayBeWord(name, keyAt, reader)) continue;
    const what = `pub.${name}`;
    const only =
      value.kind === 'map' ? readLimits(value, what, domains, reader) : new Map<string, ReadonlySet<string>>();
    const given = value.kind === 'map' ? value.entries.get('title')?.value : undefined;
    const title = (given && reader.text(given, `${what}.title`)) ?? name;
    for (const place of levelNodes(value, what, reader)) {
      const level = reader.word(place, what, levels);
      if (level === undefined) continue;
      const key = `${name}@${level}`;
      if (publications.has(key)) twice(key, place.at, reader);
      else publications.set(key, { key, name, level, title, only });
    }
  }
  return publications;
}

function levelNodes(value: Node, what: string, reader: Reader): readonly Node[] {
  const level = value.kind === 'map' ? value.entries.get('level')?.value : value;
  if (!level) {
    reader.missing(value.at, what, 'level');
    return [];
  }
  if (level.kind !== 'list') return [level];
  if (level.items.length === 0) reader.wrong(level, what, '至少一个层级', 'at least one level');
  return level.items;
}

function readLimits(
  value: MapNode,
  what: string,
  domains: ReadonlyMap<string, Domain>,
  reader: Reader,
): Publication['only'] {
  const only = new Map<string, ReadonlySet<string>>();
  const limitable = [...domains.keys()].filter((name) => name !== 'level');
  for (const { key, keyAt, value: list } of value.entries.values()) {
    if (key === 'level' || key === 'title') continue;
    const domain = limitable.includes(key) ? domains.get(key) : undefined;
    if (!domain) {
      reader.unknownKey(keyAt, what, key, ['level', 'title', ...limitable]);
      continue;
    }
    const words = (reader.list(list, `${what}.${key}`) ?? [])
      .map((item) => reader.word(item, `${what}.${key}`, [...domain.words.keys()]))
      .filter((word) => word !== undefined);
    only.set(key, new Set(words));
  }
  return only;
}

function twice(word: string, at: Position, reader: Reader): void {
  reader.findings.error(at, 'duplicate_id', {
    zh: `「${word}」写了两次`,
    en: `'${word}' appears twice`,
    advice: '请删去其中一个',
  });
}
