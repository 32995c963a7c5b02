import { outcomeOf, regulationOf } from '../extended-rules.fixture';

const head = `settle: { from: 2014-01-01, to: 2014-12-31 }
units:
  甲: { group: department, head: 局长, people: [张, 李] }
  乙: { group: department, people: [王] }
`;
const history = `events:
  - { id: e1, type: submission, on: 2014-03-05, item: A, units: [{ unit: 甲, person: 张 }] }
  - { id: e2, type: submission, on: 2014-03-06, item: B, units: [{ unit: 甲, person: 张 }] }
  - { id: e3, type: submission, on: 2014-03-07, item: C, units: [{ unit: 甲, person: 李 }] }
  - { id: e4, type: submission, on: 2014-03-08, item: D, units: [{ unit: 乙, person: 王 }] }
`;
const settle = (rules: string, more = '', values = '') => {
  const regulation = regulationOf(`domains: { group: { department: 部门 } }
${more}
rules:
  - { id: handed, on: submission, table: [[id, point, clause], [s1, 1, 1]] }
${rules}`);
  const outcome = outcomeOf(regulation, `${head}${values}${history}`);
  const results = outcome.results.map(({ rule, unit, person, score, target, rank, labels }) =>
    [rule, person ? `${unit}/${person}` : unit, Number(score), target && `/${target}`, rank && `#${rank}`, ...labels]
      .filter((part) => part !== null)
      .join(' '),
  );
  return { ...outcome, results };
};
const unit = '  - { id: u, at: year_end, count: { of: submission }, target: { number: 2, clause: 1 } }';

describe('a rule about people', () => {
  it('sees what a rule above found for their unit, so that only people of a unit that met its task are chosen', () => {
    const { results, zero } = settle(`${unit}
  - { id: p, at: year_end, for: person, among: { u: met }, measure: { sum: point }, rank: true }`);
    expect(results.slice(2)).toEqual(['p 甲/张 2 #1', 'p 甲/李 1 #2']);
    expect(zero.map(({ code, reason }) => `${code} ${reason}`)).toContain(
      'no_result 2014 王：不具备参加的条件：前一项考核的结果不符',
    );
  });

  it('may look at the unit’s result in a column, a measure and a multiple', () => {
    const { results, lines } = settle(`  - id: u
    at: year_end
    count: { of: submission }
    target: { number: 2, clause: 1 }
    met: { yuan: 4, clause: 1 }
    missed: { yuan: 0, clause: 1 }
  - id: p
    at: year_end
    for: person
    measures: { own: { sum: point, rules: [handed] }, unit_score: { result: u } }
    table: [[id, u, unit_score, label, yuan, clause], [p1, met, '>=3', good, null, 1], [p2, missed, '*', poor, 2, 1]]
  - id: q
    at: year_end
    for: person
    measure: 1
    table: [[id, u, yuan, clause], [q1, met, { times: u, factor: 10 }, 1]]`);
    expect(results.filter((line) => line.startsWith('p'))).toEqual([
      'p 甲/张 2 good',
      'p 甲/李 1 good',
      'p 乙/王 1 poor',
    ]);
    expect(lines.filter((line) => line.endsWith('q1'))).toEqual(['null 甲/张 40.00 q1', 'null 甲/李 40.00 q1']);
  });

  it('may rank them within their unit', () => {
    const { results } = settle(
      '  - { id: p, at: year_end, for: person, measure: { sum: point }, rank: { within: unit }, label: [{ best: { top: 1 }, clause: 1 }] }',
    );
    expect(results).toEqual(['p 甲/张 2 #1 best', 'p 甲/李 1 #2', 'p 乙/王 1 #1 best']);
  });

  it('takes a person’s own value before the unit’s, and the unit’s before the group’s', () => {
    const values = `values: { goal: { scale: 0, clause: 1, from: { 2014-01-01: { department: 3, 甲: 2, 甲/张: 5 } } } }`;
    const rule = '  - { id: p, at: year_end, for: person, measure: { sum: point }, target: { value: goal } }';
    expect(settle(rule, values).results).toEqual(['p 甲/张 2 /5 missed', 'p 甲/李 1 /2 missed', 'p 乙/王 1 /3 missed']);
    const { results } = settle(rule, values, 'values: { goal: { 甲: 9, 甲/李: 1 } }\n');
    expect(results).toEqual(['p 甲/张 2 /5 missed', 'p 甲/李 1 /1 met', 'p 乙/王 1 /3 missed']);
  });

  it('takes a table of words for a person as well, as those of one series are ranked together', () => {
    const values = `values: { post: { words: [full, part], clause: 1, from: { 2014-01-01: { 甲: full, 乙: full, 甲/李: part } } } }`;
    const { results } = settle(
      '  - { id: p, at: year_end, for: person, measure: { sum: point }, rank: { within: post } }',
      values,
    );
    expect(results).toEqual(['p 甲/张 2 #1', 'p 甲/李 1 #1', 'p 乙/王 1 #2']);
  });

  it('knows numbers by person, and says who has none', () => {
    const { results, zero } = settle(
      '  - { id: p, at: year_end, for: person, measure: { sum: point }, target: { by: person, values: { 甲/张: 2 }, clause: 1 } }',
    );
    expect(results).toEqual(['p 甲/张 2 /2 met']);
    expect(zero[0]).toMatchObject({ code: 'no_result', reason: '2014 李：办法没有给本人规定数值' });
  });
});

describe('what goes to the head', () => {
  it('is received by the unit’s head, and by nobody where none is known, which is said', () => {
    const { lines, zero } = settle(
      `${unit.slice(0, -2)}, missed: { yuan: -50, clause: 1 }, met: { yuan: 20, clause: 1 }, to: head }`,
    );
    expect(lines.filter((line) => line.startsWith('null'))).toEqual(['null 甲/局长 20.00 met']);
    expect(zero).toMatchObject([
      { unit: '乙', asset: 'yuan', code: 'not_a_recipient', reason: '2014：没有写明单位负责人，无从计给负责人' },
    ]);
  });

  it('of an event is divided among the units, and the part of one without a head goes to nobody', () => {
    const regulation = regulationOf(`domains: { level: [a] }
rules:
  - { id: handed, on: submission, to: head, table: [[id, point, clause], [s1, 3, 1]] }`);
    const source = `${head}events:\n  - { id: e1, type: submission, on: 2014-03-05, item: A, units: [{ unit: 甲, person: 张 }, 乙] }\n`;
    const { lines, reasons } = outcomeOf(regulation, source);
    expect(lines).toEqual(['e1 甲/局长 1.5 s1']);
    expect(reasons).toEqual(['e1 乙 not_a_recipient']);
  });
});
