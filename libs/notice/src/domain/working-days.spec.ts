import { WorkCalendar } from '@app/platform';
import { dayWithLeft } from './working-days';

describe('the last working days of a month', () => {
  it.each([
    ['2014-03', '2014-03-25', 'a month without holidays'],
    ['2014-09', '2014-09-25', 'Sunday the 28th is worked for the National Day'],
    ['2014-04', '2014-04-24', 'Saturday is not'],
    ['2026-02', '2026-02-24', 'the Spring Festival lies before, and Saturday the 28th is worked'],
    ['2014-01', '2014-01-26', 'the Spring Festival begins on the 31st, and Sunday the 26th is worked'],
  ])('of %s begin on %s: %s', (month, day) => {
    expect(dayWithLeft(month, 5, (each) => new WorkCalendar().isWorkday(each))).toBe(day);
  });

  it('begin with the month where it has fewer', () => {
    expect(dayWithLeft('2014-03', 5, () => false)).toBe('2014-03-01');
  });
});
