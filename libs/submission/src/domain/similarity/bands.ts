import { leastOf, mixed, runHashes } from './hashes';
import { type Letters, lettersOf } from './letters';
import { joined, sentencesOf } from './sentences';
import { titleCore } from './title-core';

/** Letters in a run whose hash can stand for a sentence: rarely the same by chance, yet between two changed words. */
const SENTENCE_RUN = 6;
/** Bands of a text with few sentences, so that one changed word does not hide it. */
const FEWEST = 10;
/** Bands of a long text; which of them are kept depends on their values alone, so that two texts keep the same ones. */
const MOST = 64;
/** Letters read of a body. */
export const LONGEST_BODY = 40_000;

/**
 * The bands of a body: of every sentence the least hash of its runs of letters (MinHash), so that sentences that mostly
 * agree mostly share a band wherever they stand, and a brief shares its own with the report it was cut from.
 * Signed 32-bit numbers, each once.
 */
export function bodyBands(body: string): number[] {
  const sentences = sentencesOf(body.slice(0, LONGEST_BODY)).map(({ text }) => runHashes(text, SENTENCE_RUN));
  const orders = Math.max(1, Math.ceil(FEWEST / Math.max(1, sentences.length)));
  const bands = new Set<number>();
  for (let order = 0; order < orders; order++) for (const hashes of sentences) bands.add(bandOf(hashes, order));
  return [...bands].sort((a, b) => a - b).slice(0, MOST);
}

/** The letters of a body without the sentences that everybody writes, known by their bands; all where nothing else stands. */
export function lettersBeside(body: string, common: ReadonlySet<number>): Letters {
  const sentences = sentencesOf(body.slice(0, LONGEST_BODY));
  const own = sentences.filter(({ text }) => !common.has(bandOf(runHashes(text, SENTENCE_RUN), 0)));
  return joined(own.length > 0 ? own : sentences);
}

function bandOf(hashes: readonly number[], order: number): number {
  return mixed(leastOf(hashes, order) + order) | 0;
}

const TITLE_BANDS = [
  { size: 2, orders: 4 },
  { size: 3, orders: 4 },
] as const;

/** The bands of a title: least hashes of its pairs and triples of letters, without the words most titles have. */
export function titleBands(title: string): number[] {
  const core = titleCore(lettersOf(title).text);
  const bands = new Set<number>();
  for (const { size, orders } of TITLE_BANDS) {
    const hashes = runHashes(core, size);
    if (hashes.length === 0) continue;
    for (let order = 0; order < orders; order++)
      bands.add(mixed(leastOf(hashes, order) ^ mixed(0x7f000000 + size * 64 + order)) | 0);
  }
  return [...bands];
}

/** All bands of an item: of its title, and of its body where it has one. */
export function bandsOf({ title, body }: { readonly title: string; readonly body: string | null }): number[] {
  return [...new Set([...titleBands(title), ...(body ? bodyBands(body) : [])])];
}
