import { aHistory, anEvent, aRegulation } from '@app/testing';
import { assess } from '../assess';

const regulation = aRegulation({
  from: '2014-02-15',
  quotas: [{ id: 'q', values: { department: 2, none: 0 }, met: { point: '20' }, missed: { point: '-30' } }],
});
const march = { from: '2014-03-01', to: '2014-03-31' };
const submission = (id: string, on: string, units: string[] = ['甲']) =>
  anEvent({ id, type: 'submission', on, item: id, units });

function settled(events: ReturnType<typeof anEvent>[], groups: Record<string, string | null>, settle = march) {
  const { entries, results, zero } = assess(regulation, aHistory(events, groups, settle));
  return {
    entries: entries.map((e) => `${e.period} ${e.unit} ${e.row} ${e.amount} ${e.clause}`),
    results: results.map((r) => `${r.period} ${r.unit} ${r.score}/${r.target} ${r.labels.join()}`),
    zero: zero.filter((z) => z.event === null).map((z) => `${z.unit} ${z.code}`),
  };
}

describe('a monthly quota', () => {
  it('rewards who met it, on the last day of the month', () => {
    const events = [submission('a', '2014-03-01'), submission('b', '2014-03-31')];
    expect(settled(events, { 甲: 'department' })).toEqual({
      entries: ['2014-03 甲 met 200 q.met'],
      results: ['2014-03 甲 2/2 met'],
      zero: [],
    });
    const [entry] = assess(regulation, aHistory(events, { 甲: 'department' }, march)).entries;
    expect([entry?.on, entry?.event]).toEqual(['2014-03-31', null]);
  });

  it('costs who missed it', () => {
    expect(settled([submission('a', '2014-03-31')], { 甲: 'department' }).entries).toEqual([
      '2014-03 甲 missed -300 q.missed',
    ]);
  });

  it('costs also who submitted nothing at all, and divides by nothing', () => {
    expect(settled([], { 甲: 'department' })).toMatchObject({ results: ['2014-03 甲 0/2 missed'] });
  });

  it('of nothing is met by doing nothing', () => {
    expect(settled([], { 甲: 'none' }).results).toEqual(['2014-03 甲 0/0 met']);
  });

  it('does not touch units without a group or of a group without a target, and says so', () => {
    expect(settled([], { 甲: null, 乙: 'village' })).toEqual({
      entries: [],
      results: [],
      zero: ['甲 no_result', '乙 no_result'],
    });
  });

  it('counts only what happened in the month, what stands, and what is counted', () => {
    const events = [
      submission('a', '2014-02-28'),
      submission('b', '2014-04-01'),
      submission('c', '2014-03-05'),
      submission('d', '2014-03-06'),
      anEvent({ id: 'x', type: 'cancellation', cancels: 'd', on: '2014-05-01' }),
      anEvent({ id: 'e', type: 'adoption', on: '2014-03-07' }),
    ];
    expect(settled(events, { 甲: 'department' }).results).toEqual(['2014-03 甲 1/2 missed']);
  });

  it('counts a joint item once for each of its units, however many authors a unit has', () => {
    const joint = anEvent({
      id: 'a',
      type: 'submission',
      units: [{ unit: '甲', person: '张' }, { unit: '甲', person: '李' }, '乙'],
    });
    expect(settled([joint], { 甲: 'department', 乙: 'department' }).results).toEqual([
      '2014-03 甲 1/2 missed',
      '2014-03 乙 1/2 missed',
    ]);
  });

  it('is settled for every month that ends inside the stretch and is governed on its last day', () => {
    const stretch = { from: '2014-01-01', to: '2014-04-15' };
    const { results } = settled([], { 甲: 'department' }, stretch);
    expect(results.map((line) => line.slice(0, 7))).toEqual(['2014-02', '2014-03']);
  });

  it('does not count what happened before the regulation, in the month it began in', () => {
    const events = [submission('a', '2014-02-14'), submission('b', '2014-02-15')];
    const february = { from: '2014-02-01', to: '2014-02-28' };
    expect(settled(events, { 甲: 'department' }, february).results).toEqual(['2014-02 甲 1/2 missed']);
  });

  it('is not settled by an assessment of events alone', () => {
    expect(assess(regulation, aHistory([], { 甲: 'department' })).results).toEqual([]);
  });
});
