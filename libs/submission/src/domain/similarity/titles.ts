import { titleCore } from './title-core';

/** Pairs of letters below which a short title stands in many a longer one. */
const SAYS_SOMETHING = 4;

/** How much two titles agree, as a whole: pairs of letters in both, in percent of all (Dice), rounded down. */
export function titleLikeness(one: string, other: string): number {
  return dice(pairsOf(plain(one)), pairsOf(plain(other)));
}

/**
 * How likely two titles stand for one item where one was changed on its way up, in percent: agreement of what is left
 * without stock words, halfway to the share of the shorter that stands in the longer, since titles are cut and lengthened.
 */
export function retitledLikeness(one: string, other: string): number {
  const [a, b] = [pairsOf(titleCore(plain(one))), pairsOf(titleCore(plain(other)))];
  const agreed = dice(a, b);
  const shorter = Math.min(a.size, b.size);
  const held = shorter < SAYS_SOMETHING ? 0 : Math.floor((100 * commonOf(a, b)) / shorter);
  return Math.max(titleLikeness(one, other), agreed, Math.floor((agreed + held) / 2));
}

/** Letters and figures: the 1 and 2 of two months' reports tell them apart. */
function plain(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function pairsOf(letters: string): Set<string> {
  if (letters.length < 2) return new Set(letters === '' ? [] : [letters]);
  return new Set(Array.from({ length: letters.length - 1 }, (_, i) => letters.slice(i, i + 2)));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const all = a.size + b.size;
  return all === 0 ? 0 : Math.floor((200 * commonOf(a, b)) / all);
}

function commonOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  return common;
}
