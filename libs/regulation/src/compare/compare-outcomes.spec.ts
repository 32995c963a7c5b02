import fc from 'fast-check';
import { aHistory, anEvent, aRegulation, type RegulationWanted } from '@app/testing';
import type { History, RegulationEvent } from '../model/event';
import type { Regulation } from '../model/regulation';
import { assessBounded } from './bounded';
import { compareOutcomes } from './compare-outcomes';
import type { Comparison } from './comparison';
import { assessUnder, underDraft } from './under-draft';

const roster = { 甲: 'department', 乙: 'township' };

function compare(inForce: Regulation, draft: Regulation, histories: readonly History[]): Comparison {
  const under = (versions: readonly Regulation[]) => (history: History) => assessUnder(versions, history);
  return compareOutcomes(
    { inForce: [inForce], draft },
    histories.map((history) => ({
      events: history.events,
      before: assessBounded(under([inForce]), history),
      after: assessBounded(under(underDraft([inForce], draft)), history),
    })),
  );
}

const adoptions = (point: string, more: RegulationWanted = {}) =>
  aRegulation({ rules: [{ id: 'adopt', rows: [{ id: 'a1', match: { form: 'single' }, point }] }], ...more });

const single = (wanted: Parameters<typeof anEvent>[0] = {}) => anEvent({ fields: { form: 'single' }, ...wanted });

