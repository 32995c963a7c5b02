import { loadSample } from '../regulation.fixture';

const load = (values: string) =>
  loadSample({ events: `values: ${values}\nevents: { incident: { fault: required, level: optional } }` });
const tables = (values: string) => {
  const { regulation, findings } = load(values);
  if (!regulation) throw new Error(findings.map(({ en }) => en).join('\n'));
  return regulation.values;
};
const wrong = (values: string) =>
  load(values)
    .findings.map(({ code, zh, advice }) => `${code} ${zh} → ${advice}`)
    .join('\n');

describe('readValues', () => {
  it('reads tables of numbers, of words and of units', () => {
    const read = tables(
      "{ standard: { scale: 1, title: 标准分 }, tier: { words: { a: 一类 } }, parent: { units: true, clause: '1.1' } }",
    );
    expect(
      [...read.values()].map(({ name, kind, scale, title, clause }) => [name, kind, scale, title, clause]),
    ).toEqual([
      ['standard', 'number', 1, '标准分', null],
      ['tier', 'word', 0, 'tier', null],
      ['parent', 'unit', 0, 'parent', '1.1'],
    ]);
    expect([...(read.get('tier')?.words.values() ?? [])]).toEqual([{ word: 'a', title: '一类' }]);
  });

  it('knows people by unit and name, and no other form of key', () => {
    const from = (key: string) => `{ s: { scale: 0, clause: '1.1', from: { 2014-01-01: { ${key}: 5 } } } }`;
    expect(tables(from("'甲局 / 张三'")).get('s')?.dated[0]?.values).toEqual(new Map([['甲局/张三', '5']]));
    for (const key of ['甲局/', '甲局/张三/李四'])
      expect(wrong(from(key))).toMatch(/bad_word .*甲局\/.* → .*单位\/姓名/);
  });

  it('puts what the text fixes in the order in which it begins to hold', () => {
    const read = tables(
      "{ s: { scale: 0, clause: '1.1', from: { 2015-01-01: { 甲局: 8 }, 2014-01-01: { 甲局: 10, department: -2 } } } }",
    );
    expect(read.get('s')?.dated).toEqual([
      {
        from: '2014-01-01',
        values: new Map([
          ['甲局', '10'],
          ['department', '-2'],
        ]),
        clause: '1.1',
      },
      { from: '2015-01-01', values: new Map([['甲局', '8']]), clause: '1.1' },
    ]);
  });

  it.each([
    ['{ s: {} }', /wrong_type .*scale/],
    ['{ s: { scale: 0, units: true } }', /wrong_type .*三种之一/],
    ['{ s: { scale: 9 } }', /wrong_type .*0 到 6/],
    ['{ point: { scale: 0 } }', /duplicate_id .*point/],
    ['{ form: { words: [a] } }', /duplicate_id .*form/],
    ['{ rank: { scale: 0 } }', /duplicate_id .*rank/],
    [
      "{ s: { scale: 0, clause: '1.1', from: { 2014-01-01: { 甲局: 0.5 } } } }",
      /amount_too_fine .*0\.5.*values\.s\.scale/,
    ],
    ["{ s: { scale: 0, clause: '1.1', from: { 2014-01-01: { 甲局: ten } } } }", /not_a_number .*ten/],
    ["{ t: { words: [a], clause: '1.1', from: { 2014-01-01: { 甲局: b } } } }", /unknown_word .*「b」/],
    ['{ s: { scale: 0, from: { 2014-01-01: { 甲局: 1 } } } }', /amount_without_clause/],
    ["{ s: { scale: 0, clause: '1.1', from: { January: { 甲局: 1 } } } }", /bad_date .*January/],
    ["{ s: { scale: 0, clause: '9.9' } }", /unknown_clause/],
    ['{ s: { scale: 0, form: {} } }', /unknown_key .*form.*from/],
  ])('says what is wrong with %s', (values, sentence) => {
    expect(wrong(values)).toMatch(sentence);
  });
});

describe('readHead', () => {
  it('counts a week to the month of its Thursday unless the text says otherwise', () => {
    expect(loadSample().regulation?.weekDay).toBe('thursday');
    expect(
      loadSample({ events: 'week: sunday\nevents: { incident: { fault: required, level: optional } }' }).regulation
        ?.weekDay,
    ).toBe('sunday');
    expect(
      loadSample({ events: 'week: friday\nevents: { incident: { fault: required, level: optional } }' }).findings.map(
        ({ code }) => code,
      ),
    ).toContain('unknown_word');
  });
});
