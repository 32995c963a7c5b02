import { NumberTest } from '../../model/cell';
import { Fraction } from '../../model/fraction';
import { loadPeriodRules, periodRule, said } from './period.fixture';

const SETUP =
  'measures: { total: { sum: point }, national: { count: adoption } }, target: { value: standard }, rank: true';
const withTable = (rows: string, setup = SETUP) => `- { id: r, at: year_end, ${setup}, table: [${rows}] }`;
const table = (rows: string) => periodRule(withTable(rows)).rows;
const wrong = (rows: string, setup = SETUP) => said(withTable(rows, setup)).join('\n');

describe('readPeriodTable', () => {
  it('reads facts, measures, words of units and what rules above found as columns', () => {
    const [row] = periodRule(
      `- { id: q, at: year_end, measure: 1, table: [[id, label], [q1, fine]] }\n${withTable(
        "[id, rank, from_last, members, completion, missing, national, group, tier, q, label, point, yuan, clause], [r1, '<=30%', '>1', '>=3', '>=80%', 0, '1..3', department, '!a', fine, excellent, 5, 10.5, 3.1 3.2]",
      )}`,
    ).rows;
    expect([...(row?.match.keys() ?? [])]).toEqual([
      ...['rank', 'from_last', 'members', 'completion', 'missing', 'national', 'group', 'tier', 'q'],
    ]);
    expect(row).toMatchObject({ id: 'r1', labels: ['excellent'], clause: '3.1' });
    expect([...(row?.prices ?? [])]).toEqual([
      ['point', { amount: { kind: 'fixed', minor: 50 }, clause: '3.1' }],
      ['yuan', { amount: { kind: 'fixed', minor: 1050 }, clause: '3.2' }],
    ]);
    expect(row?.match.get('q')?.has('-')).toBe(false);
    expect(row?.match.get('tier')?.has('-')).toBe(true);
  });

  it('takes a percentage for a part of the members in a column of places and for a number elsewhere', () => {
    const [row] = table("[id, rank, completion, label], [r1, '<=30%', '<=30%', x]");
    const holds = (column: string, value: number) =>
      (row?.match.get(column) as NumberTest).holds(new Fraction(value), (part) => part.mul(10));
    expect([holds('rank', 3), holds('rank', 4), holds('completion', 0.3), holds('completion', 3)]).toEqual([
      ...[true, false, true, false],
    ]);
  });

  it('reads several labels of one row', () => {
    expect(table('[id, label], [r1, [excellent, advanced]]')[0]?.labels).toEqual(['excellent', 'advanced']);
  });

  it('reads multiples of facts, of rows above and of rules above, ranges and pools', () => {
    const amount = (cell: string) =>
      table(`[id, score, point, clause], [r1, '>10', 5, '3.1'], [r2, '*', ${cell}, '3.1']`)[1]?.prices.get('point')
        ?.amount;
    expect(amount('{ times: missing, factor: -30 }')).toMatchObject({ of: { kind: 'fact', name: 'missing' } });
    expect(amount('{ times: national, at_most: 5 }')).toMatchObject({ of: { kind: 'fact', name: 'national' } });
    expect(amount('{ times: r1, factor: 0.5 }')).toMatchObject({ of: { kind: 'row', rule: 'r', row: 'r1' } });
    expect(amount('{ times: adopt.a1 }')).toMatchObject({ of: { kind: 'row', rule: 'adopt', row: 'a1' } });
    expect(amount('{ range: [1, 2], decides: office_head }')).toMatchObject({ kind: 'range', low: 10, high: 20 });
    expect(amount('{ pool: 1000, by: score, residue: keep }')).toEqual({
      ...{ kind: 'pool', total: 10000, by: 'score', residue: 'keep' },
    });
    const ofRule = periodRule(`- { id: q, at: year_end, measure: 1, table: [[id, point, clause], [q1, 5, '3.1']] }
- { id: r, at: year_end, measure: 1, table: [[id, point, clause], [r1, { times: q, factor: 2 }, '3.1']] }`);
    expect(ofRule.rows[0]?.prices.get('point')?.amount).toMatchObject({ of: { kind: 'rule', rule: 'q' } });
  });

  it.each([
    ['[id, ranks, label], [r1, 1, x]', /unknown_key .*ranks.*是不是 rank/],
    ['[id, rank, label], [r1, top, x]', /not_a_number .*top/],
    ['[id, group, label], [r1, village, x]', /unknown_word .*village/],
    ['[id, rank, rank, label], [r1, 1, 2, x]', /duplicate_key/],
    ['[rank, label], [1, x]', /missing_key .*id/],
    ['[id, rank, label], [r1, 1, x], [r1, 2, y]', /duplicate_id/],
    ['[id, rank, label], [r1, 1]', /row_length/],
    ['[id, point, clause], [r1, 5, null]', /amount_without_clause/],
    ["[id, point, clause], [r1, 0.05, '3.1']", /amount_too_fine/],
    ["[id, point, clause], [r1, { times: gap }, '3.1']", /unknown_word .*gap/],
    ["[id, point, clause], [r1, { times: r2 }, '3.1'], [r2, 5, '3.1']", /unknown_word .*r2/],
    ["[id, point, yuan, clause], [r1, 5, null, '3.1'], [r2, 1, { times: r1 }, '3.1']", /times_without_amount .*yuan/],
    ["[id, point, clause], [r1, { pool: 5 }, '3.1']", /missing_key .*by/],
    ["[id, point, clause], [r1, { pool: 5, by: group }, '3.1']", /unknown_word .*group/],
    ["[id, label], [r1, 'a|b']", /bad_word/],
    ['[id, label, reading], [r1, x, rythm=month]', /unknown_reading/],
    ['[id, adopt, label], [r1, a1, x]', /rule_not_readable .*按事件计分/],
  ])('says what is wrong with %s', (rows, sentence) => {
    expect(wrong(rows)).toMatch(sentence);
  });

  it.each(['target', 'missing', 'extra', 'completion'])('explains that %s needs a target', (fact) => {
    expect(wrong(`[id, ${fact}, label], [r1, 1, x]`, 'measure: 1')).toMatch(/fact_unavailable .*没有 target/);
  });

  it.each(['rank', 'from_last'])('explains that %s needs a ranking', (fact) => {
    expect(wrong(`[id, ${fact}, label], [r1, 1, x]`, 'measure: 1')).toMatch(/fact_unavailable .*没有 rank/);
  });
});

