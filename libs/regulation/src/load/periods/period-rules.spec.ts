import { loadRegulation } from '../load-regulation';
import { loadPeriodRules, periodRule, said } from './period.fixture';

const quota = `
- id: quota
  at: month_end
  count: { of: submission }
  target: { by: group, values: { department: 15, township: 10 }, clause: '3.1' }
  met: { point: 20, clause: '3.2' }
  missed: { point: { times: missing, factor: -1 }, clause: '3.2' }`;

describe('readPeriodRule', () => {
  it('reads when, for whom and among whom a rule is settled', () => {
    const rule = periodRule(`
- { id: quota, at: year_end, for: unit, measure: { count: submission }, target: { number: 5, clause: '3.1' } }
- id: year
  title: 年度考核
  at: year_end
  among: { group: '!township', tier: a|-, quota: met }
  measure: { sum: point }`);
    expect(rule).toMatchObject({ id: 'year', title: '年度考核', at: 'year', subject: 'unit', hit: 'first' });
    const fits = (column: string, word: string) => rule.among.get(column)?.has(word);
    expect(['department', 'township', '-'].map((word) => fits('group', word))).toEqual([true, false, true]);
    expect(['a', 'b', '-'].map((word) => fits('tier', word))).toEqual([true, false, true]);
    expect(['met', 'missed', '-'].map((word) => fits('quota', word))).toEqual([true, false, false]);
  });

  it.each([
    ['week_end', 'week'],
    ['month_end', 'month'],
    ['two_month_end', 'two_months'],
    ['quarter_end', 'quarter'],
    ['half_end', 'half'],
    ['year_end', 'year'],
  ])('settles at %s', (moment, kind) => {
    expect(periodRule(`- { id: r, at: ${moment}, measure: 1 }`).at).toBe(kind);
  });

  it('reads met and missed as rows of those names and labels, so that the short form is a table like any other', () => {
    const { rows } = periodRule(quota);
    expect(rows.map(({ id, labels, clause }) => [id, labels, clause])).toEqual([
      ['met', ['met'], '3.2'],
      ['missed', ['missed'], '3.2'],
    ]);
    expect(rows.map((row) => row.match.get('missing')?.has('0'))).toEqual([true, false]);
    expect(rows.map((row) => row.match.get('missing')?.has('0.5'))).toEqual([false, true]);
    expect(rows[1]?.prices.get('point')?.amount).toMatchObject({
      kind: 'times',
      of: { kind: 'fact', name: 'missing' },
    });
  });

  it('says met and missed of a target alone, so that a rule below can ask for it', () => {
    const { rows } = periodRule(
      "- { id: r, at: month_end, count: { of: adoption }, target: { number: 2, clause: '3.1' } }",
    );
    expect(rows.map(({ id, prices }) => [id, prices.size])).toEqual([
      ['met', 0],
      ['missed', 0],
    ]);
  });

  it('takes the clause of the table a target stands in, which says where the numbers come from', () => {
    const rule = periodRule('- { id: r, at: year_end, measure: { sum: point }, target: { value: standard } }');
    expect(rule.target?.clause).toBe('3.1');
  });

  it('leaves a rule out while another reading of the text is taken', () => {
    const { rules } = loadPeriodRules(
      '- { id: r, at: year_end, measure: 1, reading: rhythm=year }\n- { id: s, at: year_end, measure: 1 }',
    );
    expect(rules.map(({ id }) => id)).toEqual(['s']);
  });

  it('leaves a row out in the same way, also of a short form', () => {
    const rule = periodRule(`
- id: r
  at: month_end
  count: { of: adoption }
  target: { number: 2, clause: '3.1' }
  missed: { point: -5, clause: '3.2', reading: rhythm=year }`);
    expect(rule.rows.map(({ id }) => id)).toEqual(['met']);
  });

  it('gives to whom the rule says, else to the subject', () => {
    const recipients = (to: string) =>
      periodRule(`- { id: r, at: year_end, for: person, measure: 1, to: ${to} }`).to.get('point')?.take;
    expect(recipients('[unit, person]')).toEqual([{ kind: 'unit' }, { kind: 'person' }]);
    expect(recipients('{ yuan: unit }')).toEqual([{ kind: 'participants' }]);
    expect(recipients('{ table: parent }')).toEqual([{ kind: 'table', table: 'parent' }]);
    expect(recipients('{ unit: 办公室 }')).toEqual([{ kind: 'named', unit: '办公室' }]);
  });

  it.each([
    ['- { id: r, at: month, measure: 1 }', /unknown_word .*「month」.*→ .*month_end/],
    ['- { id: r, at: year_end, for: units, measure: 1 }', /unknown_word .*units.* → .*unit/],
    ['- { id: r, at: year_end }', /missing_key .*measures/],
    ['- { id: r, at: year_end, measure: 1, count: { of: adoption } }', /keys_conflict .*measure 和 count/],
    ['- { id: r, at: year_end, measure: 1, rank: { by: point } }', /keys_conflict .*measure 和 rank.by/],
    ['- { id: r, at: year_end, measure: 1, met: { point: 1, clause: 3.2 } }', /missing_key .*target/],
    ['- { id: r, at: year_end, measure: 1, target: 5 }', /amount_without_clause .*target/],
    [
      '- { id: r, at: year_end, measure: 1, table: [[id, label], [a, x]], label: [{ y: { all: true } }] }',
      /keys_conflict .*table、label/,
    ],
    ['- { id: r, at: year_end, measure: 1, among: { grup: a } }', /unknown_key .*grup.*→ .*group/],
    [
      '- { id: r, at: year_end, measure: 1, among: { group: villages } }',
      /unknown_word .*villages.*→ .*department、township/,
    ],
    ['- { id: r, at: year_end, measure: 1, to: { take: unit, single: person } }', /column_not_carried .*form/],
    ['- { id: r, at: year_end, measures: { point: 1 } }', /bad_word .*point/],
  ])('says what is wrong with %s', (rule, sentence) => {
    expect(said(rule).join('\n')).toMatch(sentence);
  });
});

