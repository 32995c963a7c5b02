import {
  dayAfter,
  daysBetween,
  lastDayOf,
  monthAfter,
  monthsOf,
  periodText,
  quarterAfter,
  quarterOf,
  quartersOf,
  yearsBack,
} from './periods';

describe('periods', () => {
  it('follow one another over the turn of a year, in both directions', () => {
    expect([quarterAfter('2014Q4', 1), quarterAfter('2014Q1', -1)]).toEqual(['2015Q1', '2013Q4']);
    expect([monthAfter('2014-12', 1), monthAfter('2014-01', -1)]).toEqual(['2015-01', '2013-12']);
  });

  it('know their ends, also in a leap year, so that days left are counted to the right day', () => {
    expect([lastDayOf('2014-02'), lastDayOf('2016-02')]).toEqual(['2014-02-28', '2016-02-29']);
    expect(daysBetween('2016-02-27', lastDayOf('2016-02'))).toBe(2);
    expect([dayAfter('2014-02-28'), dayAfter('2014-12-31')]).toEqual(['2014-03-01', '2015-01-01']);
    expect(monthsOf('2014Q4')).toEqual({ from: '2014-10', to: '2014-12' });
  });

  it('are offered from the present year back, since that is the one mostly looked for', () => {
    expect(yearsBack('2012', '2014')).toEqual(['2014', '2013', '2012']);
    expect(yearsBack('2014', '2014')).toEqual(['2014']);
    expect(quartersOf('2014')).toEqual(['2014Q1', '2014Q2', '2014Q3', '2014Q4']);
  });

  it('are named as people say them', () => {
    expect(quarterOf('2014-06-30')).toBe('2014Q2');
    expect(['2014Q2', '2014-03', '2014H1', '2014H2', '2014'].map(periodText)).toEqual([
      ...['2014 年第 2 季度', '2014 年 3 月', '2014 年上半年', '2014 年下半年', '2014 年'],
    ]);
  });
});
