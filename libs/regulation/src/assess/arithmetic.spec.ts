import { aHistory, anEvent, aRegulation, type RegulationWanted } from '@app/testing';
import type { History } from '../model/event';
import { arithmetic, explainSteps } from './arithmetic';
import { toAnswer } from './answer';
import { assess } from './assess';

type Rule = NonNullable<RegulationWanted['rules']>[number];

function told(rule: Rule, events: History['events']) {
  const regulation = aRegulation({ rules: [{ id: 'k', ...rule }], byHand: { extra: { point: ['1', '100'] } } });
  const [entry] = assess(regulation, aHistory(events)).entries;
  const asset = regulation.assets.get(entry?.asset ?? '');
  if (!entry || !asset) throw new Error('nothing was earned');
  return { line: arithmetic(entry.steps, asset), sentences: explainSteps(entry.steps, asset, entry.clause) };
}

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
});
