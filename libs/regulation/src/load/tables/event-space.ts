import type { Match } from '../../model/cell';
import type { EventShape } from '../../model/regulation';
import { ABSENT } from '../../model/vocabulary';
import type { Publication } from '../../model/vocabulary';
import { meet, uncovered } from './boxes';
import type { Bits, Box } from './boxes';
import { numberDimension, wordDimension } from './dimensions';
import type { Dimension } from './dimensions';
import type { Vocabulary } from '../words/vocabulary';

/** What decides which events of a type may happen, and what rules see of them. */
export interface Happenings {
  readonly shape: EventShape;
  /** Fields some rule on the type takes from the item's adoption. */
  readonly borrowed: ReadonlySet<string>;
  /** What rows and entries of `undefined` look at. */
  readonly matches: readonly Match[];
  /** What counts for nothing. */
  readonly excluded: readonly Match[];
}

/**
 * Every event of one type that may happen and counts, as boxes that do not overlap: what the shape asks for, the level
 * each publication brings along, the words each publication allows, and what a unit may be.
 */
export class EventSpace {
  readonly slices: readonly Box[];
  private readonly dimensions: readonly Dimension[];
  /** What rules may see, borrowed fields included. */
  private readonly fields: ReadonlyMap<string, 'required' | 'optional'>;

  constructor(
    private readonly happenings: Happenings,
    private readonly vocabulary: Vocabulary,
  ) {
    const { shape, borrowed, matches } = happenings;
    // Before anything is borrowed nobody knows whether an event is excluded by what it may borrow.
    const excluded = happenings.excluded.filter((match) => ![...match.keys()].some((column) => borrowed.has(column)));
    this.fields = new Map([...[...borrowed].map((field) => [field, 'optional'] as const), ...shape.fields]);
    const tests = [...matches, ...excluded];
    const looked = new Set(tests.flatMap((match) => [...match.keys()]));
    this.dimensions = vocabulary.columnNames
      .filter((column) => this.matters(column, looked))
      .map((column) => this.dimension(column, tests));
    const outside = excluded.map((match) => this.box(match));
    const possible = this.slice();
    this.slices = outside.length === 0 ? possible : possible.flatMap((slice) => uncovered(slice, outside));
  }

  box(match: Match): Box {
    return this.dimensions.map((dimension) => {
      const test = match.get(dimension.column);
      return test ? dimension.fitting(test) : dimension.all;
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
    this.dimensions.forEach((dimension, i) => {
      const { column } = dimension;
      const word = dimension.example(box[i] as Bits);
      if (word === ABSENT) return;
      const pub = column === 'pub' ? this.vocabulary.publications.get(word) : undefined;
      if (pub) Object.assign(event, { pub: pub.name, level: pub.level });
      else event[column] = word;
    });
    return event;
  }

  /** What sets a box apart within its slice, `form = brief|news, words = <=299`. */
  describe(box: Box, slice: Box): string {
    const parts = this.dimensions.flatMap((dimension, i) => {
      const bits = box[i] as Bits;
      const narrow = dimension.column === 'pub' || bits !== slice[i];
      if (!narrow || bits === dimension.all) return [];
      const shown = dimension.show(bits);
      return [`${dimension.column} = ${shown.slice(0, 6).join('|')}${shown.length > 6 ? `|…(${shown.length})` : ''}`];
    });
    return parts.length > 0 ? parts.join(', ') : '*';
  }

  private matters(column: string, looked: ReadonlySet<string>): boolean {
    if (looked.has(column)) return true;
    if (this.vocabulary.isOfUnit(column)) return false;
    const how = this.fields.get(column);
    if (this.vocabulary.numbers.has(column)) return how === 'required';
    return how !== undefined && (column !== 'level' || this.fields.get('pub') !== 'required');
  }

  private dimension(column: string, matches: readonly Match[]): Dimension {
    const { vocabulary } = this;
    const number = vocabulary.numbers.get(column);
    if (!number) {
      const shown = column === 'pub' ? (key: string) => vocabulary.shortName(key) : undefined;
      return wordDimension(column, vocabulary.words(column), shown);
    }
    const tests = matches.map((match) => match.get(column)).filter((test) => test !== undefined);
    return numberDimension(number, tests);
  }

  private slice(): Box[] {
    const { fields } = this;
    const pubAt = this.dimensions.findIndex((dimension) => dimension.column === 'pub');
    const without = () => this.dimensions.map((dimension) => this.allowed(dimension, null));
    if (pubAt < 0) return [without()];
    const slices = new Map<string, Bits[]>();
    for (const pub of fields.has('pub') ? this.vocabulary.publications.values() : []) {
      const box = this.dimensions.map((dimension) => this.allowed(dimension, pub));
      const own = box[pubAt] as Bits;
      box[pubAt] = 0n;
      const key = box.join();
      const same = slices.get(key) ?? box;
      same[pubAt] = (same[pubAt] as Bits) | own;
      slices.set(key, same);
    }
    const boxes = [...slices.values()];
    if (fields.get('pub') !== 'required') boxes.push(without());
    return boxes.filter((box) => box.every((bits) => bits !== 0n));
  }

  private allowed(dimension: Dimension, pub: Publication | null): Bits {
    const { column, all, absent } = dimension;
    if (column === 'pub') return pub ? dimension.fitting(new Set([pub.key])) : absent;
    if (this.vocabulary.isOfUnit(column)) return all;
    const how = this.fields.get(column);
    const free = how === undefined ? absent : how === 'required' ? all & ~absent : all;
    if (!pub) return free;
    // A borrowed publication leaves the event the level and the column it has itself, or has not.
    const borrowed = this.happenings.borrowed.has('pub') && this.happenings.shape.fields.get('pub') !== 'required';
    const lent = borrowed && !this.happenings.borrowed.has(column);
    if (column === 'level') return dimension.fitting(new Set([pub.level])) | (lent ? free : 0n);
    if (how === undefined || !this.vocabulary.limited.has(column)) return free;
    const only = pub.only.get(column);
    return (only ? dimension.fitting(only) : absent) | (lent ? absent : 0n);
  }
}
