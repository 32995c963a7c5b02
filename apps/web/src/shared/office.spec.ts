import { presentMonth } from './office';

jest.mock('../api/client', () => ({}));

describe('the month an office is at', () => {
  it('is this one, though last month is still open, because closing waits for upper lists', () => {
    expect(presentMonth('2014-11', '2014-12-05')).toBe('2014-12');
  });

  it('is the open one where the books are far behind, so that a demonstration of 2014 shows its figures', () => {
    expect(presentMonth('2014-12', '2026-11-29')).toBe('2014-12');
  });
});