describe('label', () => {
  const labels = (list: string, setup = 'rank: { by: point }') => `- { id: r, at: year_end, ${setup}, label: ${list} }`;

  it('makes a row of each, the first that fits', () => {
    const rule = periodRule(
      labels(
        "[{ excellent: { top: 30%, min: 90 }, clause: '3.1' }, { failed: { bottom: 3, below: 70 } }, { qualified: { all: true } }]",
      ),
    );
    expect(rule.rows.map(({ id, labels: own, clause, match }) => [id, own, clause, [...match.keys()]])).toEqual([
      ['excellent', ['excellent'], '3.1', ['rank', 'score']],
      ['failed', ['failed'], null, ['from_last', 'score']],
      ['qualified', ['qualified'], null, []],
    ]);
    expect(rule.hit).toBe('first');
    const [excellent, failed] = rule.rows;
    const place = (part: Fraction) => part.mul(10);
    expect([3, 4].map((n) => (excellent?.match.get('rank') as NumberTest).holds(new Fraction(n), place))).toEqual([
      true,
      false,
    ]);
    expect(['89.9', '90'].map((score) => excellent?.match.get('score')?.has(score))).toEqual([false, true]);
    expect(['69.9', '70'].map((score) => failed?.match.get('score')?.has(score))).toEqual([true, false]);
  });

  it.each([
    ['[{ excellent: { tops: 10 } }]', /unknown_key .*tops.*top/],
    ['[{ excellent: {} }]', /wrong_type .*top/],
    ['[{ excellent: { top: 0 } }]', /wrong_type .*名次/],
    ['[{ excellent: { top: 130% } }]', /wrong_type .*百分比/],
    ['[{ excellent: { min: high } }]', /not_a_number/],
    ["[{ excellent: { top: 1 }, clause: '9.9' }]", /unknown_clause/],
    ['[{ excellent: { top: 1 }, good: { top: 2 } }]', /wrong_type .*等次/],
    ['[{ a: { top: 1 } }, { a: { top: 2 } }]', /duplicate_id/],
  ])('says what is wrong with %s', (list, sentence) => {
    expect(said(labels(list)).join('\n')).toMatch(sentence);
  });

  it('explains that places need a ranking', () => {
    expect(said(labels('[{ a: { top: 1 } }]', 'measure: 1')).join('\n')).toMatch(/fact_unavailable .*没有 rank/);
  });
});

