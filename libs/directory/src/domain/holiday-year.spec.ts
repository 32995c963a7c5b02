import { holidayYear } from './holiday-year';

describe('the holidays of a year as entered', () => {
  const entered = (holidays: string[], makeUpDays: string[] = []) => holidayYear({ year: 2027, holidays, makeUpDays });

  it('stand in order and once, however a notice was copied', () => {
    expect(entered(['2027-02-06', '2027-01-01', '2027-01-01'], ['2027-02-14'])).toEqual({
      year: 2027,
      holidays: ['2027-01-01', '2027-02-06'],
      makeUpDays: ['2027-02-14'],
    });
  });

  it.each([
    ['a day of another year, as in a notice of the wrong one', ['2026-01-01'], [], 'holiday_of_another_year'],
    ['a day that is none', ['2027-02-30'], [], 'holiday_of_another_year'],
    ['a day both off and worked', ['2027-02-14'], ['2027-02-14'], 'holiday_and_make_up_day'],
    ['a make-up day that is worked anyway, since a day is mistyped', [], ['2027-02-15'], 'make_up_day_worked_anyway'],
  ])('are refused with %s', (_what, holidays, makeUpDays, code) => {
    expect(() => entered(holidays, makeUpDays)).toThrow(expect.objectContaining({ code }) as Error);
  });
});
