import { isWorkday, knowsHolidaysOf, workdayBefore, workdaysAfter } from './workdays';

describe('the calendar of holidays', () => {
  it('knows the years the State Council has announced, and says when it does not', () => {
    expect([2004, 2014, 2026].map(knowsHolidaysOf)).toEqual([true, true, true]);
    expect([2003, 2040].map(knowsHolidaysOf)).toEqual([false, false]);
  });

  it('takes Monday to Friday as worked in a year it does not know, so that nobody is warned too late by more than a holiday', () => {
    expect(['2040-10-01', '2040-10-06', '2040-10-07'].map(isWorkday)).toEqual([true, false, false]);
  });

  it('leads over weekends, holidays and make-up days, so that a term of five working days is five for everybody', () => {
    // The Spring Festival of 2014 is from January 31st to February 6th; Sunday the 26th and Saturday the 8th are worked.
    expect(workdaysAfter('2014-01-24', 5)).toBe('2014-01-30');
    expect(workdaysAfter('2014-01-29', 3)).toBe('2014-02-08');
    expect(workdaysAfter('2014-03-21', 1)).toBe('2014-03-24');
    expect(workdaysAfter('2014-03-22', 0)).toBe('2014-03-22');
  });

  it('leads back over them too, so that whoever is reminded has a day in the office left', () => {
    expect(['2014-03-25', '2014-03-24', '2014-02-08', '2014-02-07'].map(workdayBefore)).toEqual([
      ...['2014-03-24', '2014-03-21', '2014-02-07', '2014-01-30'],
    ]);
  });
});