describe('rules that read others', () => {
  const rule = (id: string, at: string, more: string) => `- { id: ${id}, at: ${at}, ${more} }`;
  const month = rule('month', 'month_end', "count: { of: adoption }, target: { number: 2, clause: '3.1' }");

  it('explains that only what stands above has a result', () => {
    const [finding] = said(`${rule('year', 'year_end', 'measure: { result: month }')}\n${month}`);
    expect(finding).toMatch(/rule_not_above .*「month」写在本规则下面.*→ .*把「month」移到「year」上面/);
  });

  it('does not let a rule read itself', () => {
    expect(said(rule('year', 'year_end', 'measure: { result: year }'))[0]).toMatch(/rule_not_above .*不能看自己/);
  });

  it('names the nearest rule above for one that does not exist', () => {
    const [finding] = said(`${month}\n${rule('year', 'year_end', 'measure: { result: mouth }')}`);
    expect(finding).toMatch(/unknown_word .*上面没有规则「mouth」.* → 是不是 month？/);
  });

  it('lets a longer period read a shorter one and not the reverse, which would look into the future', () => {
    const year = rule('year', 'year_end', 'measure: { count: adoption }');
    expect(said(`${month}\n${rule('all', 'year_end', 'measure: { result: month, take: mean }')}`)).toEqual([]);
    expect(said(`${year}\n${rule('m', 'month_end', 'measure: { result: year }')}`)[0]).toMatch(
      /rule_not_readable .*结算期比本规则长/,
    );
    expect(said(`${year}\n${rule('m', 'month_end', 'measure: { sum: point, rules: [year] }')}`)[0]).toMatch(
      /rule_not_readable/,
    );
  });

  it('lets a rule about persons read what was found for their units, but not the reverse', () => {
    const person = rule('p', 'month_end', 'for: person, among: { month: met }, measure: { result: month }');
    expect(said(`${month}\n${person}`)).toEqual([]);
    const [finding] = said(`${person.replace('among: { month: met }, measure: { result: month }', 'measure: 1')}
${rule('u', 'month_end', 'measure: { result: p }')}`);
    expect(finding).toMatch(/rule_not_readable .*考核的是个人，本规则考核的是单位/);
  });

  it('lets a rule read its own result of a period before, with the facts and labels it has', () => {
    const own = (measure: string) =>
      said(
        rule(
          'r',
          'year_end',
          `measures: { a: 1, b: ${measure} }, rank: true, label: [{ x: { top: 1 }, clause: '3.1' }]`,
        ),
      );
    expect(own('{ result: r, before: 1, fact: rank, label: x }')).toEqual([]);
    expect(own('{ result: r, fact: rank }')[0]).toMatch(/rule_not_above .*before: 1/);
    expect(own('{ result: r, before: 1, fact: missing }')[0]).toMatch(/fact_unavailable .*没有 target/);
    expect(own('{ result: r, before: 1, label: y }')[0]).toMatch(/unknown_word .*y/);
    expect(own('{ result: r, before: 0 }').join()).toMatch(/r\.measures\.b\.before/);
  });

  it('looks back only to the beginning of a longer period', () => {
    expect(said(rule('r', 'month_end', 'measure: { count: adoption, since: quarter }'))).toEqual([]);
    expect(said(rule('r', 'month_end', 'measure: { count: adoption, since: week }'))[0]).toMatch(/unknown_word .*week/);
    expect(said(rule('r', 'year_end', 'measure: { sum: point, since: year }'))[0]).toMatch(/unknown_word .*year/);
  });

  it('asks whose streak is meant', () => {
    expect(said(`${month}\n${rule('y', 'year_end', 'measure: { result: month, take: streak }')}`)[0]).toMatch(
      /missing_key .*label/,
    );
  });

  it('draws nothing but the one finding from an unknown word of a target', () => {
    const wrong = said(
      rule('r', 'year_end', "count: { of: adoption }, target: { by: grup, values: { a: 1 }, clause: '3.1' }"),
    );
    expect(wrong.map((line) => line.split(' ')[0])).toEqual(['unknown_word']);
  });

  it('compares people within their unit, and nobody else', () => {
    expect(said(rule('r', 'year_end', 'for: person, measure: 1, rank: { within: unit }'))).toEqual([]);
    expect(said(rule('r', 'year_end', 'measure: 1, rank: { within: unit }'))[0]).toMatch(/unknown_word .*unit/);
  });

  it('asks of whom a number by person is', () => {
    const by = (key: string) =>
      said(rule('r', 'year_end', `for: person, measure: { by: person, values: { ${key}: 1 } }`));
    expect(by('甲局/张三')).toEqual([]);
    expect(by('张三')[0]).toMatch(/bad_word .*甲局\/张三/);
    expect(said(rule('r', 'year_end', 'measure: { by: person, values: { 甲局/张三: 1 } }'))[0]).toMatch(/unknown_word/);
  });

  it('warns of a month that reads weeks, the last of which may end after it', () => {
    const week = rule('w', 'week_end', 'measure: 1');
    expect(said(`${week}\n${rule('m', 'month_end', 'measure: { result: w }')}`)).toEqual([
      expect.stringMatching(/week_reaches_over 规则「m」.*「w」.* → .*week: sunday/),
    ]);
    expect(said(`${week}\n${rule('w2', 'week_end', 'measure: { result: w }')}`)).toEqual([]);
    expect(said(`${week}\n${rule('m', 'month_end', 'measure: { count: adoption }')}`)).toEqual([]);
  });

  it('warns of a sum that leaves out what a rule below books', () => {
    const sum = rule('s', 'year_end', 'measure: { sum: point }');
    const books = (at: string, measure = 'count: { of: adoption }') =>
      rule('b', at, `${measure}, target: { number: 1, clause: '3.1' }, missed: { point: -5, clause: '3.1' }`);
    expect(said(`${sum}\n${books('month_end')}`)).toEqual([
      expect.stringMatching(/sum_without_rule 规则「s」.*「b」.* → .*移到「s」上面/),
    ]);
    expect(said(`${books('month_end')}\n${sum}`)).toEqual([]);
    expect(said(`${sum}\n${books('year_end', 'measure: { result: s }')}`)).toEqual([]);
    expect(said(`${rule('s', 'month_end', 'measure: { sum: point }')}\n${books('year_end')}`)).toEqual([]);
    expect(said(`${rule('s', 'year_end', 'measure: { sum: point, rules: [adopt] }')}\n${books('year_end')}`)).toEqual(
      [],
    );
  });

  it('asks for the same period in a column, because a year has twelve labels of a monthly rule', () => {
    const [finding] = said(`${month}\n${rule('y', 'year_end', 'measure: 1, among: { month: met }')}`);
    expect(finding).toMatch(/rule_not_readable .*不与本规则同期.*→ .*\{result: month/);
  });

  it('knows the labels of a rule above, else its row ids', () => {
    const above = rule(
      'q',
      'year_end',
      "measure: 1, table: [[id, score, label, point, clause], [r1, '>5', good, 1, '3.2'], [r2, '*', null, 0, '3.2']]",
    );
    expect(
      said(
        `${above}\n${rule('y', 'year_end', 'measure: { result: q, label: good, take: count }, among: { q: r2|- }')}`,
      ),
    ).toEqual([]);
    expect(said(`${above}\n${rule('y', 'year_end', 'measure: 1, among: { q: 优秀 }')}`)[0]).toMatch(
      /unknown_word .*优秀.*→ .*good、r2/,
    );
  });

  it('asks of a rule above only what it finds', () => {
    const above = rule('q', 'year_end', 'measure: 1');
    expect(said(`${above}\n${rule('y', 'year_end', 'measure: { result: q, fact: completion }')}`)[0]).toMatch(
      /fact_unavailable .*规则「q」没有 target/,
    );
    expect(said(`${above}\n${rule('y', 'year_end', 'measure: { result: q, fact: rank }')}`)[0]).toMatch(
      /fact_unavailable .*规则「q」没有 rank/,
    );
  });

  it('says nothing of a rule above that is itself unreadable, so that one mistake is told once', () => {
    expect(
      said(
        `${rule('q', 'yearly', 'measure: 1')}\n${rule('y', 'year_end', 'measure: { result: q }, among: { q: met }')}`,
      ),
    ).toHaveLength(1);
  });
});

describe('a rule about units', () => {
  const head = `regulation: sample
version: 1
issued: { no: null, on: null, title: 示例, text: text.md }
effective: { from: 2014-01-01, last_day: null, governs: adopted_on }
assets: { point: { scale: 1, title: 分 } }
domains: { level: { county: 县级 } }
rules:
`;
  const codesOf = (rule: string) =>
    loadRegulation({ file: 'r.yaml', source: head + rule, textFile: 'text.md', text: '[1] 一条' }).findings.map(
      ({ code }) => code,
    );

  it('cannot give to persons, since it knows none', () => {
    const rule = (more: string) =>
      `  - { id: q, at: year_end, ${more}, measure: { count: submission }, table: [[id, score, point, clause], [a, '>=1', 5, 1]] }`;
    expect(codesOf(rule('to: person'))).toEqual(['fact_unavailable']);
    expect(codesOf(rule('for: person, to: person'))).toEqual([]);
  });

  it('overlaps only where the targets it writes let it', () => {
    const rule = (target: string) => `  - id: q
    at: year_end
    count: { of: submission }
    target: { ${target}, clause: 1 }
    hit: unique
    table:
      - [id, score, completion, point, clause]
      - [r1, '>=15', '*', 50, 1]
      - [r2, '*', '<100%', -5, 1]
`;
    expect(codesOf(rule('number: 15'))).toEqual([]);
    expect(codesOf(rule('number: 16'))).toEqual(['rows_overlap']);
    expect(codesOf(rule('by: unit, values: { 甲: 15, 乙: 12 }'))).toEqual([]);
    expect(codesOf(rule('by: unit, values: { 甲: 15, 乙: 20 }'))).toEqual(['rows_overlap']);
  });
});
