/** 32-bit hashes: quick, the same on every machine, and of no use for secrets. */

/** Hashes every run of `size` letters. A shorter text is one run. */
export function runHashes(text: string, size: number): number[] {
  if (text.length === 0) return [];
  const last = Math.max(0, text.length - size);
  const hashes: number[] = [];
  for (let start = 0; start <= last; start++) {
    let hash = 0x811c9dc5;
    const end = Math.min(text.length, start + size);
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hashes.push(mixed(hash));
  }
  return hashes;
}

/** The least of the hashes after they were shuffled in the `order`-th way: two sets agree on it as often as they overlap. */
export function leastOf(hashes: readonly number[], order: number): number {
  const seed = mixed(0x9e3779b9 * (order + 1));
  let least = 0xffffffff;
  for (const hash of hashes) {
    const shuffled = mixed(hash ^ seed);
    if (shuffled < least) least = shuffled;
  }
  return least;
}

/** Spreads a number over 32 bits (the last step of MurmurHash3); never negative. */
export function mixed(number: number): number {
  let hash = number | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
