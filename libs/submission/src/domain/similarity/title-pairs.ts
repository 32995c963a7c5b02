/** Letters and figures: the 1 and 2 of two months' reports tell them apart. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Every two letters that stand together, each pair once; a single letter stands for itself. */
export function pairsOf(letters: string): Set<string> {
  const pairs = new Set<string>(letters.length === 1 ? [letters] : []);
  for (let i = 0; i + 1 < letters.length; i++) pairs.add(letters.slice(i, i + 2));
  return pairs;
}

export function commonOf(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((pair) => b.has(pair));
}
