import { outcomeOf, regulationOf } from './extended-rules.fixture';

const domains = `domains:
  level: { district: 区级, city: 市级 }
  pub: { 政务: district, 专报: city }
  form: { single: 单条, research: 调研 }
  rank: { chief: 正职, deputy: 副职 }
fields: { cut: { scale: 2, title: 上级扣分 }, words: integer }
`;
const units = 'units: { 甲: {}, 乙: {} }\n';
const adopt = `  - id: adopt
    on: adoption
    table:
      - [id, pub, form, point, clause]
      - [a1, 政务, single, 5, 1]
      - [a2, 政务, research, { times: a1, factor: 2 }, 1]
      - [a3, 专报, single, { range: [1, 9], decides: head }, 1]
      - [a4, 专报, research, { times: a3, factor: 2 }, 1]
`;
const adopted = (form: string, pub = '政务') =>
  `  - { id: e1, type: adoption, on: 2014-03-05, item: A, units: [甲], pub: ${pub}, form: ${form} }\n`;

describe('a multiple', () => {
  const regulation = regulationOf(`${domains}rules:\n${adopt}`);

  it('of another row is that row times its factor, with both in the arithmetic', () => {
    const { lines, entries } = outcomeOf(regulation, `${units}events:\n${adopted('research')}`);
    expect(lines).toEqual(['e1 甲 10.0 a2']);
    expect(entries[0]?.steps[0]).toMatchObject({ kind: 'times', of: 'adopt.a1', value: '5', amount: 100 });
  });

  it('of a row that a person decides is a range of multiples, and is decided in it', () => {
    const events = `${units}events:\n${adopted('research', '专报')}`;
    expect(outcomeOf(regulation, events).pending).toMatchObject([{ event: 'e1', range: [20, 180], decides: 'head' }]);
    const decided = `${events}  - { id: e2, type: decision, on: 2014-03-06, of: e1, amount: { point: 12 }, by: head }\n`;
    expect(outcomeOf(regulation, decided).lines).toEqual(['e1 甲 12.0 a4']);
  });

  it('of what another rule gives the same event follows that rule, factors included', () => {
    const joint = regulationOf(`${domains}rules:
  - id: adopt
    on: adoption
    factors: [{ form: research, by: 3, clause: 1 }]
    table:
      - [id, pub, form, point, clause]
      - [a1, '*', '*', 5, 1]
  - id: office
    on: adoption
    to: { unit: 办公室 }
    table:
      - [id, form, point, clause]
      - [o1, '*', { times: adopt, factor: 0.5 }, 1]
`);
    const events = `units: { 甲: {}, 办公室: {} }\nevents:\n${adopted('research')}`;
    expect(outcomeOf(joint, events).lines).toEqual(['e1 办公室 7.5 o1', 'e1 甲 15.0 a1']);
  });

  it.each([
    ['{ times: cut, factor: -1 }', 'cut: 2.34', '-2.3'],
    ['{ times: cut, factor: -1, round: up }', 'cut: 2.31', '-2.4'],
    ['{ times: words, every: 100, factor: 0.5, at_most: 2 }', 'words: 299', '1.0'],
    ['{ times: words, every: 100, factor: 0.5, at_most: 2 }', 'words: 900', '2.0'],
    ['{ times: words, factor: 1/300, add: 1, at_least: 1.5 }', 'words: 100', '1.5'],
  ])('%s of an event with %s is %s', (amount, given, expected) => {
    const field = given.split(':')[0];
    const own = regulationOf(`${domains}events: { incident: { ${field}: required } }
rules:
  - { id: r, on: incident, table: [[id, point, clause], [r1, ${amount}, 1]] }
`);
    const source = `${units}events:\n  - { id: e1, type: incident, on: 2014-03-05, units: [甲], ${given} }\n`;
    expect(outcomeOf(own, source).lines).toEqual([`e1 甲 ${expected} r1`]);
  });
});

