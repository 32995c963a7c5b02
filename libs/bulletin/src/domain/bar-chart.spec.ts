import { barsOf, CHART_WIDTH } from './bar-chart';

describe('bars', () => {
  it('are as long as their values, the longest over the whole width', () => {
    expect(barsOf([500, 250, 0])).toEqual({
      zero: 0,
      bars: [
        { x: 0, width: CHART_WIDTH },
        { x: 0, width: CHART_WIDTH / 2 },
        { x: 0, width: 0 },
      ],
    });
  });

  it('go to the left of zero for what was taken, so that a deduction cannot look like an achievement', () => {
    expect(barsOf([300, -100])).toEqual({
      zero: 250,
      bars: [
        { x: 250, width: 750 },
        { x: 0, width: 250 },
      ],
    });
  });

  it('have no length when nobody has anything', () => {
    expect(barsOf([0, 0]).bars).toEqual([
      { x: 0, width: 0 },
      { x: 0, width: 0 },
    ]);
    expect(barsOf([])).toEqual({ zero: 0, bars: [] });
  });
});
