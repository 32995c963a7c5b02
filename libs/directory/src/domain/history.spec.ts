import { thatHold, versionsFor } from './history';

const version = (from: string, name: string, group = 'a') => ({ from, name, group });

describe('a history', () => {
  it('is what was recorded last for each date, because a correction is a further record and not a change', () => {
    const recorded = [version('2014-03-01', '错'), version('2014-01-01', '旧'), version('2014-03-01', '对')];
    expect(thatHold(recorded)).toEqual([version('2014-01-01', '旧'), version('2014-03-01', '对')]);
  });

  it('takes nothing when the change holds already, so that doing it twice is doing it once', () => {
    const before = version('2014-01-01', '旧');
    expect(versionsFor([before], before, '2014-02-01', { name: '旧' })).toEqual([]);
  });

  it('carries a renaming learnt of late over a later regrouping, which only repeated the old name', () => {
    const history = [version('2014-01-01', '旧'), version('2014-06-01', '旧', 'b')];
    expect(versionsFor(history, history[0]!, '2014-03-01', { name: '新' })).toEqual([
      version('2014-03-01', '新', 'a'),
      version('2014-06-01', '新', 'b'),
    ]);
  });

  it('does not carry it over a later renaming, which is a fact of its own', () => {
    const history = [version('2014-01-01', '旧'), version('2014-06-01', '再新'), version('2014-08-01', '旧')];
    expect(versionsFor(history, history[0]!, '2014-03-01', { name: '新' })).toEqual([version('2014-03-01', '新')]);
  });
});
