import { resultKey } from '../live-events';
import { settlePeriods } from './settle-periods';
import { events, outcomeOf, settled, withPeriodRules, YEAR } from './settling.fixture';

const history = events(`
  submission 2014-01-31 甲
  submission 2014-03-01 甲
  submission 2014-03-10 甲
  adoption 2014-03-05 甲
  adoption 2014-04-01 乙
`);
const quota = `  - id: quota
    at: month_end
    count: { of: submission }
    target: { by: group, values: { department: 1, township: 0 }, clause: 1 }
    met: { point: 2, clause: 1 }
    missed: { point: -1, clause: 1 }`;

describe('a period rule', () => {
  it.each([
    ['week_end', { from: '2014-03-03', to: '2014-03-15' }, ['2014-W10']],
    ['month_end', { from: '2014-01-31', to: '2014-03-30' }, ['2014-01', '2014-02']],
    ['two_month_end', { from: '2014-01-01', to: '2014-04-30' }, ['2014-01/02', '2014-03/04']],
    ['quarter_end', { from: '2014-03-31', to: '2014-06-30' }, ['2014Q1', '2014Q2']],
    ['half_end', { from: '2014-01-01', to: '2014-06-30' }, ['2014H1']],
    ['year_end', { from: '2014-12-31', to: '2014-12-31' }, ['2014']],
  ])('at %s is settled for the periods that end inside %j', (at, settle, expected) => {
    const regulation = withPeriodRules(`  - { id: r, at: ${at}, count: { of: submission } }`);
    const { outcome } = settled(regulation, history, { settle });
    expect([...new Set(outcome.results.map(({ period }) => period))]).toEqual(expected);
  });

  it('is settled only for periods whose last day it governs', () => {
    const regulation = {
      ...withPeriodRules(quota),
      effective: { from: '2014-02-28', lastDay: '2014-04-29', governs: '' },
    };
    const { outcome } = settled(regulation, history);
    expect([...new Set(outcome.results.map(({ period }) => period))]).toEqual(['2014-02', '2014-03']);
  });

  it('books on the last day of the period, with no event', () => {
    const { outcome } = settled(withPeriodRules(quota), history, { settle: { from: '2014-02-01', to: '2014-02-28' } });
    expect(outcome.entries.filter(({ rule }) => rule === 'quota')[0]).toMatchObject({
      event: null,
      on: '2014-02-28',
      period: '2014-02',
      row: 'missed',
      clause: '1',
    });
  });

  it('passes over units that are no longer there', () => {
    const regulation = withPeriodRules(`  - { id: r, at: quarter_end, count: { of: submission }, rank: {} }`);
    const roster = new Map(
      ['甲', '乙'].map((name) => [
        name,
        { name, groupOn: () => null, people: [], existsOn: (on: string) => name === '甲' || on < '2014-06-01' },
      ]),
    );
    const facts = { roster, values: new Map(), settle: YEAR, standing: history, entries: [], decisions: new Map() };
    const { results } = settlePeriods(regulation, facts);
    expect(results.map(({ unit, period, members }) => `${period} ${unit} ${members}`)).toEqual([
      '2014Q1 甲 2',
      '2014Q1 乙 2',
      '2014Q2 甲 1',
      '2014Q3 甲 1',
      '2014Q4 甲 1',
    ]);
  });
});

