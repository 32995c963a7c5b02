import { monthsToSee, sumOf, turnOf } from './months';

describe('the months of an office', () => {
  const months = {
    open: '2014-03',
    latest: '2014-04',
    closed: [{ month: '2014-02' }, { month: '2013-12' }, { month: '2014-01' }],
  };

  it('can be seen from the first one closed to the present one, the latest first', () => {
    const all = ['2014-05', '2014-04', '2014-03', '2014-02', '2014-01', '2013-12'];
    expect(monthsToSee(months, '2014-05')).toEqual(all);
    expect(monthsToSee(months, '2014-03')).toEqual(all.slice(1));
    expect(monthsToSee({ open: '2014-03', latest: null, closed: [] }, '2014-03')).toEqual(['2014-03']);
  });

  it('are closed one after the other', () => {
    expect(['2014-02', '2014-03', '2014-04'].map((month) => turnOf(month, '2014-03'))).toEqual([
      'closed',
      'next',
      'later',
    ]);
  });

  it('come to sums without a fraction of a point lost', () => {
    expect(sumOf(['0.1', '0.2', '-10.0'])).toBe('-9.7');
    expect(sumOf(['5', '7'])).toBe('12');
    expect(sumOf([])).toBe('0');
  });
});
