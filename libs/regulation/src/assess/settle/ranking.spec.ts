import fc from 'fast-check';
import { Fraction } from '../../model/fraction';
import { tieWays, type Rank } from '../../model/period-rule';
import { dividePool } from './pool';
import { rankScores } from './ranking';

const rank = (more: Partial<Rank> = {}): Rank => {
  return { within: 'all', order: 'high', ties: 'same_rank', then: [], round: 'nearest', clause: null, ...more };
};
const places = (scores: readonly number[], more: Partial<Rank> = {}) =>
  rankScores(
    scores.map((score) => [new Fraction(score)]),
    rank(more),
  ).map((ranked) => ranked.rank.valueOf());

describe('a rank', () => {
  it.each([
    ['same_rank', [1, 1, 3, 4]],
    ['dense', [1, 1, 2, 3]],
    ['average', [1.5, 1.5, 3, 4]],
  ] as const)('of equal scores by %s', (ties, expected) => {
    expect(places([9, 9, 8, 7], { ties })).toEqual(expected);
  });

  it('may count from the lowest score', () => {
    expect(places([9, 9, 8, 7], { order: 'low' })).toEqual([3, 3, 2, 1]);
  });

  it('parts equal scores by further measures, of which the higher is always better', () => {
    const scores = [
      [5, 1],
      [5, 2],
      [6, 0],
    ].map((list) => list.map((n) => new Fraction(n)));
    const found = (order: Rank['order']) =>
      rankScores(scores, rank({ order, then: ['x'] })).map((r) => r.rank.valueOf());
    expect([found('high'), found('low')]).toEqual([
      [3, 2, 1],
      [2, 1, 3],
    ]);
  });

  it('agrees with counting who is better, whatever the scores', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 2 })), { maxLength: 12 }),
        fc.constantFrom(...tieWays),
        fc.constantFrom('high' as const, 'low' as const),
        (scores, ties, order) => {
          const ranked = rankScores(
            scores.map((list) => list.map((n) => new Fraction(n))),
            rank({ ties, order, then: ['x'] }),
          );
          const better = (a: readonly number[], b: readonly number[]) =>
            a[0] === b[0] ? a[1]! > b[1]! : order === 'high' ? a[0]! > b[0]! : a[0]! < b[0]!;
          for (const [place, own] of scores.entries()) {
            const above = scores.filter((other) => better(other, own));
            const below = scores.filter((other) => better(own, other));
            const same = scores.length - above.length - below.length;
            const naive = (others: typeof scores) =>
              ties === 'dense'
                ? new Set(others.map(String)).size + 1
                : ties === 'average'
                  ? others.length + (same + 1) / 2
                  : others.length + 1;
            expect(ranked[place]?.rank.valueOf()).toBe(naive(above));
            expect(ranked[place]?.fromLast.valueOf()).toBe(naive(below));
          }
        },
      ),
    );
  });
});

describe('a pool', () => {
  const part = fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 7 }));
  const parts = fc.array(part, { minLength: 1, maxLength: 12 }).filter((all) => all.some(([n]) => n > 0));

  it('is given out whole, each part within one minor unit of its exact share', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: -100_000, max: 100_000 }), (given, total) => {
        const weights = given.map(([n, d]) => new Fraction(n, d));
        const whole = weights.reduce((a, b) => a.add(b), new Fraction(0));
        const divided = dividePool(total, weights, 'largest');
        expect(divided.reduce((a, { amount }) => a + amount, 0)).toBe(total);
        for (const [place, { amount }] of divided.entries())
          expect(weights[place]!.mul(total).div(whole).sub(amount).abs().lt(1)).toBe(true);
      }),
    );
  });

  it('leaves the residue to the highest, or to nobody, when the text says so', () => {
    fc.assert(
      fc.property(parts, fc.nat(100_000), (given, total) => {
        const weights = given.map(([n, d]) => new Fraction(n, d));
        const first = dividePool(total, weights, 'first');
        expect(first.reduce((a, { amount }) => a + amount, 0)).toBe(total);
        expect(first.filter(({ rest }) => rest !== 0).length).toBeLessThanOrEqual(1);
        const kept = dividePool(total, weights, 'keep').reduce((a, { amount }) => a + amount, 0);
        expect(kept).toBeLessThanOrEqual(total);
        expect(kept).toBeGreaterThan(total - given.length);
      }),
    );
  });
});