describe('a longer period', () => {
  const regulation = withPeriodRules(`${quota}
  - { id: year, at: year_end, measure: { sum: point } }
  - { id: times, at: year_end, measure: { result: quota, take: count, label: met } }`);
  const december = { from: '2014-12-01', to: '2014-12-31' };

  it('counts what shorter periods inside it brought, also those that are settled long ago', () => {
    // 甲: adopted once 10, met in January and March 4, missed ten times -10.
    const year = settled(regulation, history, { settle: december }).outcome.results;
    expect(year.filter(({ rule }) => rule === 'year').map(({ unit, score }) => `${unit} ${score}`)).toEqual([
      '甲 4',
      '乙 -2',
      '丙 24',
    ]);
    expect(year.filter(({ rule }) => rule === 'times').map(({ score }) => score)).toEqual(['2', '0', '12']);
  });

  it('does not tell the shorter ones it only read', () => {
    const { entries, results } = outcomeOf(regulation, history, { settle: december });
    const months = [...entries.filter(({ event }) => event === null), ...results].map(({ period }) => period);
    expect(new Set(months)).toEqual(new Set(['2014-12', '2014']));
  });

  it('does not count what a rule below it brings', () => {
    const upside = withPeriodRules(`  - { id: year, at: year_end, measure: { sum: point } }\n${quota}`);
    const { results } = outcomeOf(upside, history);
    expect(results.filter(({ rule }) => rule === 'year').map(({ score }) => score)).toEqual(['10', '10', '0']);
  });

  it.each([
    ['monday', '2013-12', '2'],
    ['thursday', '2014-01', '2'],
    ['sunday', '2014-01', '2'],
  ] as const)('holds a week by its %s: %s', (week, month, score) => {
    const weeks = withPeriodRules(
      `  - { id: w, at: week_end, count: { of: submission }, label: [{ all: { all: true }, clause: 1 }] }
  - { id: m, at: month_end, measure: { result: w, take: sum } }`,
    );
    const straddling = events('submission 2013-12-31 甲\nsubmission 2014-01-02 甲');
    const settle = { from: '2013-12-01', to: '2014-01-31' };
    const open = { ...weeks, weekDay: week, effective: { ...weeks.effective, from: '2013-01-01' } };
    const { results } = outcomeOf(open, straddling, { settle, groups: { 甲: null } });
    const found = results.filter((r) => r.rule === 'm' && r.score !== '0').map((r) => [r.period, r.score]);
    expect(found).toEqual([[month, score]]);
    // The week counts as well when nothing but the last day of its month is settled.
    const last = month === '2013-12' ? '2013-12-31' : '2014-01-31';
    const alone = outcomeOf(open, straddling, { settle: { from: last, to: last }, groups: { 甲: null } });
    expect(alone.results.filter((r) => r.rule === 'm').map((r) => [r.period, r.score])).toEqual([[month, score]]);
  });

  it('does not count two months that only half lie in it', () => {
    const pairs = withPeriodRules(`  - { id: p, at: two_month_end, measure: 1, table: [[id, point, clause], [x, 1, 1]] }
  - { id: q, at: quarter_end, measure: { sum: point, rules: [p] } }`);
    const { results } = outcomeOf(pairs, [], { groups: { 甲: null } });
    expect(results.filter(({ rule }) => rule === 'q').map(({ score }) => score)).toEqual(['1', '1', '1', '1']);
  });
});

describe('a provisional settlement', () => {
  const regulation = withPeriodRules(`${quota}
  - { id: year, at: year_end, measure: { sum: point }, rank: { clause: 1 } }`);
  const settle = { from: '2014-01-01', to: '2014-03-07', provisional: true };
  const { outcome } = settled(regulation, history, { settle });

  it('shows periods that are not over as they stand on the day, and books nothing for them', () => {
    const running = outcome.results.filter(({ provisional }) => provisional);
    expect(running.map(({ rule, period, unit, score }) => `${rule} ${period} ${unit} ${score}`)).toEqual([
      'quota 2014-03 甲 1',
      'quota 2014-03 乙 0',
      'quota 2014-03 丙 0',
      'year 2014 甲 11',
      'year 2014 乙 -2',
      'year 2014 丙 4',
    ]);
    expect(new Set(outcome.entries.filter(({ event }) => event === null).map(({ period }) => period))).toEqual(
      new Set(['2014-01', '2014-02']),
    );
    expect(outcome.zero.filter(({ result }) => result?.period === '2014-03')).toEqual([]);
  });

  it('does not count the shorter ones that still run in a longer one', () => {
    const counting = withPeriodRules(`${quota}\n  - { id: n, at: year_end, measure: { result: quota, take: count } }`);
    const { results } = outcomeOf(counting, history, { settle });
    expect(results.filter(({ rule }) => rule === 'n').map(({ score }) => score)).toEqual(['2', '2', '2']);
  });

  it('says what such a period would bring', () => {
    const march = outcome.results.filter(({ period }) => period === '2014-03');
    expect(march.map(({ amounts }) => amounts)).toEqual([{ point: 20 }, { point: -10 }, { point: 20 }]);
  });

  it('is not made unless it is asked for', () => {
    const { results } = outcomeOf(regulation, history, { settle: { from: settle.from, to: settle.to } });
    expect(new Set(results.map(({ period }) => period))).toEqual(new Set(['2014-01', '2014-02']));
  });
});

