import { presentMonth } from './office';

jest.mock('../api/client', () => ({}));

describe('the month an office is at', () => {
  it('is this one, though last month is still open, because closing waits for upper lists', () => {
    expect(presentMonth({ open: '2014-11', latest: '2014-11' }, '2014-12-05')).toBe('2014-12');
  });

  it('is the open one where the books are far behind, so that a demonstration of 2014 shows its figures', () => {
    expect(presentMonth({ open: '2014-12', latest: '2014-12' }, '2026-11-29')).toBe('2014-12');
    expect(presentMonth({ open: '2014-12', latest: null }, '2026-11-29')).toBe('2014-12');
  });

  it('is the last one anything is booked in, so that nobody turns quarter after quarter to the points of today', () => {
    expect(presentMonth({ open: '2014-12', latest: '2026-11' }, '2026-11-29')).toBe('2026-11');
  });
});
