import { aHistory, anEvent, aRegulation, type EventWanted } from '@app/testing';
import { assess } from './assess';
import { whyNot } from './why-not';

const regulation = aRegulation({
  from: '2014-01-01',
  lastDay: '2014-12-31',
  rules: [
    {
      id: 'adopt',
      rows: [
        { id: 'main', match: { form: 'single' }, point: '10', yuan: '20' },
        { id: 'brief', match: { form: 'brief' }, point: '0' },
      ],
    },
    { id: 'instruct', on: 'instruction', rows: [{ point: '40' }], share: 'each' },
  ],
});

const adoption = (more: EventWanted = {}) => anEvent({ fields: { form: 'single' }, ...more });
const instruction = (more: EventWanted = {}) =>
  anEvent({ id: 'i', type: 'instruction', units: [], on: '2014-04-01', ...more });
const cancellation = (cancels: string, more: EventWanted = {}) =>
  anEvent({ id: `x-${cancels}`, type: 'cancellation', cancels, on: '2014-04-10', ...more });

function outcome(...events: ReturnType<typeof anEvent>[]) {
  const { entries, zero } = assess(regulation, aHistory(events));
  return {
    points: entries.filter((e) => e.asset === 'point').map((e) => `${e.event} ${e.unit} ${e.amount}`),
    zero: zero.map((z) => `${z.event} ${z.code}`),
  };
}

describe('an event', () => {
  it('earns every asset its row prices, citing rule, row, clause and version', () => {
    const { entries } = assess(regulation, aHistory([adoption()]));
    expect(entries.map(({ asset, amount }) => [asset, amount])).toEqual([
      ['point', 100],
      ['yuan', 2000],
    ]);
    expect(entries[0]).toMatchObject({
      event: 'e1',
      unit: '甲',
      rule: 'adopt',
      row: 'main',
      clause: 'adopt.main',
      period: '2014-03',
      regulation: { id: 'sample', version: 1 },
    });
  });

  it.each([
    ['2013-12-31', 'before_effective'],
    ['2015-01-01', 'after_effective'],
  ])('of %s lies outside the effective days and earns nothing, with the reason', (on, code) => {
    expect(outcome(adoption({ on }))).toEqual({ points: [], zero: [`e1 ${code}`] });
  });

  it.each(['2014-01-01', '2014-12-31'])('of %s counts, since both ends belong to the effective days', (on) => {
    expect(outcome(adoption({ on })).points).toEqual(['e1 甲 100']);
  });

  it('that the text prices at zero says so, which is not the same as not being priced', () => {
    expect(outcome(adoption({ fields: { form: 'brief' } })).zero).toEqual(['e1 priced_zero']);
    expect(outcome(adoption({ fields: { form: 'combined' } })).zero).toEqual(['e1 no_row']);
    expect(outcome(adoption({ type: 'forward' })).zero).toEqual(['e1 no_rule']);
  });

  it('that is cancelled earns nothing and says since when and why', () => {
    const { entries, zero } = assess(regulation, aHistory([adoption(), cancellation('e1', { reason: '失实' })]));
    expect(entries).toEqual([]);
    expect(zero).toMatchObject([{ event: 'e1', code: 'cancelled', reason: '已于 2014-04-10 撤销：失实' }]);
  });

  it('counts again when its cancellation is cancelled', () => {
    const twice = [adoption(), cancellation('e1'), cancellation('x-e1', { on: '2014-04-11' })];
    expect(outcome(...twice)).toEqual({ points: ['e1 甲 100'], zero: ['x-e1 cancelled'] });
  });

  it('is not brought back while another cancellation still stands', () => {
    const still = cancellation('e1', { id: 'y', on: '2014-04-12' });
    expect(outcome(adoption(), cancellation('e1'), cancellation('x-e1', { id: 'z' }), still).points).toEqual([]);
  });

  it('cancelling nothing is told, so that a mistyped number is noticed', () => {
    expect(outcome(cancellation('e9')).zero).toEqual(['x-e9 nothing_to_cancel']);
  });
});

