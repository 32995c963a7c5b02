import { inOrder, standingOf } from './forward-route';

const version = (from: string, more: object = {}) => ({
  ...{ from, title: '报市', to: '市政府办公室', sortNo: 1, inUse: true },
  ...more,
});
const route = (...versions: ReturnType<typeof version>[]) => ({ code: 'to_city', versions });

describe('how a route stands on a day', () => {
  it('is used since the day it was first used, whatever it was called since', () => {
    const renamed = route(version('2014-01-01'), version('2014-02-01', { title: '报送市里' }));
    expect(standingOf(renamed, '2014-03-01')).toMatchObject({ state: 'used', since: '2014-01-01' });
    expect(standingOf(renamed, '2014-03-01')?.version.title).toBe('报送市里');
  });

  it('is planned before its first day, and ended from the day it is used no more', () => {
    const ended = route(version('2014-02-01'), version('2014-05-01', { inUse: false }));
    expect(standingOf(ended, '2014-01-31')).toMatchObject({ state: 'planned', since: '2014-02-01' });
    expect(standingOf(ended, '2014-05-01')).toMatchObject({ state: 'ended', since: '2014-05-01' });
  });

  it('puts what is used no more behind what is, whatever its number', () => {
    const ended = { ...route(version('2014-01-01', { inUse: false })), code: 'ended' };
    const used = { ...route(version('2014-01-01', { sortNo: 9 })), code: 'used' };
    expect(inOrder([ended, used], '2014-03-01').map(({ code }) => code)).toEqual(['used', 'ended']);
  });
});
