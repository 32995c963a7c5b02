import { Fraction } from '../../model/fraction';
import type { Rank } from '../../model/period-rule';

export interface Ranked {
  /** 1 is first. */
  readonly rank: Fraction;
  /** 1 is last. */
  readonly fromLast: Fraction;
  readonly members: number;
}

/** Places of scores compared together: each a list of numbers, the score first, then what parts equal scores. */
export function rankScores(scores: readonly (readonly Fraction[])[], { order, ties }: Rank): Ranked[] {
  const places = scores.map((_, place) => place).sort((a, b) => compare(score(a), score(b), order));
  function score(place: number): readonly Fraction[] {
    return scores[place] as readonly Fraction[];
  }
  const tied: number[][] = [];
  for (const place of places) {
    const group = tied.at(-1);
    if (group && compare(score(group[0] as number), score(place), order) === 0) group.push(place);
    else tied.push([place]);
  }
  const ranked = new Array<Ranked>(scores.length);
  let before = 0;
  for (const [step, group] of tied.entries()) {
    const after = scores.length - before - group.length;
    const place = (others: number, steps: number): Fraction => {
      if (ties === 'dense') return new Fraction(steps + 1);
      return ties === 'average' ? new Fraction(group.length + 1, 2).add(others) : new Fraction(others + 1);
    };
    const own = { rank: place(before, step), fromLast: place(after, tied.length - 1 - step), members: scores.length };
    for (const each of group) ranked[each] = own;
    before += group.length;
  }
  return ranked;
}

/** Better first. What parts equal scores is better when it is higher, whatever the order of scores. */
function compare(a: readonly Fraction[], b: readonly Fraction[], order: Rank['order']): number {
  for (const [place, left] of a.entries()) {
    const difference = (b[place] as Fraction).compare(left);
    if (difference !== 0) return place === 0 && order === 'low' ? -difference : difference;
  }
  return 0;
}
