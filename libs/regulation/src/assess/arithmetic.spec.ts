import { aHistory, anEvent, aRegulation, type RegulationWanted } from '@app/testing';
import type { History } from '../model/event';
import { arithmetic, explainSteps } from './arithmetic';
import { Fraction } from '../model/fraction';
import { toAnswer } from './answer';
import { assess } from './assess';
import { events, outcomeOf, withPeriodRules } from './settle/settling.fixture';

type Rule = NonNullable<RegulationWanted['rules']>[number];

function told(rule: Rule, events: History['events']) {
  const regulation = aRegulation({ rules: [{ id: 'k', ...rule }], byHand: { extra: { point: ['1', '100'] } } });
  const [entry] = assess(regulation, aHistory(events)).entries;
  const asset = regulation.assets.get(entry?.asset ?? '');
  if (!entry || !asset) throw new Error('nothing was earned');
  return { line: arithmetic(entry.steps, asset), sentences: explainSteps(entry.steps, asset, entry.clause) };
}

const plain = {
  every: null,
  factor: null,
  add: null,
  digits: null,
  round: 'nearest',
  atLeast: null,
  atMost: null,
} as const;

const joint = anEvent({ units: [{ unit: '甲', weight: 3 }, '乙'] });

describe('the arithmetic of an entry', () => {
  it('is the price alone when nothing else was done', () => {
    expect(told({ rows: [{ point: '0.5' }] }, [anEvent()])).toEqual({
      line: '0.5 分',
      sentences: ['办法规定此种情形计 0.5 分（依据 k.r1）。'],
    });
  });

  it.each([
    ['equal', '20 ÷ 2 = 10 分', '20 分 由 2 个单位平均分，本单位得 10 分（依据 share）。'],
    ['weights', '20 × 3/4 = 15 分', '20 分 按份额 3/4 分，本单位得 15 分（依据 share）。'],
    ['each', '20 （2 个单位各计全额） 分', '共 2 个单位，每个单位各计全额 20 分（依据 share）。'],
    ['lead', '20 （全部计给牵头单位） 分', '20 分 全部计给牵头单位（依据 share）。'],
  ] as const)('shows a share by %s, citing its own clause', (share, line, sentence) => {
    const { line: short, sentences } = told({ rows: [{ point: '20' }], share }, [joint]);
    expect([short, sentences[1]]).toEqual([line, sentence]);
  });

  it('shows which of several counted', () => {
    const { line, sentences } = told({ rows: [{ point: '20' }], stack: { take: 'max' } }, [anEvent()]);
    expect(line).toBe('20 就高 → 20 分');
    expect(sentences[1]).toBe('同一范围内就高不重复，计 20 分（依据 k.stack）。');
  });

  it('shows the limit when it bit, and not otherwise', () => {
    const two = [anEvent(), anEvent({ id: 'e2', on: '2014-03-06' })];
    const regulation = aRegulation({
      rules: [{ id: 'k', rows: [{ point: '20' }], stack: { take: 'sum', cap: '30' } }],
    });
    const lines = assess(regulation, aHistory(two)).entries.map((e) =>
      arithmetic(e.steps, regulation.assets.get('point')!),
    );
    expect(lines).toEqual(['20 分', '20 累加，限额 30 → 10 分']);
  });

  it('names the decision and its reason', () => {
    const decision = anEvent({ id: 'j', type: 'decision', of: 'e1', amount: { point: 70 }, reason: '影响大' });
    const { line, sentences } = told({ rows: [{ point: ['5', '10'] }] }, [anEvent(), decision]);
    expect(line).toBe('裁定 7 分');
    expect(sentences).toEqual(['在办法规定的幅度内裁定为 7 分（依据 k.r1），理由：影响大。']);
  });

  it('names an award by hand', () => {
    const award = anEvent({ type: 'award', row: 'extra', amount: { point: 15 }, reason: '主要供稿' });
    expect(told({ rows: [] }, [award])).toEqual({
      line: '评定 1.5 分',
      sentences: ['由人评定 1.5 分（依据 by_hand.extra），理由：主要供稿。'],
    });
  });

  it('shows what was counted for a quota', () => {
    const regulation = aRegulation({ quotas: [{ id: 'q', values: { d: 2 }, missed: { point: '-30' } }] });
    const history = aHistory([], { 甲: 'd' }, { from: '2014-03-01', to: '2014-03-31' });
    const [entry] = assess(regulation, history).entries;
    const asset = regulation.assets.get('point')!;
    expect(arithmetic(entry!.steps, asset)).toBe('0/2 条，未完成 → -30 分');
    expect(explainSteps(entry!.steps, asset, entry!.clause)).toEqual([
      '本月计 0 条，任务 2 条（依据 q.target），未完成任务，计 -30 分（依据 q.missed）。',
    ]);
  });
});

