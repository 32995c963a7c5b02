/** A set of words as bits: bit i stands for the i-th word of its dimension. */
export type Bits = bigint;
/** The product of one set of words in each dimension; empty as soon as one of them is. */
export type Box = readonly Bits[];

/** Thrown when tables are so entangled that an exact answer would take too long. */
export class TooEntangled extends Error {}

const MAX_WORK = 20_000_000;

export function areDisjoint(a: Box, b: Box): boolean {
  for (let i = 0; i < a.length; i++) if (((a[i] as Bits) & (b[i] as Bits)) === 0n) return true;
  return false;
}

/** What two boxes have in common, or null. */
export function meet(a: Box, b: Box): Box | null {
  return areDisjoint(a, b) ? null : a.map((bits, i) => bits & (b[i] as Bits));
}

/**
 * The part of `box` that none of `covers` holds, as boxes that do not overlap.
 * Dimension by dimension the words are put into classes that the same covers hold; a class nobody holds is a gap, and one
 * that a cover holds to the end needs no further look.
 * @param most stop after so many boxes
 * @throws TooEntangled
 */
export function uncovered(box: Box, covers: readonly Box[], most = Infinity): Box[] {
  const found: Box[] = [];
  let work = 0;
  const walk = (dimension: number, prefix: readonly Bits[], active: readonly Box[]): void => {
    if (found.length >= most) return;
    work += active.length + 1;
    if (work > MAX_WORK) throw new TooEntangled();
    if (active.length === 0) {
      found.push([...prefix, ...box.slice(dimension)]);
      return;
    }
    if (active.some((cover) => holdsFrom(cover, box, dimension))) return;
    const parts = classes(box[dimension] as Bits, dimension, active);
    work += parts.length * active.length;
    for (const { words, holders } of parts) {
      walk(dimension + 1, [...prefix, words], holders);
    }
  };
  walk(
    0,
    [],
    covers.filter((cover) => !areDisjoint(cover, box)),
  );
  return found;
}

/** The largest box around `box` that stays in `inside` and touches none of `covers`. */
export function grow(box: Box, inside: Box, covers: readonly Box[]): Box {
  const grown = [...box];
  for (let i = 0; i < grown.length; i++) {
    let free = inside[i] as Bits;
    for (const cover of covers) {
      if ((free & (cover[i] as Bits)) !== 0n && meetsExcept(cover, grown, i)) free &= ~(cover[i] as Bits);
    }
    grown[i] = free;
  }
  return grown;
}

/** `box` without `taken`, as boxes that do not overlap. */
export function subtract(box: Box, taken: Box): Box[] {
  const common = meet(box, taken);
  if (!common) return [box];
  const parts: Box[] = [];
  const core = [...box];
  common.forEach((bits, i) => {
    const outside = (core[i] as Bits) & ~bits;
    if (outside !== 0n) parts.push(core.map((own, j) => (i === j ? outside : own)));
    core[i] = bits;
  });
  return parts;
}

/** How many combinations a box holds. */
export function volume(box: Box): number {
  return box.reduce((product, bits) => product * indices(bits).length, 1);
}

export function indices(bits: Bits): number[] {
  const found: number[] = [];
  for (let rest = bits, i = 0; rest !== 0n; rest >>= 1n, i++) if ((rest & 1n) === 1n) found.push(i);
  return found;
}

export function allBits(count: number): Bits {
  return (1n << BigInt(count)) - 1n;
}

function classes(all: Bits, dimension: number, active: readonly Box[]): { words: Bits; holders: Box[] }[] {
  const parts: { words: Bits; holders: Box[] }[] = [{ words: all, holders: [] }];
  for (const cover of active) {
    const held = cover[dimension] as Bits;
    for (let i = 0, before = parts.length; i < before; i++) {
      const part = parts[i] as { words: Bits; holders: Box[] };
      const inside = part.words & held;
      if (inside === 0n) continue;
      if (inside !== part.words) {
        parts.push({ words: part.words & ~held, holders: [...part.holders] });
        part.words = inside;
      }
      part.holders.push(cover);
    }
  }
  return parts;
}

function holdsFrom(cover: Box, box: Box, dimension: number): boolean {
  for (let i = dimension; i < box.length; i++) if (((box[i] as Bits) & ~(cover[i] as Bits)) !== 0n) return false;
  return true;
}

function meetsExcept(a: Box, b: Box, dimension: number): boolean {
  for (let i = 0; i < a.length; i++) if (i !== dimension && ((a[i] as Bits) & (b[i] as Bits)) === 0n) return false;
  return true;
}
