import { WorkCalendar } from './work-calendar';

describe('the calendar of working days', () => {
  const calendar = new WorkCalendar();

  it('knows the years the State Council has announced, and says when it does not', () => {
    expect([2004, 2014, 2026].map((year) => calendar.knows(year))).toEqual([true, true, true]);
    expect([2003, 2040].map((year) => calendar.knows(year))).toEqual([false, false]);
  });

  it('takes Monday to Friday as worked in a year it does not know, so that nobody is warned too late by more than a holiday', () => {
    expect(['2040-10-01', '2040-10-06', '2040-10-07'].map((day) => calendar.isWorkday(day))).toEqual([
      ...[true, false, false],
    ]);
  });

  it('leads over weekends, holidays and make-up days, so that a term of five working days is five for everybody', () => {
    // The Spring Festival of 2014 is from January 31st to February 6th; Sunday the 26th and Saturday the 8th are worked.
    expect(calendar.workdaysAfter('2014-01-24', 5)).toBe('2014-01-30');
    expect(calendar.workdaysAfter('2014-01-29', 3)).toBe('2014-02-08');
    expect(calendar.workdaysAfter('2014-03-21', 1)).toBe('2014-03-24');
    expect(calendar.workdaysAfter('2014-03-22', 0)).toBe('2014-03-22');
  });

  it('leads back over them too, so that whoever is reminded has a day in the office left', () => {
    expect(['2014-03-25', '2014-03-24', '2014-02-08', '2014-02-07'].map((day) => calendar.workdayBefore(day))).toEqual([
      '2014-03-24',
      '2014-03-21',
      '2014-02-07',
      '2014-01-30',
    ]);
  });

  it('tells how a year differs from Monday to Friday as it was announced, so that it can be held against the notice', () => {
    const { holidays, makeUpDays } = calendar.yearOfDays(2014);
    expect(makeUpDays).toEqual(['2014-01-26', '2014-02-08', '2014-05-04', '2014-09-28', '2014-10-11']);
    expect(holidays.filter((day) => day < '2014-04')).toEqual([
      ...[
        '2014-01-01',
        '2014-01-31',
        '2014-02-01',
        '2014-02-02',
        '2014-02-03',
        '2014-02-04',
        '2014-02-05',
        '2014-02-06',
      ],
    ]);
    expect(calendar.yearOfDays(2040)).toEqual({ holidays: [], makeUpDays: [] });
  });

  it('takes a year as it was entered, weekend days among its holidays or not, and leaves the others alone', () => {
    const entered = new WorkCalendar(
      new Map([[2040, { holidays: ['2040-10-01', '2040-10-06'], makeUpDays: ['2040-10-07'] }]]),
    );
    expect([entered.knows(2040), entered.knows(2041)]).toEqual([true, false]);
    expect([2014, 2040, 2041].map((year) => entered.sourceOf(year))).toEqual(['installed', 'entered', 'unknown']);
    expect(['2040-10-01', '2040-10-06', '2040-10-07', '2040-10-08'].map((day) => entered.isWorkday(day))).toEqual([
      ...[false, false, true, true],
    ]);
    expect(entered.workdaysAfter('2040-09-30', 2)).toBe('2040-10-03');
    expect(entered.isWorkday('2014-01-31')).toBe(false);
  });

  it('takes an entered year for better than its own, since a year may be announced anew', () => {
    const entered = new WorkCalendar(new Map([[2014, { holidays: [], makeUpDays: [] }]]));
    expect(entered.isWorkday('2014-01-31')).toBe(true);
    expect(entered.isWorkday('2014-01-26')).toBe(false);
  });
});
