import { Random } from './random';

describe('chance that can be repeated', () => {
  it('gives the same numbers for the same seed on every machine', () => {
    const random = new Random(1);
    expect([random.whole(0, 999), random.whole(0, 999), random.whole(0, 999)]).toEqual([627, 2, 527]);
  });

  it('reaches both ends of a range and nothing beyond', () => {
    const random = new Random(2);
    const drawn = new Set(Array.from({ length: 500 }, () => random.whole(3, 6)));
    expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
  });

  it('draws in proportion to the weights', () => {
    const random = new Random(3);
    const heads = Array.from({ length: 4_000 }, () => random.weighted([['a', 3] as const, ['b', 1] as const]));
    const share = heads.filter((each) => each === 'a').length / heads.length;
    expect(share).toBeGreaterThan(0.72);
    expect(share).toBeLessThan(0.78);
  });

  it('never draws the same one twice when it is asked for some', () => {
    const some = new Random(4).some([1, 2, 3, 4, 5], 9);
    expect([...some].sort()).toEqual([1, 2, 3, 4, 5]);
  });
});
