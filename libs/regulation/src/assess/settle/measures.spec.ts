import { events, settled, withPeriodRules, type Around } from './settling.fixture';

const history = events(`
  submission 2014-03-01 甲 乙
  submission 2014-03-01 甲 item=A
  submission 2014-03-02 甲 item=A form=brief
  adoption 2014-03-05 甲 乙 level=city
  adoption 2014-03-06 甲 form=brief level=district
  adoption 2014-04-01 丙/张
`);

/** The scores of a year by unit under one measure written as YAML. */
function scores(measure: string, around: Around = {}, more = '') {
  const regulation = withPeriodRules(
    `  - { id: m, title: 月度, at: month_end, count: { of: submission }, label: [{ busy: { min: 2 }, clause: 1 }] }
  - { id: y, at: year_end, measures: { ${measure.includes('first:') ? '' : 'first: '}${measure} } }`,
    more,
  );
  const { outcome, zero } = settled(regulation, history, around);
  const year = outcome.results.filter(({ rule }) => rule === 'y');
  return {
    scores: year.map(({ unit, score }) => `${unit} ${score}`).join(', '),
    arithmetic: year.at(0)?.facts.at(-1)?.arithmetic,
    zero,
  };
}

describe('the score', () => {
  it('is the measure called so wherever it stands, so that what it is made of may come first', () => {
    const regulation = withPeriodRules(`  - id: year
    at: year_end
    measures: { base: { count: adoption }, score: { total: [{ fact: base }, 10] } }
    target: { number: 12, clause: 1 }
    rank: true
    table: [[id, missing, point, clause], [m, '>0', { times: missing, factor: -1 }, 1]]
`);
    const { scores, entries } = settled(regulation, events('adoption 2014-03-05 甲\nadoption 2014-03-06 甲'));
    expect(scores).toBe('甲 12, 乙 10, 丙 10');
    expect(entries).toEqual(['2014 乙 -2.0 m', '2014 丙 -2.0 m']);
  });
});

describe('a measure', () => {
  it.each([
    ['3', '甲 3, 乙 3, 丙 3'],
    ['{ count: submission }', '甲 3, 乙 1, 丙 0'],
    ['{ count: submission, per: item }', '甲 2, 乙 1, 丙 0'],
    ['{ count: submission, per: day }', '甲 2, 乙 1, 丙 0'],
    ['{ count: submission, where: { form: brief } }', '甲 1, 乙 0, 丙 0'],
    ["{ count: submission, where: { form: '-' } }", '甲 2, 乙 1, 丙 0'],
    ['{ count: adoption, where: { level: city } }', '甲 1, 乙 1, 丙 0'],
    ['{ sum: point }', '甲 10.5, 乙 5, 丙 10'],
    ['{ sum: point, rules: [adopt], where: { level: city } }', '甲 5, 乙 5, 丙 0'],
    ['{ best: point, empty: 0 }', '甲 5.5, 乙 5, 丙 10'],
    ['{ by: group, values: { department: 15, township: 10 } }', '甲 15, 乙 15, 丙 10'],
    ['{ by: unit, values: { 甲: 1, 乙: 2, 丙: 3 } }', '甲 1, 乙 2, 丙 3'],
    ['{ result: m, fact: score, take: sum }', '甲 3, 乙 1, 丙 0'],
    ['{ result: m, fact: score, take: max }', '甲 3, 乙 1, 丙 0'],
    ['{ result: m, fact: score, take: mean }', '甲 0.25, 乙 0.0833, 丙 0'],
    ['{ result: m, fact: score, take: last }', '甲 0, 乙 0, 丙 0'],
    ['{ result: m, fact: score, take: count, label: busy }', '甲 1, 乙 0, 丙 0'],
    ['{ members: all }', '甲 3, 乙 3, 丙 3'],
    ['{ members: group }', '甲 2, 乙 2, 丙 1'],
    ['{ across: max, of: { sum: point }, within: group }', '甲 10.5, 乙 10.5, 丙 10'],
    ['{ across: mean, of: { count: submission }, within: all, digits: 2 }', '甲 1.33, 乙 1.33, 丙 1.33'],
    ["{ bands: [['>=3', 50], ['>=1', 20], ['*', 0]], of: { count: submission } }", '甲 50, 乙 20, 丙 0'],
    ['{ total: [{ count: submission }, { count: adoption, factor: 2 }] }', '甲 7, 乙 3, 丙 2'],
    ['{ difference: [{ count: submission }, 1] }', '甲 2, 乙 0, 丙 -1'],
    ['{ product: [{ count: submission }, 1/3] }', '甲 1, 乙 0.3333, 丙 0'],
    ['{ ratio: [{ count: adoption }, { count: submission }], empty: 0 }', '甲 0.6667, 乙 1, 丙 0'],
    ['{ highest: [{ count: submission }, 2] }', '甲 3, 乙 2, 丙 2'],
    ['{ lowest: [{ count: submission }, 2] }', '甲 2, 乙 1, 丙 0'],
    ['{ count: submission, every: 2, factor: 5, add: -1, at_least: 0, at_most: 3 }', '甲 3, 乙 0, 丙 0'],
    ['{ ratio: [{ count: submission }, 4], digits: 1, round: down }', '甲 0.7, 乙 0.2, 丙 0'],
  ])('%s', (measure, expected) => {
    expect(scores(measure).scores).toBe(expected);
  });

  it('may look at a measure above in the same rule', () => {
    const { arithmetic } = scores('first: { count: submission }, twice: { fact: first, factor: 2 }');
    expect(arithmetic).toBe('3 × 2');
  });

  it('says how it was computed, in words of the office', () => {
    const { arithmetic } = scores('{ ratio: [{ count: adoption }, { count: submission }], empty: 0, digits: 2 }');
    expect(arithmetic).toBe('采用 2 条 ÷ 报送 3 条');
  });

  it('of nothing to compute with gives no result and says why', () => {
    const { scores: found, zero } = scores('{ ratio: [{ count: adoption }, { count: submission }] }');
    expect(found).toBe('甲 0.6667, 乙 1');
    expect(zero).toEqual(['丙 no_result 2014：采用 1 条 ÷ 报送 0 条：除数为零，无从计算']);
  });

  it('of a table takes what the office gave before what the text fixes, for the unit before its group', () => {
    const table = `values:
  standard: { scale: 0, title: 标准分, clause: 1, from: { 2014-01-01: { department: 50, 甲: 60 }, 2014-07-01: { 甲: 70 } } }
  tier: { words: { a: 一类, b: 二类 }, clause: 1, from: { 2014-01-01: { 甲: a, 乙: b } } }`;
    const around = { values: { standard: { 丙: '30' } } };
    expect(scores('{ value: standard }', around, table).scores).toBe('甲 70, 乙 50, 丙 30');
    expect(scores('{ by: tier, values: { a: 2, b: 1 } }', around, table)).toMatchObject({
      scores: '甲 2, 乙 1',
      zero: ['丙 no_result 2014：办法没有给该单位所在的tier规定数值'],
    });
  });
});