describe('checkPeriodTable', () => {
  const findings = (rows: string, more = 'hit: unique') =>
    loadPeriodRules(withTable(rows, `${SETUP}, ${more}`)).findings;
  const overlap = (rows: string, more?: string) => findings(rows, more).find(({ code }) => code === 'rows_overlap');

  it('shows a result that meets two rows where only one may', () => {
    expect(overlap("[id, score, label], [r1, '>=90', x], [r2, '<=90', y]")?.witness).toEqual({ score: '90' });
    expect(overlap("[id, rank, group, label], [r1, '1..3', '*', x], [r2, '3', department, y]")?.witness).toEqual({
      ...{ rank: '3', group: 'department' },
    });
    expect(overlap("[id, rank, from_last, label], [r1, '1..3', '*', x], [r2, '*', '1..3', y]")).toBeDefined();
  });

  it('accepts rows that share no result', () => {
    expect(findings("[id, score, label], [r1, '>=90', x], [r2, '<90', y]")).toEqual([]);
    expect(findings("[id, national, label], [r1, '>2', x], [r2, '<3', y]")).toEqual([]);
  });

  it('knows how facts hang together, so that rows apart in different columns are not held to overlap', () => {
    expect(findings("[id, missing, extra, label], [r1, '>0', '*', x], [r2, '*', '>0', y]")).toEqual([]);
    expect(findings("[id, completion, missing, label], [r1, '>=100%', '*', x], [r2, '*', '>0', y]")).toEqual([]);
    expect(
      findings("[id, score, target, missing, label], [r1, '>=20', '<=20', '*', x], [r2, '*', '*', '>0', y]"),
    ).toEqual([]);
    expect(findings("[id, total, score, label], [r1, '>5', '*', x], [r2, '*', '<5', y]")).toEqual([]);
  });

  it('finds an overlap that only two facts together show', () => {
    const rows = "[id, completion, missing, label], [r1, '>=90%', '*', x], [r2, '*', '>5', y]";
    const { missing, completion } = overlap(rows)?.witness as { missing: string; completion: string };
    expect(new Fraction(missing).gt(5)).toBe(true);
    expect(new Fraction(completion).gte(0.9)).toBe(true);
  });

  it('warns of a row that nobody can fit', () => {
    expect(said(withTable("[id, missing, extra, label], [r1, '>0', '>0', x]")).join()).toMatch(
      /row_never_matches .*r1/,
    );
    expect(said(withTable('[id, rank, label], [r1, 0, x]')).join()).toMatch(/row_never_matches .*r1/);
  });

  it('warns of a row that those before it take everything from', () => {
    const [finding] = loadPeriodRules(withTable("[id, rank, label], [r1, '<=10', x], [r2, 3, y]")).findings;
    expect(finding).toMatchObject({ code: 'row_never_matches', severity: 'warning' });
    expect(finding?.zh).toMatch(/「r2」.*r1/);
    expect(said(withTable("[id, rank, label], [r1, 3, x], [r2, '<=10', y]"))).toEqual([]);
  });

  it('does not hold a row for covered whose reading is not taken', () => {
    expect(said(withTable("[id, rank, label, reading], [r1, '<=10', x, rhythm=year], [r2, 3, y, null]"))).toEqual([]);
  });

  it('asks each cell of a table of many bounds about few samples, however many ways its bounds cross', () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) => `[r${i}, '${i * 5}%..${i * 5 + 4}%', '>${i}', '${i + 1}..${i + 20}', x]`,
    );
    const asked = jest.spyOn(NumberTest.prototype, 'holds');
    const { findings: found } = loadPeriodRules(
      withTable(`[id, completion, missing, rank, label], ${rows.join(', ')}`, `${SETUP}, hit: unique`),
    );
    const times = asked.mock.calls.length;
    asked.mockRestore();
    expect(found).toEqual([]);
    // Each of the 120 cells twice, about at most 2,000 samples; with every crossing it would be over six million times.
    expect(times).toBeLessThanOrEqual(120 * 2 * 2_000);
  });
});