const settle = { from: '2014-01-01', to: '2014-03-31' };

/** The last entry of period rules, told; submissions of 甲 are as many as `count`. */
function periodTold(rules: string, count: number) {
  const regulation = withPeriodRules(rules);
  const submissions = Array.from({ length: count }, (_, i) => `submission 2014-03-0${i + 1} 甲`);
  const { entries } = outcomeOf(regulation, events(submissions.join('\n')), { groups: { 甲: 'department' }, settle });
  const entry = entries.at(-1)!;
  const asset = regulation.assets.get(entry.asset)!;
  return [arithmetic(entry.steps, asset), ...explainSteps(entry.steps, asset, entry.clause)];
}

describe('the arithmetic of a period', () => {
  it.each([
    ['week_end', '本周'],
    ['month_end', '本月'],
    ['two_month_end', '本期两个月'],
    ['quarter_end', '本季度'],
    ['half_end', '本半年'],
    ['year_end', '本年度'],
  ])('at %s speaks of %s', (at, word) => {
    const regulation = withPeriodRules(
      `  - { id: q, at: ${at}, count: { of: submission }, target: { by: group, values: { department: 15 }, clause: 1 }, missed: { point: -30, clause: 1 } }`,
    );
    const { entries } = outcomeOf(regulation, [], {
      groups: { 甲: 'department' },
      settle: { ...settle, to: '2014-12-31' },
    });
    expect(explainSteps(entries[0]!.steps, regulation.assets.get('point')!, '1')).toEqual([
      `${word}计 0 条，任务 15 条（依据 1），未完成任务，计 -30 分（依据 1）。`,
    ]);
  });

  it('says what a fine for each missing item comes from', () => {
    expect(
      periodTold(
        `  - id: q
    at: quarter_end
    count: { of: submission }
    target: { by: group, values: { department: 5 }, clause: 1 }
    table: [[id, missing, yuan, clause], [m, '>0', { times: missing, factor: -30, at_least: -100 }, 1]]`,
        3,
      ),
    ).toEqual([
      '3/5 条，未完成 → 2 × -30，不低于 -100 = -60 元',
      '本季度计 3 条，任务 5 条（依据 1），未完成任务。',
      '按所欠数计算：2 × -30，不低于 -100，计 -60 元（依据 1）。',
    ]);
  });

  it('says the place, and how the measure was computed', () => {
    expect(
      periodTold(
        `  - id: q
    at: quarter_end
    measures: { score: { ratio: [{ count: submission }, 3], digits: 2 } }
    rank: { clause: 1 }
    table: [[id, rank, point, clause], [m, 1, { times: rank, factor: -0.5, add: 20.5 }, 1]]`,
        2,
      ),
    ).toEqual([
      '第 1 名（共 1 个）→ 1 × -0.5 + 20.5 = 20 分',
      '得数：报送 2 条 ÷ 3 = 0.67。',
      '参加排名 1 个，列第 1 名（依据 1）。',
      '按名次计算：1 × -0.5 + 20.5，计 20 分（依据 1）。',
    ]);
  });

  it('says the part of a pool, and what rounding left over', () => {
    const regulation = withPeriodRules(
      `  - { id: q, at: quarter_end, measure: 1, table: [[id, yuan, clause], [m, { pool: 100, by: score }, 1]] }`,
    );
    const { entries } = outcomeOf(regulation, [], { settle });
    const asset = regulation.assets.get('yuan')!;
    expect(arithmetic(entries[0]!.steps, asset)).toBe('得数：1 → 100 × 1/3 = 33.34 元');
    expect(explainSteps(entries[0]!.steps, asset, '1').at(-1)).toBe(
      '总额 100 元 按比例分配：得数 1，合计 3，得 33.34 元，其中余数 0.01 元（依据 1）。',
    );
  });

  it('says the factor of an event rule and the multiple of its number', () => {
    const steps = [
      { kind: 'times' as const, of: 'cut', value: '2/3', shape: { ...plain, factor: new Fraction(-1) }, amount: -7 },
      { kind: 'factor' as const, factor: '1/2', amount: -4, clause: '4.2' },
    ];
    const asset = { code: 'point', title: '分', scale: 1 };
    expect(arithmetic(steps, asset)).toBe('0.6667 × -1 = -0.7 × 0.5 = -0.4 分');
    expect(explainSteps(steps, asset, '1')).toEqual([
      '按 cut 计算：0.6667 × -1，计 -0.7 分（依据 1）。',
      '乘以系数 0.5，计 -0.4 分（依据 4.2）。',
    ]);
  });

  it('stays short enough to be stored, however long the measure', () => {
    const many = Array.from({ length: 30 }, () => '{ count: submission }').join(', ');
    const [line] = periodTold(
      `  - { id: q, at: quarter_end, measure: { total: [${many}] }, table: [[id, point, clause], [m, 1, 1]] }`,
      1,
    );
    expect(line).toBe('得数 30 → 1 分');
  });
});

