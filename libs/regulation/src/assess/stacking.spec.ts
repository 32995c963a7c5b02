import { aHistory, anEvent, aRegulation, type EventWanted, type RegulationWanted } from '@app/testing';
import type { RegulationEvent } from '../model/event';
import { assess } from './assess';

type Rule = NonNullable<RegulationWanted['rules']>[number];

const rows = [
  { id: 'd', match: { level: 'district' }, point: '10', yuan: '20' },
  { id: 'c', match: { level: 'city' }, point: '50', yuan: '100' },
  { id: 'p', match: { level: 'province' }, point: '100', yuan: '200' },
];

function stacked(stack: Rule['stack'], events: readonly RegulationEvent[], more: Partial<Rule> = {}) {
  const regulation = aRegulation({ rules: [{ id: 'adopt', rows, share: 'each', stack, ...more }] });
  const { entries, zero } = assess(regulation, aHistory(events));
  return {
    points: entries.filter((e) => e.asset === 'point').map((e) => `${e.event} ${e.unit} ${e.amount}`),
    yuan: entries.filter((e) => e.asset === 'yuan').map((e) => `${e.event} ${e.unit} ${e.amount}`),
    zero: zero.map((z) => `${z.event} ${z.asset} ${z.code}`),
  };
}

const adoption = (id: string, level: string, on: string, more: EventWanted = {}) =>
  anEvent({ id, on, fields: { level }, about: { issue: id }, ...more });
const district = adoption('d1', 'district', '2014-03-01');
const city = adoption('c1', 'city', '2014-03-10');
const city2 = adoption('c2', 'city', '2014-03-12');
const province = adoption('p1', 'province', '2014-04-01');

