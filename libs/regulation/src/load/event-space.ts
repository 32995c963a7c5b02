import { ABSENT } from '../model/vocabulary';
import type { EventShape } from '../model/regulation';
import type { Publication } from '../model/vocabulary';
import { allBits, indices, meet } from './boxes';
import type { Bits, Box } from './boxes';
import type { Vocabulary } from './vocabulary';

export type Match = ReadonlyMap<string, ReadonlySet<string>>;

interface Dimension {
  readonly domain: string;
  /** `-` last, so that a witness prefers a real word. */
  readonly words: readonly string[];
  readonly bitOf: ReadonlyMap<string, Bits>;
}

/**
 * Every event of one type that may happen, as boxes that do not overlap: what the shape asks for, the level each
 * publication brings along, and the words each publication allows.
 */
export class EventSpace {
  readonly slices: readonly Box[];
  private readonly dimensions: readonly Dimension[];

  /** @param matches what the rows look at; `level` is left out when nothing looks at it and publications bring it */
  constructor(
    private readonly shape: EventShape,
    private readonly vocabulary: Vocabulary,
    matches: Iterable<Match>,
  ) {
    const looked = new Set([...matches].flatMap((match) => [...match.keys()]));
    const { fields } = shape;
    const needed = (domain: string) =>
      looked.has(domain) || (fields.has(domain) && (domain !== 'level' || fields.get('pub') !== 'required'));
    this.dimensions = vocabulary.domainNames.filter(needed).map((domain) => {
      const words = vocabulary.words(domain);
      return { domain, words, bitOf: new Map(words.map((word, index) => [word, 1n << BigInt(index)])) };
    });
    this.slices = this.slice();
  }

  box(match: Match): Box {
    return this.dimensions.map(({ domain, words, bitOf }) => {
      const named = match.get(domain);
      return named ? bitsOf(named, bitOf) : allBits(words.length);
    });
  }

  /** Whether two boxes share an event that may happen; such an event, or null. */
  sharedEvent(a: Box, b: Box): Record<string, string> | null {
    const common = meet(a, b);
    if (!common) return null;
    for (const slice of this.slices) {
      const real = meet(common, slice);
      if (real) return this.witness(real);
    }
    return null;
  }

  /** The parts of a box that may happen. */
  possible(box: Box): Box[] {
    return this.slices.map((slice) => meet(box, slice)).filter((part) => part !== null);
  }

  /** One event of a box, with the publication by name and the level it brings. Absent fields are left out. */
  witness(box: Box): Record<string, string> {
    const event: Record<string, string> = {};
    this.dimensions.forEach(({ domain, words }, i) => {
      const word = words[indices(box[i] as Bits)[0] as number] as string;
      if (word === ABSENT) return;
      const pub = domain === 'pub' ? this.vocabulary.publications.get(word) : undefined;
      if (pub) Object.assign(event, { pub: pub.name, level: pub.level });
      else event[domain] = word;
    });
    return event;
  }

  /** What sets a box apart within its slice, `form 为 brief、news；column 为 -`. */
  describe(box: Box, slice: Box): string {
    const parts = this.dimensions.flatMap(({ domain, words }, i) => {
      const narrow = domain === 'pub' || box[i] !== slice[i];
      const own = indices(box[i] as Bits).map((index) => words[index] as string);
      if (!narrow || own.length === words.length) return [];
      const shown = domain === 'pub' ? own.map((key) => this.vocabulary.shortName(key)) : own;
      return [`${domain} = ${shown.slice(0, 6).join('|')}${shown.length > 6 ? `|…(${shown.length})` : ''}`];
    });
    return parts.length > 0 ? parts.join(', ') : '*';
  }

  private slice(): Box[] {
    const { fields } = this.shape;
    const publications = fields.has('pub') ? [...this.vocabulary.publications.values()] : [];
    const slices = new Map<string, Bits[]>();
    const pubAt = this.dimensions.findIndex((dimension) => dimension.domain === 'pub');
    if (pubAt < 0) return [this.dimensions.map((dimension) => this.allowed(dimension, null))];
    for (const pub of publications) {
      const box = this.dimensions.map((dimension) => this.allowed(dimension, pub));
      const own = box[pubAt] as Bits;
      box[pubAt] = 0n;
      const key = box.join();
      const same = slices.get(key) ?? box;
      same[pubAt] = (same[pubAt] as Bits) | own;
      slices.set(key, same);
    }
    const boxes = [...slices.values()];
    if (fields.get('pub') !== 'required') boxes.push(this.dimensions.map((dimension) => this.allowed(dimension, null)));
    return boxes.filter((box) => box.every((bits) => bits !== 0n));
  }

  private allowed({ domain, words, bitOf }: Dimension, pub: Publication | null): Bits {
    const absent = bitOf.get(ABSENT) as Bits;
    if (domain === 'pub') return pub ? (bitOf.get(pub.key) as Bits) : absent;
    if (pub && domain === 'level') return bitOf.get(pub.level) as Bits;
    const how = this.shape.fields.get(domain);
    if (how === undefined) return absent;
    if (pub && this.vocabulary.limited.has(domain)) {
      const only = pub.only.get(domain);
      return only ? bitsOf(only, bitOf) : absent;
    }
    return how === 'required' ? allBits(words.length) & ~absent : allBits(words.length);
  }
}

function bitsOf(words: Iterable<string>, bitOf: ReadonlyMap<string, Bits>): Bits {
  let bits = 0n;
  for (const word of words) bits |= bitOf.get(word) ?? 0n;
  return bits;
}
