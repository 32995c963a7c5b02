import { lapseText, minutesText } from './lapse-text';

describe('the clocks of an urgent item in words', () => {
  it('says from when to when, and by how much a term was passed, since people are blamed by it', () => {
    const lapse = { since: 'aware', until: 'reported', allowed: 60, counts: true } as const;
    expect(lapseText({ ...lapse, report: 'written', minutes: 95, late: 35 })).toBe(
      '书面报告：从知悉到报出用了 1 小时 35 分，超过 60 分钟的时限 35 分',
    );
    expect(lapseText({ ...lapse, report: 'first', since: 'happened', until: 'received', minutes: 60, late: 0 })).toBe(
      '首报：从事发到办公室签收用了 1 小时，在 60 分钟的时限内',
    );
  });

  it('counts in days once hours say nothing any more', () => {
    expect([0, 59, 60, 1_440, 3_065].map(minutesText)).toEqual(['0 分', '59 分', '1 小时', '1 天', '2 天 3 小时']);
  });
});