describe('a factor', () => {
  it('multiplies what fits, decided amounts included, and names its clause', () => {
    const regulation = regulationOf(`${domains}rules:
  - id: written
    on: instruction
    factors: [{ rank: deputy, by: 1/2, clause: 1 }]
    table:
      - [id, level, rank, point, clause]
      - [i1, district, '*', 15, 1]
      - [i2, city, '*', { range: [10, 30], decides: head }, 1]
`);
    const source = `${units}events:
  - { id: s, type: submission, on: 2014-03-01, item: A, units: [甲, 乙] }
  - { id: e1, type: instruction, on: 2014-03-05, item: A, level: district, rank: deputy }
  - { id: e2, type: instruction, on: 2014-03-06, item: A, level: city, rank: deputy }
  - { id: e3, type: decision, on: 2014-03-07, of: e2, amount: { point: 21 }, by: head }
`;
    const { lines, entries } = outcomeOf(regulation, source);
    expect(lines).toEqual(['e1 乙 3.7 i1', 'e1 甲 3.8 i1', 'e2 乙 5.2 i2', 'e2 甲 5.3 i2']);
    expect(entries.find(({ event }) => event === 'e1')?.steps[1]).toEqual({
      ...{ kind: 'factor', factor: '1/2', amount: 75, clause: '1' },
    });
  });
});

describe('a multiple of the unit’s value in a table', () => {
  const values = `values: { coef: { scale: 1, title: 系数, clause: 1, from: { 2014-01-01: { 甲: 1.5, 乙: 2, 乙/王: 3 } } } }
rules:
  - id: adopt
    on: adoption
    share: each
    table: [[id, point, clause], [a1, { times: coef, factor: 10 }, 1]]`;
  const source = (units: string) =>
    `units: { 甲: {}, 乙: {}, 丙: {} }\nevents:\n  - { id: e1, type: adoption, on: 2014-03-05, item: A, units: ${units} }\n`;

  it('prices each unit by its own, and a person by theirs', () => {
    const regulation = regulationOf(`domains: { level: [a] }\n${values}`);
    expect(outcomeOf(regulation, source('[甲, 乙]')).lines).toEqual(['e1 乙 20.0 a1', 'e1 甲 15.0 a1']);
    expect(outcomeOf(regulation, source('[{ unit: 乙, person: 王 }]')).lines).toEqual(['e1 乙/王 30.0 a1']);
    const { lines, zero } = outcomeOf(regulation, source('[丙]'));
    expect(lines).toEqual([]);
    expect(zero[0]?.reason).toContain('没有可以相乘的');
  });

  it('reaches through a rule that multiplies another', () => {
    const regulation = regulationOf(`domains: { level: [a] }\n${values}
  - { id: more, on: adoption, share: each, table: [[id, yuan, clause], [m1, 1, 1]] }
  - { id: half, on: adoption, share: each, table: [[id, point, clause], [h1, { times: adopt, factor: 0.5 }, 1]] }`);
    expect(outcomeOf(regulation, source('[甲, 乙]')).lines.filter((line) => line.endsWith('h1'))).toEqual([
      'e1 乙 10.0 h1',
      'e1 甲 7.5 h1',
    ]);
  });
});

describe('an exclusion', () => {
  it('takes an event out of points and counts, and says why', () => {
    const regulation = regulationOf(`${domains}events: { submission: { words: required } }
exclude: [{ on: submission, words: '<300', clause: 1, note: 不足三百字 }]
rules:
  - { id: handed, on: submission, table: [[id, point, clause], [s1, 1, 1]] }
  - { id: quota, at: month_end, measure: { count: submission }, target: { by: unit, values: { 甲: 2 }, clause: 1 }, missed: { point: -3, clause: 1 } }
`);
    const source = `${units}settle: { from: 2014-03-01, to: 2014-03-31 }
events:
  - { id: e1, type: submission, on: 2014-03-01, item: A, units: [甲], words: 299 }
  - { id: e2, type: submission, on: 2014-03-02, item: B, units: [甲], words: 300 }
`;
    const { lines, zero } = outcomeOf(regulation, source);
    expect(lines).toEqual(['e2 甲 1.0 s1', 'null 甲 -3.0 missed']);
    expect(zero[0]).toMatchObject({ event: 'e1', code: 'excluded', reason: '不足三百字', clause: '1' });
  });
});