describe('a stack', () => {
  it('that sums counts every adoption of an item', () => {
    expect(stacked({ take: 'sum' }, [district, city, province]).points).toEqual([
      'd1 甲 100',
      'c1 甲 500',
      'p1 甲 1000',
    ]);
  });

  it('that takes the highest counts one, and tells the others by which event they were outdone', () => {
    const { points, zero } = stacked({ point: { take: 'max' } }, [district, city, province]);
    expect(points).toEqual(['p1 甲 1000']);
    expect(zero).toEqual(['d1 point outranked', 'c1 point outranked']);
  });

  it('that takes the highest keeps items apart', () => {
    const other = adoption('x1', 'district', '2014-03-02', { item: 'B' });
    expect(stacked({ take: 'max' }, [city, district, other]).points).toEqual(['c1 甲 500', 'x1 甲 100']);
  });

  it('that takes the highest keeps events without an item apart, since nothing says they are one thing', () => {
    const loose = ['l1', 'l2'].map((id) => adoption(id, 'city', '2014-03-02', { item: null }));
    expect(stacked({ take: 'max' }, loose).points).toHaveLength(2);
  });

  it('that takes the highest of each level counts one a level', () => {
    const stack = { take: 'max', per: ['item', 'unit', 'level'] } as const;
    expect(stacked(stack, [district, city, city2, province]).points).toEqual(['d1 甲 100', 'c1 甲 500', 'p1 甲 1000']);
  });

  it('that takes the first counts the earliest, in whatever order they were recorded', () => {
    expect(stacked({ take: 'first' }, [province, city, district]).points).toEqual(['d1 甲 100']);
  });

  it('that lets the latest supersede counts the latest, even when it brings less', () => {
    const late = adoption('d2', 'district', '2014-05-01');
    expect(stacked({ take: 'supersede' }, [province, late, city]).points).toEqual(['d2 甲 100']);
  });

  it('keeps units apart when it is per unit, so that one does not outdo another', () => {
    const of = (unit: string, event: RegulationEvent) => ({ ...event, units: [{ unit, person: null, weight: 1 }] });
    expect(stacked({ take: 'max' }, [of('甲', city), of('乙', district)]).points).toEqual(['d1 乙 100', 'c1 甲 500']);
  });

  it('has its own way for each asset: points highest only, money for every adoption', () => {
    const { points, yuan } = stacked({ point: { take: 'max' }, yuan: { take: 'sum' } }, [district, city]);
    expect(points).toEqual(['c1 甲 500']);
    expect(yuan).toEqual(['d1 甲 2000', 'c1 甲 10000']);
  });

  it('never moves amounts of two assets against each other', () => {
    const { points, yuan } = stacked({ take: 'max' }, [district, city]);
    expect([points, yuan]).toEqual([['c1 甲 500'], ['c1 甲 10000']]);
  });

  it('stops at its cap, earlier events first, and says of the rest that the limit was reached', () => {
    const { points, zero } = stacked({ point: { take: 'sum', cap: '55' } }, [city2, district, city]);
    expect(points).toEqual(['d1 甲 100', 'c1 甲 450']);
    expect(zero).toEqual(['c2 point capped']);
  });

  it('stops at its floor, so that deductions end at nothing', () => {
    const faults = ['f1', 'f2', 'f3'].map((id) => anEvent({ id, type: 'incident', item: 'A', about: { note: id } }));
    const { points } = stacked({ take: 'sum', floor: '-25' }, faults, { on: 'incident', rows: [{ point: '-10' }] });
    expect(points).toEqual(['f1 甲 -100', 'f2 甲 -100', 'f3 甲 -50']);
  });

  it('comes out at the clamped sum, however deductions and bonuses alternate', () => {
    const shared = { id: 'one', take: 'sum', floor: '0', cap: '12' } as const;
    const regulation = aRegulation({
      rules: [
        { id: 'fault', on: 'incident', stack: { point: shared }, rows: [{ point: '-4' }] },
        { id: 'good', on: 'instruction', stack: { point: shared }, rows: [{ point: '10' }] },
      ],
    });
    const [minus, plus] = (['incident', 'instruction'] as const).map(
      (type) => (day: number) => anEvent({ id: `${type}${day}`, type, on: `2014-03-1${day}` }),
    );
    const totals = [
      [minus!(1)],
      [minus!(1), plus!(2)],
      [plus!(1), minus!(2)],
      [plus!(1), plus!(2)],
      [plus!(1), plus!(2), minus!(3)],
      [minus!(1), minus!(2), plus!(3)],
    ].map((events) => assess(regulation, aHistory(events)).entries.reduce((sum, entry) => sum + entry.amount, 0));
    expect(totals).toEqual([0, 60, 60, 120, 120, 20]);
  });

  it('that two rules share lets their results meet', () => {
    const shared = { id: 'best', take: 'max' } as const;
    const regulation = aRegulation({
      rules: [
        { id: 'adopt', stack: { point: shared }, rows: [{ point: '50' }] },
        { id: 'instruct', on: 'instruction', stack: { point: shared }, rows: [{ point: '80' }] },
      ],
    });
    const instruction = anEvent({ id: 'i', type: 'instruction', on: '2014-03-20' });
    const { entries } = assess(regulation, aHistory([city, instruction]));
    expect(entries.map((e) => `${e.rule} ${e.amount}`)).toEqual(['instruct 800']);
  });

  it('with two rules of their own lets both count', () => {
    const regulation = aRegulation({
      rules: [
        { id: 'adopt', stack: { take: 'max' }, rows: [{ point: '50' }] },
        { id: 'instruct', on: 'instruction', stack: { take: 'max' }, rows: [{ point: '80' }] },
      ],
    });
    const instruction = anEvent({ id: 'i', type: 'instruction', on: '2014-03-20' });
    expect(assess(regulation, aHistory([city, instruction])).entries).toHaveLength(2);
  });

  it('over a quarter follows the year of the regulation', () => {
    const november = adoption('n', 'city', '2013-11-30');
    const december = adoption('d', 'city', '2013-12-01');
    const stack = { take: 'max', per: ['unit', 'quarter'] } as const;
    const count = (firstMonth: number) => {
      const regulation = aRegulation({ from: '2013-01-01', firstMonth, rules: [{ rows: [{ point: '1' }], stack }] });
      return assess(regulation, aHistory([november, december])).entries.length;
    };
    expect([count(1), count(12)]).toEqual([1, 2]);
  });

  it('looks at the half of a year that begins in December', () => {
    const [may, june] = ['2014-05-31', '2014-06-01'].map((on) => adoption(on, 'city', on));
    const stack = { take: 'max', per: ['unit', 'half'] } as const;
    const regulation = aRegulation({ firstMonth: 12, rules: [{ rows: [{ point: '1' }], stack }] });
    expect(assess(regulation, aHistory([may!, june!])).entries).toHaveLength(2);
  });
});
