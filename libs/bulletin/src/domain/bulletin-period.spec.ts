import { periodTitle } from './bulletin-period';

describe('a period in a bulletin', () => {
  it.each([
    ['2014-W05', '2014年第5周'],
    ['2014-03', '2014年3月'],
    ['2014-03/04', '2014年3—4月'],
    ['2014Q3', '2014年第三季度'],
    ['2014H1', '2014年上半年'],
    ['2014H2', '2014年下半年'],
    ['2014', '2014年度'],
  ])('is written as documents write it, since %s is a word of programs', (name, title) => {
    expect(periodTitle(name)).toBe(title);
  });
});
