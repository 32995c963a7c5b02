import type { Rarity } from './rarity';
import { titleCore } from './title-core';
import { commonOf, pairsOf, plainTitle } from './title-pairs';

/** How much two titles agree, as a whole: pairs of letters in both, in percent of all (Dice), rounded down. */
export function titleLikeness(one: string, other: string): number {
  return dice(pairsOf(plainTitle(one)), pairsOf(plainTitle(other)));
}

/** A title that was changed on its way up, to be held against those of many items. */
export class ChangedTitle {
  private readonly printed: ComparedTitle;

  /** `rarity`: what is rare among the office's titles, where these were counted. */
  constructor(
    title: string,
    private readonly rarity?: Rarity,
  ) {
    this.printed = comparedTitle(title);
  }

  /**
   * How likely it stands for the item of this title, in percent: agreement of what is left without stock words, halfway to
   * the share of the shorter that stands in the longer, since titles are cut and lengthened; and where the office's titles
   * are counted, halfway to how much the two agree in what is rare there.
   */
  likeness(title: string): number {
    const own = comparedTitle(title);
    const asWritten = likenessAsWritten(this.printed, own);
    const byRare = this.rarity?.likeness(this.printed.pairs, own.pairs);
    return byRare === undefined ? asWritten : Math.floor((asWritten + byRare) / 2);
  }
}

interface ComparedTitle {
  readonly pairs: ReadonlySet<string>;
  /** Pairs of what is left without stock words. */
  readonly core: ReadonlySet<string>;
}

function comparedTitle(title: string): ComparedTitle {
  const plain = plainTitle(title);
  return { pairs: pairsOf(plain), core: pairsOf(titleCore(plain)) };
}

/** Pairs of letters below which a short title stands in many a longer one. */
const SAYS_SOMETHING = 4;

function likenessAsWritten(one: ComparedTitle, other: ComparedTitle): number {
  const agreed = dice(one.core, other.core);
  const shorter = Math.min(one.core.size, other.core.size);
  const held = shorter < SAYS_SOMETHING ? 0 : Math.floor((100 * commonOf(one.core, other.core).length) / shorter);
  return Math.max(dice(one.pairs, other.pairs), agreed, Math.floor((agreed + held) / 2));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const all = a.size + b.size;
  return all === 0 ? 0 : Math.floor((200 * commonOf(a, b).length) / all);
}
