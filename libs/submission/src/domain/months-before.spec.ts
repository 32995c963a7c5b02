import { monthsBefore } from './months-before';

describe('some months before a day', () => {
  it('is the same day, over the turn of the year too', () => {
    expect(monthsBefore('2014-03-20', 6)).toBe('2013-09-20');
  });

  it('is the last day where the month is shorter', () => {
    expect(monthsBefore('2014-03-31', 1)).toBe('2014-02-28');
  });
});
