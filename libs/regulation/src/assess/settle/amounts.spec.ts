import { events, settled, withPeriodRules, type Around } from './settling.fixture';

const history = events(`
  submission 2014-03-01 甲
  submission 2014-03-02 甲
  submission 2014-03-03 乙
  adoption 2014-03-05 甲/张 甲/李 item=A
  adoption 2014-03-06 乙/王 item=B
  adoption 2014-03-07 丙 item=A
`);

/** Entries of 2014 under one yearly rule; `body` is the rest of its YAML, an amount of `yuan` in the table's one row. */
function paid(
  amount: string,
  { body = '', more = '', around = {} }: { body?: string; more?: string; around?: Around } = {},
) {
  const measure = body.includes('measure') ? '' : 'count: { of: submission }';
  const regulation = withPeriodRules(
    `  - id: y
    at: year_end
    ${measure}
    target: { by: group, values: { department: 3, township: 2 }, clause: 1 }
    rank: { ties: average }
    table:
      - [id, yuan, clause]
      - [r, ${amount}, 1]
    ${body}`,
    more,
  );
  return settled(regulation, history, around);
}

const lines = (all: readonly string[]) => all.map((line) => line.replace('2014 ', '').replace(/ r$/, ''));

describe('an amount of a period rule', () => {
  it.each([
    ['{ times: missing, factor: -30 }', ['甲 -30.00', '乙 -60.00', '丙 -60.00']],
    ['{ times: extra, factor: 5 }', []],
    ['{ times: completion, factor: 50, at_most: 30 }', ['甲 30.00', '乙 16.67']],
    ['{ times: completion, factor: 50, round: down }', ['甲 33.33', '乙 16.66']],
    ['{ times: rank, factor: -0.5, add: 20.5, at_least: 0 }', ['甲 20.00', '乙 19.50', '丙 19.00']],
    ['{ times: from_last, factor: 10 }', ['甲 30.00', '乙 20.00', '丙 10.00']],
    ['{ times: score, every: 2, factor: 10 }', ['甲 10.00']],
    ['{ times: members }', ['甲 3.00', '乙 3.00', '丙 3.00']],
    ['{ pool: 1000, by: score }', ['甲 666.67', '乙 333.33']],
    ['{ pool: -100, by: missing }', ['甲 -20.00', '乙 -40.00', '丙 -40.00']],
    ['{ pool: 0.05, by: members }', ['甲 0.02', '乙 0.02', '丙 0.01']],
    ['{ pool: 0.05, by: members, residue: first }', ['甲 0.03', '乙 0.01', '丙 0.01']],
    ['{ pool: 0.05, by: members, residue: keep }', ['甲 0.01', '乙 0.01', '丙 0.01']],
  ])('%s', (amount, expected) => {
    expect(lines(paid(amount).entries)).toEqual(expected);
  });

  it('that comes to nothing says why', () => {
    expect(paid('{ times: extra, factor: 5 }').zero).toContain('甲 priced_zero 2014：计算结果为零');
    expect(paid('0').zero).toContain('甲 priced_zero 2014：办法明确此种情形不计分');
    expect(paid('{ pool: 10, by: extra }').zero).toContain('甲 share_rounds_to_zero 2014：按比例分配后没有所得');
  });

  it('may be a multiple of another row, and of what a rule above gave for the same period', () => {
    const regulation = withPeriodRules(`  - id: one
    at: year_end
    count: { of: submission }
    hit: all
    table:
      - [id, score, point, clause]
      - [a, '>=1', 8, 1]
      - [b, '>=2', { times: a, factor: 0.5 }, 1]
  - id: two
    at: year_end
    measure: 1
    table:
      - [id, one, point, clause]
      - [c, '!-', { times: one, factor: 2 }, 1]`);
    expect(settled(regulation, history).entries).toEqual([
      '2014 甲 8.0 a',
      '2014 甲 4.0 b',
      '2014 乙 8.0 a',
      '2014 甲 24.0 c',
      '2014 乙 16.0 c',
    ]);
  });
});

describe('who takes part', () => {
  it('is said by what a unit is, and by results above', () => {
    const regulation = withPeriodRules(`  - id: quota
    at: year_end
    count: { of: submission }
    target: { by: group, values: { department: 2, township: 0 }, clause: 1 }
    met: { point: 2, clause: 1 }
    missed: { point: -1, clause: 1 }
  - id: best
    at: year_end
    among: { group: department, quota: met }
    measure: { sum: point }
    rank: {}
    label: [{ first: { top: 1 }, clause: 1 }]`);
    const { results, zero } = settled(regulation, history);
    expect(results).toEqual(['2014 甲 2 met', '2014 乙 1 missed', '2014 丙 0 met', '2014 甲 12 #1 first']);
    // 丙 is no department and never meant; 乙 missed the quota and is told.
    expect(zero).toEqual(['乙 no_result 2014：不具备参加的条件：前一项考核的结果不符']);
  });

  it('may be persons, of the roster and of events', () => {
    const regulation = withPeriodRules(
      `  - { id: p, at: year_end, for: person, measure: { sum: point }, rank: {}, table: [[id, rank, yuan, clause], [w, 1, 100, 1]] }`,
    );
    expect(settled(regulation, history)).toMatchObject({
      results: ['2014 乙/王 10 #1', '2014 甲/张 5 #2', '2014 甲/李 5 #2'],
      entries: ['2014 乙/王 100.00 w'],
    });
  });

  it('may be items, whose prize goes to those the item is of', () => {
    const regulation = withPeriodRules(
      `  - { id: i, at: year_end, for: item, measure: { sum: point }, rank: {}, table: [[id, rank, yuan, clause], [w, 1, 100, 1]] }`,
    );
    expect(
      settled(
        regulation,
        history.filter(({ type }) => type === 'adoption'),
      ),
    ).toMatchObject({
      results: ['2014 A 20 #1', '2014 B 10 #2'],
      entries: ['2014 丙 100.00 w'],
    });
  });
});

describe('the recipient', () => {
  const table = `values:
  parent: { units: true, clause: 1, from: { 2014-01-01: { 乙: 甲 } } }`;
  it.each([
    ['to: unit', ['甲 9.00', '乙 9.00', '丙 9.00']],
    ['to: [unit, { unit: 办公室 }]', ['甲 9.00', '办公室 9.00', '乙 9.00', '办公室 9.00', '丙 9.00', '办公室 9.00']],
    ['to: { table: parent }', ['甲 9.00', '甲 9.00', '丙 9.00']],
    ['to: head', []],
  ])('%s', (body, expected) => {
    expect(lines(paid('9', { body, more: table }).entries)).toEqual(expected);
  });

  it('that is nobody is told', () => {
    expect(paid('9', { body: 'to: head' }).zero).toContain(
      '甲 not_a_recipient 2014：没有写明单位负责人，无从计给负责人',
    );
  });
});

describe('points that unit and person both have whole', () => {
  it('count once for the unit', () => {
    const both = withPeriodRules(`  - { id: y, at: year_end, measure: { sum: point } }`);
    const [adopt] = both.eventRules;
    const to = new Map([['point', { take: [{ kind: 'unit' as const }, { kind: 'person' as const }], exceptions: [] }]]);
    const regulation = { ...both, eventRules: [{ ...adopt!, to }] };
    expect(settled(regulation, history).scores).toBe('甲 10, 乙 10, 丙 10');
    expect(settled(both, history).scores).toBe('甲 10, 乙 10, 丙 10');
  });
});
