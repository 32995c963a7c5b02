import { retryDelayMs } from './retry-delay';

describe('the pause before another attempt', () => {
  it('doubles, so that what stays broken is asked less and less often', () => {
    expect([1, 2, 3, 4].map((attempt) => retryDelayMs(attempt, 1_000, 1))).toEqual([1_000, 2_000, 4_000, 8_000]);
  });

  it('ends at five minutes, so that what was mended is noticed', () => {
    expect(retryDelayMs(60, 1_000, 1)).toBe(300_000);
  });

  it('is spread over its upper half, so that a hundred failures do not return in one moment', () => {
    expect([0, 0.5, 1].map((random) => retryDelayMs(3, 1_000, random))).toEqual([2_000, 3_000, 4_000]);
    const drawn = new Set(Array.from({ length: 20 }, () => retryDelayMs(5, 1_000)));
    expect(drawn.size).toBeGreaterThan(1);
  });
});
