import { addDays, isWorkday, workdayFrom, workdaysUpTo } from './calendar';

describe('the working days of 2014', () => {
  it('leave out week-ends and the spring festival, but not the week-end days worked for it', () => {
    expect(isWorkday('2014-01-25')).toBe(false);
    expect(isWorkday('2014-01-26')).toBe(true);
    expect(isWorkday('2014-01-31')).toBe(false);
    expect(isWorkday('2014-02-06')).toBe(false);
    expect(workdayFrom('2014-01-31')).toBe('2014-02-07');
  });

  it('are counted from the first of January, for the numbers of daily issues', () => {
    expect(workdaysUpTo('2014-01-01')).toBe(0);
    expect(workdaysUpTo('2014-01-02')).toBe(1);
    expect(workdaysUpTo('2014-12-31')).toBe(250);
  });

  it('add across the end of a month', () => {
    expect(addDays('2014-02-27', 3)).toBe('2014-03-02');
  });
});
