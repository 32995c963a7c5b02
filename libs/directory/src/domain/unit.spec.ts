import { firstClash, type Unit, versionDuring, versionOn } from './unit';

const unit = (more: Partial<Unit> = {}): Unit => ({
  id: 1,
  created: '2014-01-01',
  versions: [
    { from: '2014-01-01', name: '工商局', group: 'department', sortNo: 1 },
    { from: '2014-07-01', name: '市场局', group: 'department', sortNo: 1 },
  ],
  merger: null,
  ...more,
});

describe('a unit', () => {
  it.each([
    ['2013-12-31', undefined],
    ['2014-01-01', '工商局'],
    ['2014-06-30', '工商局'],
    ['2014-07-01', '市场局'],
  ])('is called on %s by the version of that day: %s', (date, name) => {
    expect(versionOn(unit(), date)?.name).toBe(name);
  });

  it('does not exist from the day of its merger on, because its successor takes what comes then', () => {
    const merged = unit({ merger: { into: 2, on: '2014-09-01' } });
    expect(versionOn(merged, '2014-08-31')?.name).toBe('市场局');
    expect(versionOn(merged, '2014-09-01')).toBeUndefined();
  });

  it('is listed for a stretch of days under the last name it had in it, so that a table shows one line', () => {
    expect(versionDuring(unit(), '2014-06-01', '2014-07-31')?.name).toBe('市场局');
    expect(versionDuring(unit(), '2014-06-01', '2014-06-30')?.name).toBe('工商局');
    expect(versionDuring(unit(), '2013-06-01', '2013-12-31')).toBeUndefined();
  });

  it('is still listed for the month in which it was merged, and not for the next', () => {
    const merged = unit({ merger: { into: 2, on: '2014-06-15' } });
    expect(versionDuring(merged, '2014-06-01', '2014-06-30')?.name).toBe('工商局');
    expect(versionDuring(merged, '2014-06-01', '2014-12-31')?.name).toBe('工商局');
    expect(versionDuring(merged, '2014-07-01', '2014-07-31')).toBeUndefined();
  });
});

describe('two names', () => {
  const named = (name: string, from: string, on?: string): Unit =>
    unit({ versions: [{ from, name, group: 'g', sortNo: 1 }], merger: on ? { into: 9, on } : null });

  it('clash on the first day on which both are held', () => {
    expect(firstClash(unit(), named('市场局', '2014-03-01'))).toEqual({ name: '市场局', on: '2014-07-01' });
    expect(firstClash(unit(), named('市场局', '2015-01-01'))).toEqual({ name: '市场局', on: '2015-01-01' });
  });

  it('do not clash when one was given up before the other was taken, as after a merger', () => {
    expect(firstClash(unit(), named('工商局', '2014-07-01'))).toBeUndefined();
    expect(firstClash(unit(), named('市场局', '2013-01-01', '2014-07-01'))).toBeUndefined();
  });
});
