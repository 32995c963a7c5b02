import { aHistory, anEvent, aRegulation, type EventWanted } from '@app/testing';
import type { RegulationEvent } from '../model/event';
import { assess } from './assess';

const regulation = aRegulation({
  rules: [
    {
      id: 'fault',
      on: 'incident',
      share: 'each',
      rows: [
        { id: 'late', match: { level: 'city' }, point: '-10' },
        { id: 'untrue', match: { level: 'district' }, point: ['-100', '-50'] },
      ],
      undefined: [
        { match: { level: 'province' }, note: '省级没有规定' },
        { match: { level: '-' }, note: '没有级别', decides: null },
      ],
    },
  ],
  byHand: { sound: { point: '20' }, extra: { point: ['1', '100'] } },
});

const incident = (level: string, more: EventWanted = {}) =>
  anEvent({ id: 'f', type: 'incident', item: null, fields: level === '-' ? {} : { level }, ...more });
const decision = (point: number, more: EventWanted = {}) =>
  anEvent({ id: 'j', type: 'decision', on: '2014-03-20', of: 'f', amount: { point }, reason: '初犯', ...more });

function outcome(...events: RegulationEvent[]) {
  const { entries, pending, zero } = assess(regulation, aHistory(events));
  return {
    entries: entries.map((e) => `${e.event} ${e.row} ${e.amount}`),
    pending: pending.map((p) => `${p.event} ${p.range?.join('..') ?? 'open'} ${p.decides}`),
    zero: zero.map((z) => `${z.event} ${z.code}`),
  };
}

describe('an amount left to a person', () => {
  const waits = ['f -1000..-500 office_head'];

  it('is pending until it is decided, and posts nothing meanwhile', () => {
    expect(outcome(incident('district'))).toEqual({ entries: [], pending: waits, zero: [] });
  });

  it('is what was decided, on the day of the event and not of the decision', () => {
    expect(outcome(incident('district'), decision(-600))).toEqual({
      entries: ['f untrue -600'],
      pending: [],
      zero: [],
    });
    const [entry] = assess(regulation, aHistory([incident('district'), decision(-600)])).entries;
    expect([entry?.on, entry?.period]).toEqual(['2014-03-05', '2014-03']);
    expect(entry?.steps).toEqual([{ kind: 'decided', amount: -600, decision: 'j', by: null, reason: '初犯' }]);
  });

  it.each([-1000, -500])('may be decided as %i, since both ends belong to the range', (point) => {
    expect(outcome(incident('district'), decision(point)).entries).toEqual([`f untrue ${point}`]);
  });

  it.each([-1001, -499])('stays pending when %i lies outside the range', (point) => {
    expect(outcome(incident('district'), decision(point))).toEqual({
      entries: [],
      pending: waits,
      zero: ['j out_of_range'],
    });
  });

  it('waits again when its decision is taken back', () => {
    const back = anEvent({ id: 'x', type: 'cancellation', cancels: 'j', on: '2014-03-21' });
    expect(outcome(incident('district'), decision(-600), back)).toEqual({
      entries: [],
      pending: waits,
      zero: ['j cancelled'],
    });
  });

  it('is not settled by a role that may not, however right the figure', () => {
    expect(outcome(incident('district'), decision(-600, { by: 'editor' }))).toEqual({
      entries: [],
      pending: waits,
      zero: ['j nothing_to_decide'],
    });
  });

  it('follows the latest decision and says of the earlier one that it was replaced', () => {
    const second = decision(-700, { id: 'k', on: '2014-03-25' });
    expect(outcome(incident('district'), second, decision(-600))).toEqual({
      entries: ['f untrue -700'],
      pending: [],
      zero: ['j decision_replaced'],
    });
  });

  it('that the text does not state is decided freely by the role it names', () => {
    expect(outcome(incident('province')).pending).toEqual(['f open office_head']);
    expect(outcome(incident('province'), decision(-30))).toEqual({
      entries: ['f undefined -30'],
      pending: [],
      zero: [],
    });
    expect(outcome(incident('province'), decision(0)).zero).toEqual(['f priced_zero']);
  });

  it('that the text leaves to nobody cannot be decided at all', () => {
    const { entries, pending, zero } = outcome(incident('-'), decision(-30));
    expect([entries, pending, zero]).toEqual([[], ['f open null'], ['j nothing_to_decide']]);
  });
});

describe('a decision without an effect says so, or whoever made it would believe it had one', () => {
  it.each<[string, RegulationEvent[]]>([
    ['on a fixed price', [incident('city'), decision(-5)]],
    ['on an event before the regulation', [incident('district', { on: '2013-12-31' }), decision(-600)]],
    ['on an event without units', [incident('district', { units: [] }), decision(-600)]],
    ['on nothing', [decision(-600, { of: 'nobody' })]],
    ['on another decision', [incident('district'), decision(-600), decision(-700, { id: 'j2', of: 'j' })]],
  ])('%s', (_what, events) => {
    const last = events[events.length - 1]?.id;
    expect(outcome(...events).zero).toContain(`${last} nothing_to_decide`);
  });

  it('and leaves the decision it was about untouched', () => {
    const events = [incident('district'), decision(-600), decision(-700, { id: 'j2', of: 'j' })];
    expect(outcome(...events).entries).toEqual(['f untrue -600']);
  });
});

describe('an award by hand', () => {
  const award = (more: EventWanted) => anEvent({ id: 'w', type: 'award', item: null, reason: '机制健全', ...more });

  it('of a fixed amount needs no figure', () => {
    expect(outcome(award({ row: 'sound' })).entries).toEqual(['w sound 200']);
  });

  it('inside its range is granted, and at both ends', () => {
    for (const point of [10, 300, 1000])
      expect(outcome(award({ row: 'extra', amount: { point } })).entries).toEqual([`w extra ${point}`]);
  });

  it('outside its range is refused with a reason', () => {
    expect(outcome(award({ row: 'extra', amount: { point: 1001 } })).zero).toEqual(['w not_allowed']);
  });

  it('that names only a figure means the fixed amount before a range', () => {
    expect(outcome(award({ amount: { point: 200 } })).entries).toEqual(['w sound 200']);
    expect(outcome(award({ amount: { point: 300 } })).entries).toEqual(['w extra 300']);
  });

  it('of an asset the entry does not price is not allowed', () => {
    expect(outcome(award({ row: 'sound', amount: { yuan: 100 } })).zero).toEqual(['w not_allowed']);
  });

  it('goes to every unit in full, and is explained by its reason', () => {
    const { entries } = assess(regulation, aHistory([award({ row: 'sound', units: ['甲', '乙'] })]));
    expect(entries.map((e) => e.amount)).toEqual([200, 200]);
    expect(entries[0]?.steps[0]).toEqual({ kind: 'by_hand', amount: 200, reason: '机制健全' });
  });
});