describe('the answer of an assessment', () => {
  it('writes amounts at their scale, adds totals, and keeps one order whatever the order of the events', () => {
    const regulation = aRegulation({
      rules: [{ rows: [{ point: '0.5', yuan: '20' }] }, { on: 'incident', rows: [{ point: ['-10', '-5'] }] }],
    });
    const events = [
      anEvent({ id: 'b', on: '2014-03-02' }),
      anEvent({ id: 'a', on: '2014-03-02', item: 'B', units: ['乙'] }),
      anEvent({ id: 'f', type: 'incident' }),
    ];
    const answer = toAnswer(regulation, assess(regulation, aHistory(events)));
    expect(answer).toEqual(toAnswer(regulation, assess(regulation, aHistory([...events].reverse()))));
    expect(answer.entries.map((e) => `${e.event} ${e.asset} ${e.amount}`)).toEqual([
      'a point 0.5',
      'a yuan 20.00',
      'b point 0.5',
      'b yuan 20.00',
    ]);
    expect(answer.totals).toContainEqual({ unit: '甲', person: null, asset: 'yuan', amount: '20.00' });
    expect(answer.pending).toMatchObject([{ event: 'f', range: ['-10.0', '-5.0'] }]);
  });

  it('writes results as the event file promises: scores of amounts at their scale, and nothing that is null but the unit', () => {
    const regulation =
      withPeriodRules(`  - { id: y, at: year_end, measure: { sum: point }, rank: {}, label: [{ good: { top: 1 }, clause: 1 }] }
  - { id: c, at: year_end, for: person, count: { of: submission } }
  - { id: i, at: year_end, for: item, count: { of: submission } }
  - { id: j, at: year_end, count: { of: submission }, table: [[id, score, point, clause], [x, '>0', { range: [1, 2], decides: office_head }, 1]] }`);
    const history = events('adoption 2014-03-01 甲\nsubmission 2014-03-02 甲/张 item=A');
    const answer = toAnswer(regulation, outcomeOf(regulation, history, { groups: { 甲: null } }));
    expect(answer.results).toEqual([
      { unit: '甲', rule: 'y', period: '2014', rank: 1, score: '10.0', labels: ['good'] },
      { unit: '甲', person: '张', rule: 'c', period: '2014', score: '1', labels: [] },
      { unit: '甲', item: 'A', rule: 'i', period: '2014', score: '1', labels: [] },
      { unit: '甲', item: 'I1', rule: 'i', period: '2014', score: '0', labels: [] },
      { unit: '甲', rule: 'j', period: '2014', score: '1', labels: [] },
    ]);
    expect(answer.pending).toMatchObject([
      { event: null, result: { rule: 'j', period: '2014', unit: '甲' }, range: ['1.0', '2.0'] },
    ]);
  });
});
