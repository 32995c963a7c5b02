import { outcomeOf, regulationOf } from './extended-rules.fixture';

const written = (borrow: string, stack = '') =>
  regulationOf(`domains:
  level: { district: 区级, city: 市级 }
  pub: { 日报: district, 建议: district, 内参: city }
events: { adoption: { pub: required }, instruction: { level: required, pub: optional } }
rules:
  - { id: adopt, on: adoption, table: [[id, pub, point, clause], [a, '*', 0, 1]] }
  - id: written
    on: instruction
    borrow: ${borrow}
    ${stack}
    table:
      - [id, pub, point, clause]
      - [w1, 日报, 5, 1]
      - [w2, 建议, 10, 1]
      - [w3, 内参, 50, 1]
      - [w4, '-', 1, 1]
`);
const source = (...more: string[]) => `units: { 甲: {} }
events:
  - { id: s, type: submission, on: 2014-03-01, item: A, units: [甲] }
  - { id: i, type: instruction, on: 2014-03-20, item: A, level: district }
${more.map((line) => `  - { ${line} }`).join('\n')}
`;
const proposal = 'id: p, type: adoption, on: 2014-03-02, item: A, units: [甲], pub: 建议';
const daily = 'id: d, type: adoption, on: 2014-03-05, item: A, units: [甲], pub: 日报';
const taken = 'id: c, type: cancellation, on: 2014-03-22, cancels: d';

describe('a rule that borrows', () => {
  it('looks at the latest adoption of the item, and at the one before when that is cancelled', () => {
    const regulation = written('[pub]');
    expect(outcomeOf(regulation, source()).lines).toEqual(['i 甲 1.0 w4']);
    expect(outcomeOf(regulation, source(proposal, daily)).lines).toEqual(['i 甲 5.0 w1']);
    expect(outcomeOf(regulation, source(proposal, daily, taken)).lines).toEqual(['i 甲 10.0 w2']);
  });

  it('may look at each adoption and let the stack say which counts', () => {
    const best = written('{ fields: [pub], which: each }', 'stack: { per: [event, unit], take: max, clause: 1 }');
    expect(outcomeOf(best, source(proposal, daily)).lines).toEqual(['i 甲 10.0 w2']);
    const all = written('{ fields: [pub], which: each }');
    expect(outcomeOf(all, source(proposal, daily)).lines).toEqual(['i 甲 10.0 w2', 'i 甲 5.0 w1']);
  });

  it('believes what the event says itself', () => {
    const own = 'id: j, type: instruction, on: 2014-03-21, item: A, level: district, pub: 内参@city';
    const lines = outcomeOf(written('[pub]'), source(proposal, own.replace('level: district, ', ''))).lines;
    expect(lines).toContain('j 甲 50.0 w3');
  });
});

describe('a stack', () => {
  const stacked = (stack: string) =>
    regulationOf(`domains: { level: { district: 区级 }, pub: { 小: district, 中: district, 大: district } }
rules:
  - id: adopt
    on: adoption
    stack: ${stack}
    table:
      - [id, pub, point, clause]
      - [a1, 小, 1, 1]
      - [a2, 中, 2, 1]
      - [a3, 大, 3, 1]
`);
  const adoptions = (...list: [string, string, string][]) =>
    `units: { 甲: {} }\nevents:\n${list
      .map(([id, on, pub]) => `  - { id: ${id}, type: adoption, on: ${on}, item: ${id}, units: [甲], pub: ${pub} }`)
      .join('\n')}\n`;
  const month = adoptions(
    ['x', '2014-03-01', '大'],
    ['y', '2014-03-01', '小'],
    ['z', '2014-03-09', '中'],
    ['n', '2014-04-01', '小'],
  );

  it('may count the best so many of a month', () => {
    const { lines, reasons } = outcomeOf(stacked('{ per: [unit, month], take: max, keep: 2, clause: 1 }'), month);
    expect(lines).toEqual(['n 甲 1.0 a1', 'x 甲 3.0 a3', 'z 甲 2.0 a2']);
    expect(reasons).toEqual(['y 甲 outranked']);
  });

  it('may leave out the first so many, which belong to the task', () => {
    const { lines, reasons } = outcomeOf(stacked('{ per: [unit, month], take: sum, skip: 2, clause: 1 }'), month);
    expect(lines).toEqual(['z 甲 2.0 a2']);
    expect(reasons).toEqual(['n 甲 skipped', 'x 甲 skipped', 'y 甲 skipped']);
  });

  it('may count one a day, a week or two months', () => {
    const of = (per: string) => outcomeOf(stacked(`{ per: [unit, ${per}], take: max, clause: 1 }`), month).lines;
    expect(of('day')).toEqual(['n 甲 1.0 a1', 'x 甲 3.0 a3', 'z 甲 2.0 a2']);
    expect(of('week')).toEqual(['n 甲 1.0 a1', 'x 甲 3.0 a3', 'z 甲 2.0 a2']);
    expect(of('two_months')).toEqual(['x 甲 3.0 a3']);
  });
});