describe('comparing what is in force with a draft', () => {
  it('tells each unit apart, and from which row to which the amounts moved', () => {
    const renamed = aRegulation({
      rules: [{ id: 'adopt', rows: [{ id: 'b1', match: { form: 'single' }, point: '12' }] }],
    });
    const events = [single(), single({ id: 'e2', item: 'B', units: ['乙'] }), single({ id: 'e3', item: 'C' })];
    const { units, moves, entries, totals } = compare(adoptions('10'), renamed, [aHistory(events, roster)]);
    expect(units.map(({ unit, amounts }) => [unit, amounts.get('point')?.before, amounts.get('point')?.after])).toEqual(
      [
        ['甲', 200, 240],
        ['乙', 100, 120],
      ],
    );
    expect(entries).toEqual({ before: 3, after: 3, different: 3 });
    expect(totals.get('point')).toEqual({ before: 300, after: 360 });
    expect(moves).toEqual([
      {
        from: { rule: 'adopt', row: 'a1' },
        to: { rule: 'adopt', row: 'b1' },
        asset: 'point',
        count: 3,
        before: 300,
        after: 360,
        examples: [
          ['e1', '甲'],
          ['e2', '乙'],
          ['e3', '甲'],
        ].map(([event, unit]) => ({ event, period: '2014-03', unit, person: null, before: 100, after: 120 })),
      },
    ]);
  });

  it('shows at most three examples of one way, however many entries went it', () => {
    const events = Array.from({ length: 5 }, (_, i) => single({ id: `e${i}`, item: `${i}` }));
    const [move] = compare(adoptions('10'), adoptions('11'), [aHistory(events)]).moves;
    expect([move?.count, move?.examples.length]).toEqual([5, 3]);
  });

  it('leaves what happened before the first day of the draft to what was in force then', () => {
    const events = [single(), single({ id: 'e2', on: '2014-07-01', item: 'B' })];
    const draft = adoptions('11', { version: 2, from: '2014-07-01' });
    const { totals, early } = compare(adoptions('10'), draft, [aHistory(events)]);
    expect(totals.get('point')).toEqual({ before: 200, after: 210 });
    expect(early.count).toBe(0);
  });

  it('tells of what moves before the first day, because something later no longer outranks it', () => {
    const highest = (from: string) =>
      aRegulation({
        from,
        rules: [
          {
            id: 'instruct',
            on: 'instruction',
            stack: { per: ['item', 'unit'], take: 'max' },
            rows: [
              { id: 'i1', match: { level: 'district' }, point: '20' },
              { id: 'i2', match: { level: 'city' }, point: '40' },
            ],
          },
        ],
      });
    const instruction = (id: string, on: string, level: string) =>
      anEvent({ id, type: 'instruction', on, fields: { level } });
    const events = [instruction('e1', '2014-03-05', 'district'), instruction('e2', '2014-08-01', 'city')];
    const { early } = compare(highest('2014-01-01'), highest('2014-07-01'), [aHistory(events)]);
    expect(early).toEqual({
      count: 1,
      examples: [{ what: 'entry', event: 'e1', rule: 'instruct', when: '2014-03-05', unit: '甲' }],
    });
  });

  it('puts what waits for a person as a low and a high total, shared as it would be', () => {
    const range = (low: string, high: string) =>
      aRegulation({ rules: [{ id: 'fault', on: 'incident', rows: [{ id: 'f1', point: [low, high] }] }] });
    const events = [anEvent({ type: 'incident', item: null, units: ['甲', '乙'] })];
    const { units, waiting } = compare(range('-100', '-50'), range('-80', '-60'), [aHistory(events)]);
    expect(units.map(({ unit, amounts }) => [unit, amounts.get('point')])).toEqual(
      ['甲', '乙'].map((unit) => [unit, { before: 0, after: 0, range: { before: [-500, -250], after: [-400, -300] } }]),
    );
    expect(waiting.after).toEqual({ all: 1, open: 0 });
  });

  it('keeps what a decision settled already when it looks for the ends of the rest', () => {
    const both = aRegulation({
      rules: [{ id: 'fault', on: 'incident', rows: [{ id: 'f1', point: ['-100', '-50'], yuan: ['-20', '-10'] }] }],
    });
    const decision = anEvent({ id: 'd', type: 'decision', on: '2014-03-09', of: 'e1', amount: { point: -700 } });
    const events = [anEvent({ type: 'incident', item: null }), decision];
    const [unit] = compare(both, both, [aHistory(events)]).units;
    expect(unit?.amounts.get('point')).toEqual({
      before: -700,
      after: -700,
      range: { before: [-700, -700], after: [-700, -700] },
    });
    expect(unit?.amounts.get('yuan')?.range.after).toEqual([-2000, -1000]);
  });

  it('compares what periods found, with labels, also where nothing is paid for it', () => {
    const quota = (department: number) => aRegulation({ quotas: [{ id: 'quota', values: { department } }] });
    const events = [anEvent({ type: 'submission' })];
    const settle = { from: '2014-03-01', to: '2014-03-31' };
    const { results } = compare(quota(2), quota(1), [aHistory(events, roster, settle)]);
    expect(results).toMatchObject([
      { rule: 'quota', period: '2014-03', unit: '甲', before: { labels: ['missed'] }, after: { labels: ['met'] } },
    ]);
  });

  it('names rows nothing came to, but not one that was found and outranked or priced at zero', () => {
    const regulation = aRegulation({
      rules: [
        {
          id: 'adopt',
          stack: { per: ['item', 'unit'], take: 'max' },
          rows: [
            { id: 'high', match: { form: 'single' }, point: '10' },
            { id: 'low', match: { form: 'brief' }, point: '5' },
            { id: 'never', match: { form: 'combined' }, point: '3', clause: 'never' },
          ],
        },
        { id: 'commission', on: 'commission', rows: [{ id: 'nothing', point: '0' }] },
      ],
    });
    const events = [
      single(),
      anEvent({ id: 'e2', fields: { form: 'brief' } }),
      anEvent({ id: 'e3', type: 'commission' }),
    ];
    const { unused } = compare(regulation, regulation, [aHistory(events)]);
    expect(unused.after.rows).toEqual([{ rule: 'adopt', row: 'never' }]);
    expect(unused.after.clauses).toHaveLength(1);
  });
});