describe('the facts', () => {
  const regulation = withPeriodRules(`${quota}\n  - { id: year, at: year_end, measure: { sum: point } }`);

  it('are all that is looked at: entries read from a ledger settle like those just assessed', () => {
    const whole = outcomeOf(regulation, history);
    const stored = JSON.parse(JSON.stringify(whole.entries)) as typeof whole.entries;
    const roster = new Map(
      Object.entries({ 甲: 'department', 乙: 'department', 丙: 'township' }).map(([name, group]) => [
        name,
        { name, groupOn: () => group, people: [] },
      ]),
    );
    // Entries of this version's own period rules are made anew, never counted twice.
    const facts = { roster, values: new Map(), settle: YEAR, standing: history, entries: stored, decisions: new Map() };
    const settledAgain = settlePeriods(regulation, facts);
    expect(settledAgain.results).toEqual(whole.results);
    expect(settledAgain.entries).toEqual(whole.entries.filter(({ event }) => event === null));
  });

  it('may hold what period rules of an earlier version brought', () => {
    const earlier = outcomeOf({ ...regulation, version: 0 }, history, {
      settle: { from: '2014-01-01', to: '2014-06-30' },
    });
    const later = { ...regulation, version: 1, effective: { ...regulation.effective, from: '2014-07-01' } };
    const roster = new Map([['甲', { name: '甲', groupOn: () => 'department', people: [] }]]);
    const facts = {
      roster,
      values: new Map(),
      settle: YEAR,
      standing: [],
      entries: earlier.entries,
      decisions: new Map(),
    };
    const year = settlePeriods(later, facts).results.find(({ rule }) => rule === 'year');
    // 10 for the adoption, 2 + 2 - 4 in the first half, -6 in the second.
    expect(year?.score).toBe('4');
  });
});

describe('a decision on a result', () => {
  const regulation = withPeriodRules(`  - id: judged
    at: quarter_end
    count: { of: submission }
    table:
      - [id, score, point, clause]
      - [j, '>=1', { range: [1, 20], decides: office_head }, 1]`);
  const settle = { from: '2014-01-01', to: '2014-03-31' };
  const decided = (amount: number, by: string | null = null, unit = '甲') => {
    const ofResult = { rule: 'judged', period: '2014Q1', unit, person: null };
    const decision = {
      ...events('decision 2014-04-02')[0]!,
      id: 'd',
      units: [],
      ofResult,
      amount: { point: amount },
      by,
      reason: '公认',
    };
    return settled(regulation, [...history, decision], { settle });
  };

  it('is waited for', () => {
    const { pending, entries } = settled(regulation, history, { settle });
    expect([pending, entries]).toEqual([['2014Q1 甲 10..200'], []]);
  });

  it('settles it, citing who and why', () => {
    const { entries, pending, outcome } = decided(50, 'office_head');
    expect([entries, pending]).toEqual([['2014Q1 甲 5.0 j'], []]);
    expect(outcome.entries.at(-1)?.steps.at(-1)).toEqual({
      kind: 'decided',
      amount: 50,
      decision: 'd',
      by: 'office_head',
      reason: '公认',
    });
  });

  it.each([
    ['outside the range', 201, null, '甲', 'out_of_range'],
    ['of another role', 50, 'clerk', '甲', 'nothing_to_decide'],
    ['on somebody who waits for nothing', 50, null, '乙', 'nothing_to_decide'],
  ])('%s leaves it pending and says so', (_, amount, by, unit, code) => {
    const { pending, outcome } = decided(amount, by, unit);
    expect(pending).toEqual(['2014Q1 甲 10..200']);
    expect(outcome.zero).toContainEqual(expect.objectContaining({ event: 'd', code }));
  });

  it('is keyed as the history keys it', () => {
    expect(resultKey({ rule: 'a', period: '2014', unit: '甲', person: null })).toBe('["a","2014","甲",null]');
  });
});

describe('a week that belongs to the month after its events', () => {
  it('counts there for whoever it names, though no event of that month does', () => {
    const regulation = withPeriodRules(`
  - { id: weekly, at: week_end, for: person, count: { of: submission } }
  - { id: m, at: month_end, for: person, measure: { result: weekly } }`);
    const { outcome } = settled(regulation, events('submission 2014-03-31 甲/张'), { settle: YEAR });
    expect(outcome.results.filter(({ rule }) => rule === 'm').map(({ period, score }) => `${period} ${score}`)).toEqual(
      ['2014-04 1'],
    );
  });
});
