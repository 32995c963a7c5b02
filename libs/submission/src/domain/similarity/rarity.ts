import { commonOf, pairsOf, plainTitle } from './title-pairs';

/** Titles below which it is chance which letters are rare. */
const ENOUGH = 200;

/** How much pairs of letters tell: the rarer among an office's titles, the more. Counted in some of its newest. */
export class Rarity {
  private readonly weights = new Map<string, number>();
  private readonly unseen: number;
  private readonly enough: boolean;

  constructor(titles: readonly string[]) {
    const counts = new Map<string, number>();
    for (const title of titles)
      for (const pair of pairsOf(plainTitle(title))) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    const weightOf = (count: number) => Math.log((titles.length + 1) / (count + 0.5));
    for (const [pair, count] of counts) this.weights.set(pair, weightOf(count));
    this.unseen = weightOf(0);
    this.enough = titles.length >= ENOUGH;
  }

  /** Agreement of two titles' pairs by what is rare (Dice, weighted), in percent; undefined where too few were counted. */
  likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number | undefined {
    if (!this.enough) return undefined;
    const whole = this.sum(one) + this.sum(other);
    return whole === 0 ? 0 : Math.floor((200 * this.sum(commonOf(one, other))) / whole);
  }

  private sum(pairs: Iterable<string>): number {
    let sum = 0;
    for (const pair of pairs) sum += this.weights.get(pair) ?? this.unseen;
    return sum;
  }
}