describe('comparing random histories', () => {
  const forms = fc.constantFrom('single', 'brief', 'combined');
  const event = fc.record({
    type: fc.constantFrom('adoption' as const, 'submission' as const, 'incident' as const),
    on: fc.constantFrom('2014-01-20', '2014-03-05', '2014-03-31', '2014-07-01', '2014-09-09'),
    item: fc.constantFrom('A', 'B', 'C'),
    units: fc.subarray(['甲', '乙', '丙'], { minLength: 1 }),
    form: forms,
  });
  const histories = fc
    .array(event, { maxLength: 12 })
    .map((all) => all.map(({ form, ...rest }, i) => anEvent({ id: `e${i}`, fields: { form }, ...rest })))
    .map((events) => aHistory(events, roster, { from: '2014-01-01', to: '2014-12-31' }));
  const prices = fc.tuple(
    fc.integer({ min: 0, max: 30 }),
    fc.integer({ min: 0, max: 30 }),
    fc.integer({ min: 0, max: 3 }),
  );
  const regulations = fc
    .tuple(prices, fc.constantFrom('sum' as const, 'max' as const), fc.constantFrom('2014-01-01', '2014-03-06'))
    .map(([[one, other, quota], take, from]) =>
      aRegulation({
        from,
        rules: [
          {
            id: 'adopt',
            stack: { per: ['item', 'unit'], take },
            rows: [
              { id: 'a1', match: { form: 'single|brief' }, point: `${one}`, yuan: `${other}` },
              { id: 'a2', match: { form: 'combined' }, point: `${other}` },
            ],
          },
          { id: 'fault', on: 'incident', rows: [{ id: 'f1', point: ['-10', `-${one % 10}`] }] },
        ],
        quotas: [{ id: 'quota', values: { department: quota }, met: { point: '5' }, missed: { point: '-5' } }],
      }),
    );

  it('finds no difference between a regulation and itself', () => {
    fc.assert(
      fc.property(regulations, histories, (regulation, history) => {
        const { entries, moves, results, early, totals, units } = compare(regulation, regulation, [history]);
        expect([entries.different, moves, results, early.count]).toEqual([0, [], [], 0]);
        for (const { before, after } of totals.values()) expect(after).toBe(before);
        for (const { amounts } of units)
          for (const { range } of amounts.values()) expect(range.after).toEqual(range.before);
      }),
    );
  });

  it('gives the difference of the totals as the total of the differences, row by row and unit by unit', () => {
    fc.assert(
      fc.property(regulations, regulations, histories, (inForce, draft, history) => {
        const { totals, units, moves } = compare(inForce, draft, [history]);
        const side = (regulation: readonly Regulation[]) => totalsOf(assessUnder(regulation, history).entries);
        const [before, after] = [side([inForce]), side(underDraft([inForce], draft))];
        for (const asset of ['point', 'yuan']) {
          const difference = (after.get(asset) ?? 0) - (before.get(asset) ?? 0);
          const total = totals.get(asset);
          expect((total?.after ?? 0) - (total?.before ?? 0)).toBe(difference);
          const own = moves.filter((move) => move.asset === asset);
          expect(own.reduce((sum, move) => sum + move.after - move.before, 0)).toBe(difference);
          const each = units.map(({ amounts }) => amounts.get(asset));
          expect(each.reduce((sum, amount) => sum + (amount ? amount.after - amount.before : 0), 0)).toBe(difference);
        }
      }),
    );
  });

  it('comes to the same whether scopes are compared one by one or all at once', () => {
    fc.assert(
      fc.property(regulations, regulations, histories, (inForce, draft, { events }) => {
        const alone = (own: readonly RegulationEvent[]) => aHistory(own, roster);
        const scopes = ['A', 'B', 'C'].map((item) => alone(events.filter((each) => each.item === item)));
        const [one, other] = [compare(inForce, draft, scopes), compare(inForce, draft, [alone(events)])];
        expect([one.totals, one.entries, one.unused, one.early.count]).toEqual([
          other.totals,
          other.entries,
          other.unused,
          other.early.count,
        ]);
      }),
    );
  });
});

function totalsOf(entries: readonly { readonly asset: string; readonly amount: number }[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { asset, amount } of entries) totals.set(asset, (totals.get(asset) ?? 0) + amount);
  return totals;
}
