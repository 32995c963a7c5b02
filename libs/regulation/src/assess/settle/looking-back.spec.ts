import { events, settled, withPeriodRules, YEAR } from './settling.fixture';

const quota = `
  - { id: quota, title: 报送任务, at: month_end, count: { of: submission }, target: { number: 1, clause: 1 } }`;
const arithmeticOf = (found: ReturnType<typeof settled>, rule: string, period: string) =>
  found.outcome.results.find((result) => result.rule === rule && result.period === period)?.facts.at(-1)?.arithmetic;
const only = { 甲: 'department' };

describe('a result of a period before', () => {
  const rise = withPeriodRules(`
  - id: y
    title: 年度得分
    at: year_end
    measures: { now: { sum: point }, rise: { difference: [{ fact: now }, { result: y, before: 1, empty: 0 }] } }`);
  const history = events(`adoption 2014-03-05 甲
    adoption 2015-03-05 甲
    adoption 2015-06-05 甲 form=brief`);

  it('may be the rule’s own, because time goes back and so in no circle', () => {
    const found = settled(rise, history, { groups: only, settle: { from: '2014-01-01', to: '2015-12-31' } });
    expect(found.outcome.results.map(({ facts }) => facts.at(-1)?.value)).toEqual(['10', '5.5']);
    expect(arithmeticOf(found, 'y', '2015')).toBe('15.5 - 上一期年度得分 10');
  });

  it('is found even when only the later period is asked for, and is not told then', () => {
    const found = settled(rise, history, { groups: only, settle: { from: '2015-12-01', to: '2015-12-31' } });
    expect(found.outcome.results.map(({ period, facts }) => [period, facts.at(-1)?.value])).toEqual([['2015', '5.5']]);
  });

  it('is nothing to compute with where there is none', () => {
    const regulation = withPeriodRules(`
  - { id: y, at: year_end, measures: { now: { sum: point }, last: { result: y, before: 1 } } }`);
    const { zero } = settled(regulation, [], { groups: only });
    expect(zero).toEqual(['甲 no_result 2014：“上一期y”没有结果']);
  });

  it('carries on what goes beyond a target into the next month, and from there into the month after', () => {
    const regulation = withPeriodRules(`
  - id: m
    at: month_end
    measure: { total: [{ count: submission }, { result: m, fact: extra, before: 1, empty: 0 }] }
    target: { number: 1, clause: 1 }`);
    const submitted = events('submission 2014-01-05 甲\nsubmission 2014-01-06 甲\nsubmission 2014-01-07 甲');
    const { results } = settled(regulation, submitted, {
      groups: only,
      settle: { from: '2014-04-01', to: '2014-04-30' },
    });
    expect(results).toEqual(['2014-04 甲 0 missed']);
    const march = settled(regulation, submitted, { groups: only, settle: { from: '2014-03-01', to: '2014-03-31' } });
    expect(march.results).toEqual(['2014-03 甲 1 met']);
  });

  it('of a shorter rule is what the periods inside the period before found', () => {
    const regulation = withPeriodRules(`${quota}
  - { id: q, at: quarter_end, measure: { result: quota, before: 1, take: count, label: met } }`);
    const found = settled(regulation, events('submission 2014-01-05 甲\nsubmission 2014-03-06 甲'), { groups: only });
    const quarters = found.outcome.results.filter(({ rule }) => rule === 'q');
    expect(quarters.map(({ score }) => score)).toEqual(['0', '2', '0', '0']);
  });
});

describe('a streak', () => {
  const regulation = withPeriodRules(`${quota}
  - { id: y, at: year_end, measure: { result: quota, take: streak, label: missed } }`);
  const submitted = [1, 2, 6, 7, 12].map((month) => `submission 2014-${String(month).padStart(2, '0')}-05 甲`);

  it('is the longest run of periods with the label', () => {
    const found = settled(regulation, events(submitted.join('\n')), { groups: only });
    expect(arithmeticOf(found, 'y', '2014')).toBe('报送任务最多连续 4 期');
  });

  it('is none for whoever never had it', () => {
    const all = Array.from({ length: 12 }, (_, i) => `submission 2014-${String(i + 1).padStart(2, '0')}-05 甲`);
    expect(settled(regulation, events(all.join('\n')), { groups: only }).results.at(-1)).toBe('2014 甲 0');
  });
});

describe('since the beginning of a longer period', () => {
  const history = events(`adoption 2013-12-31 甲 item=A
    adoption 2014-01-10 甲 item=A
    adoption 2014-04-10 甲 item=A form=brief
    adoption 2014-04-11 甲 item=B
    adoption 2014-07-01 甲 item=C`);
  const scores = (measure: string) =>
    settled(withPeriodRules(`\n  - { id: q, at: quarter_end, measure: ${measure} }`), history, {
      groups: only,
    }).outcome.results.map(({ score }) => Number(score));

  it('everything counts up to the end of this one', () => {
    expect(scores('{ count: adoption, since: year }')).toEqual([1, 3, 4, 4]);
    expect(scores('{ count: adoption, since: half }')).toEqual([1, 3, 1, 1]);
    expect(scores('{ sum: point, since: year }')).toEqual([10, 25.5, 35.5, 35.5]);
    expect(scores('{ best: point, since: year }')).toEqual([10, 10, 10, 10]);
  });

  it('one item counts once, however many periods it came up in', () => {
    expect(scores('{ count: adoption, per: item, since: year }')).toEqual([1, 2, 3, 3]);
  });

  it('the arithmetic says so', () => {
    const regulation = withPeriodRules('\n  - { id: q, at: quarter_end, measure: { count: adoption, since: year } }');
    expect(arithmeticOf(settled(regulation, history, { groups: only }), 'q', '2014Q2')).toBe('年内采用 3 条');
  });

  it('results of shorter periods are gathered, and amounts of period rules above count', () => {
    const regulation = withPeriodRules(`
  - id: quota
    at: month_end
    count: { of: adoption }
    target: { number: 1, clause: 1 }
    met: { point: 1, clause: 1 }
  - { id: q, at: quarter_end, measure: { result: quota, take: count, label: met, since: year } }
  - { id: s, at: quarter_end, measure: { sum: point, rules: [quota], since: year } }`);
    const { outcome } = settled(regulation, history, { groups: only, settle: YEAR });
    const of = (id: string) => outcome.results.filter(({ rule }) => rule === id).map(({ score }) => Number(score));
    expect([of('q'), of('s')]).toEqual([
      [1, 2, 3, 3],
      [1, 2, 3, 3],
    ]);
  });

  it('amounts of a quarter count in the months after it, which it does not lie inside', () => {
    const regulation = withPeriodRules(`
  - { id: q, at: quarter_end, count: { of: adoption }, target: { number: 1, clause: 1 }, met: { point: 1, clause: 1 } }
  - { id: m, at: month_end, measure: { sum: point, since: year } }`);
    const { outcome } = settled(regulation, history, { groups: only });
    const months = outcome.results.filter(({ rule }) => rule === 'm').slice(0, 4);
    expect(months.map(({ score }) => Number(score))).toEqual([10, 10, 11, 26.5]);
  });

  it('what only a later quarter of the year asks for is settled for it as well', () => {
    const regulation = withPeriodRules(`${quota}
  - { id: q, at: quarter_end, measure: { result: quota, take: count, label: missed, since: year } }`);
    const { outcome } = settled(regulation, [], { groups: only, settle: { from: '2014-07-01', to: '2014-09-30' } });
    expect(outcome.results.find(({ rule }) => rule === 'q')?.score).toBe('9');
  });
});