describe('an instruction without units', () => {
  const early = adoption({ id: 'a1', on: '2014-03-01', units: ['甲'] });
  const late = adoption({ id: 'a2', on: '2014-03-20', units: ['乙', '丙'], about: { issue: '2' } });
  const submitted = anEvent({ id: 's', type: 'submission', on: '2014-02-01', units: ['丁'] });
  const units = (...events: ReturnType<typeof anEvent>[]) =>
    outcome(instruction(), ...events).points.filter((line) => line.startsWith('i '));

  it('goes to the units of the latest adoption', () => {
    expect(units(early, late, submitted)).toEqual(['i 乙 400', 'i 丙 400']);
  });

  it('goes to the next best adoption when the latest is cancelled', () => {
    expect(units(early, late, submitted, cancellation('a2'))).toEqual(['i 甲 400']);
  });

  it('goes to whoever submitted when no adoption stands', () => {
    expect(units(early, submitted, cancellation('a1'))).toEqual(['i 丁 400']);
  });

  it('goes to nobody when nothing stands, and says what to do', () => {
    expect(outcome(instruction()).zero).toEqual(['i no_units']);
  });

  it('goes to the same of two adoptions of one day whatever is told about them, since words may be purged', () => {
    const told = (...about: [one: string, other: string]) =>
      units(
        adoption({ id: 'a1', units: ['甲'], about: { words: about[0] } }),
        adoption({ id: 'a2', units: ['乙'], about: { words: about[1] } }),
      );
    expect(told('1', '2')).toEqual(told('2', '1'));
  });

  it('follows an adoption from before the regulation, which earns nothing itself', () => {
    expect(outcome(instruction(), adoption({ on: '2013-11-01', units: ['甲'] }))).toEqual({
      points: ['i 甲 400'],
      zero: ['e1 before_effective'],
    });
  });
});

describe('why not', () => {
  const ask = (question: Parameters<typeof whyNot>[2], ...events: ReturnType<typeof anEvent>[]) => {
    const history = aHistory(events);
    return whyNot(history, assess(regulation, history), question).map((reason) => reason.code);
  };

  it('is answered for an item that nobody adopted', () => {
    expect(ask({ item: 'A' }, anEvent({ type: 'submission' }))).toEqual(['no_rule', 'never_adopted']);
  });

  it('is answered for what is not known', () => {
    expect(ask({ item: 'Z' }, adoption())).toEqual(['unknown']);
    expect(ask({ event: 'e9' }, adoption())).toEqual(['unknown']);
  });

  it('has no answer when everything earns', () => {
    expect(ask({ item: 'A' }, adoption())).toEqual([]);
  });

  it('keeps to the event and the unit asked about', () => {
    const two = [adoption({ on: '2013-01-01' }), adoption({ id: 'e2', fields: {} })];
    expect(ask({ event: 'e2' }, ...two)).toEqual(['no_row']);
    expect(ask({ item: 'A', unit: '甲' }, ...two)).toEqual(['before_effective', 'no_row']);
  });
});

describe('assessing', () => {
  it('does not depend on the order of the events nor on their ids', () => {
    const stack = { take: 'first' } as const;
    const one = aRegulation({
      rules: [{ stack, rows: [{ match: { form: 'single' }, point: '1' }, { point: '2' }], hit: 'first' }],
    });
    const a = anEvent({ fields: { form: 'single' } });
    const b = anEvent({ fields: { form: 'brief' } });
    const total = (x: string, y: string, swap: boolean) => {
      const events = [
        { ...a, id: x },
        { ...b, id: y },
      ];
      return assess(one, aHistory(swap ? events.reverse() : events)).entries.map((e) => `${e.row} ${e.amount}`);
    };
    const [first, ...others] = [
      total('1', '2', false),
      total('1', '2', true),
      total('2', '1', false),
      total('2', '1', true),
    ];
    for (const other of others) expect(other).toEqual(first);
  });

  it('takes every row that fits when the rule hits all, and the topmost when it hits first', () => {
    const count = (hit: 'all' | 'first') => {
      const both = aRegulation({ rules: [{ hit, rows: [{ point: '1' }, { point: '2' }] }] });
      return assess(both, aHistory([anEvent()])).entries.map((e) => e.amount);
    };
    expect([count('all'), count('first')]).toEqual([[10, 20], [10]]);
  });
});
