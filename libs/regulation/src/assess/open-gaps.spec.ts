import { loadRegulation } from '../load/load-regulation';
import { outcomeOf, regulationOf } from './extended-rules.fixture';

const rules = (open: string) => `domains: { level: { county: 县级, city: 市级 }, form: { single: 单条, brief: 简讯 } }
fields: { first: yes_no }
rules:
  - id: adopt
    on: adoption
    table:
      - [id, level, form, point, clause]
      - [a1, county, single, 10, 1]
    ${open}
  - id: first_report
    on: adoption
    table:
      - [id, first, point, clause]
      - [p1, yes, { times: adopt, factor: 0.5 }, 1]
      - [p2, no, 0, 1]
`;
const open =
  'undefined: [{ level: city, note: 没有规定, decides: head }, { level: county, form: brief, note: 没有规定 }]';
const adoption = (level: string, first: string, more = '') =>
  `units: { 甲: {} }\nevents:\n  - { id: e, type: adoption, on: 2014-03-05, item: A, units: [甲], level: ${level}, form: single, first: ${first} }\n${more}`;

describe('a rule that only adds to another', () => {
  it('does not hide what the other leaves open', () => {
    const { findings } = loadRegulation({
      file: 'regulation.yaml',
      source: `regulation: sample
version: 1
issued: { no: null, on: null, title: 示例, text: text.md }
effective: { from: 2014-01-01, last_day: null, governs: adopted_on }
assets: { point: { scale: 1, title: 分 } }
${rules('')}`,
      textFile: 'text.md',
      text: '[1] 一条',
    });
    expect(findings.map(({ code }) => code)).toContain('combination_without_row');
  });

  it('adds where the other prices, and waits with it where the text is silent', () => {
    const regulation = regulationOf(rules(open));
    expect(outcomeOf(regulation, adoption('county', 'yes')).lines).toEqual(['e 甲 10.0 a1', 'e 甲 5.0 p1']);
    expect(outcomeOf(regulation, adoption('county', 'no')).lines).toEqual(['e 甲 10.0 a1']);
    const waiting = outcomeOf(regulation, adoption('city', 'no'));
    expect(waiting.lines).toEqual([]);
    expect(waiting.pending).toMatchObject([{ event: 'e', decides: 'head', reason: '没有规定' }]);
    const decided = adoption(
      'city',
      'no',
      '  - { id: d, type: decision, on: 2014-03-06, of: e, amount: { point: 4 }, by: head }\n',
    );
    expect(outcomeOf(regulation, decided).lines).toEqual(['e 甲 4.0 undefined']);
  });
});

describe('what is a multiple of an amount a person decides', () => {
  const regulation = regulationOf(`domains: { level: { county: 县级 } }
rules:
  - { id: adopt, on: adoption, table: [[id, level, point, clause], [a1, county, { range: [5, 10], decides: head }, 1]] }
  - { id: more, on: adoption, table: [[id, level, point, clause], [m1, county, { times: adopt, factor: 0.5 }, 1]] }
`);
  const event =
    'units: { 甲: {} }\nevents:\n  - { id: e, type: adoption, on: 2014-03-05, item: A, units: [甲], level: county }\n';
  const decision = (id: string, on: string, point: number) =>
    `  - { id: ${id}, type: decision, on: ${on}, of: e, amount: { point: ${point} }, by: head }\n`;

  it('waits with it, and follows the decision', () => {
    expect(outcomeOf(regulation, event)).toMatchObject({ lines: [], pending: [{ row: 'a1' }], zero: [] });
    expect(outcomeOf(regulation, event + decision('d', '2014-03-06', 7)).lines).toEqual(['e 甲 3.5 m1', 'e 甲 7.0 a1']);
  });

  it('keeps to the latest decision that counts: one outside the range changes nothing', () => {
    const { lines, reasons } = outcomeOf(
      regulation,
      event + decision('d', '2014-03-06', 6) + decision('f', '2014-03-07', 9) + decision('g', '2014-03-08', 11),
    );
    expect(lines).toEqual(['e 甲 4.5 m1', 'e 甲 9.0 a1']);
    expect(reasons).toEqual(['d null decision_replaced', 'g null out_of_range']);
  });

  it('that is too large to be booked is told, and stops nobody else', () => {
    const large = regulationOf(`domains: { level: { county: 县级 } }
fields: { words: integer }
rules:
  - { id: r, on: adoption, table: [[id, level, point, clause], [r1, county, { times: words, factor: 1000000 }, 1]] }
events: { adoption: { level: required, words: required } }
`);
    const source = `units: { 甲: {} }
events:
  - { id: a, type: adoption, on: 2014-03-05, item: A, units: [甲], level: county, words: 999999999999 }
  - { id: b, type: adoption, on: 2014-03-05, item: B, units: [甲], level: county, words: 2 }
`;
    const { lines, reasons } = outcomeOf(large, source);
    expect([lines, reasons]).toEqual([['b 甲 2000000.0 r1'], ['a null too_large']]);
  });
});
