import { adoptionRule, codes, loadSample, sampleRegulation, sampleSource, sampleText } from './regulation.fixture';
import { loadRegulation } from './load-regulation';

describe('loading a regulation', () => {
  it('reads the head, the vocabularies and what people see of them', () => {
    const regulation = sampleRegulation();
    expect(regulation).toMatchObject({
      id: 'sample',
      version: 1,
      title: '示例办法',
      issued: { no: '示例〔2014〕1号', on: '2014-01-20' },
      effective: { from: '2014-01-01', lastDay: null, governs: 'adopted_on' },
      firstMonth: 1,
    });
    expect(regulation.assets.get('yuan')).toEqual({ code: 'yuan', title: '元', scale: 2 });
    expect(regulation.domains.get('form')?.words.get('single')).toEqual({ word: 'single', title: '单条' });
    expect(regulation.domains.has('pub')).toBe(false);
    expect([...regulation.publications.keys()]).toEqual([
      '政务@district',
      '普刊@district',
      '专报信息@district',
      '专报信息@city',
    ]);
  });

  it('reads amounts in minor units and puts clauses to them in the order of the columns', () => {
    const rule = sampleRegulation().eventRules[0];
    const row = rule?.rows[0];
    expect(row?.prices).toEqual(
      new Map([
        ['point', { amount: { kind: 'fixed', minor: 100 }, clause: '1.1' }],
        ['yuan', { amount: { kind: 'fixed', minor: 2000 }, clause: '1.2' }],
      ]),
    );
    expect(row?.match).toEqual(
      new Map([
        ['pub', new Set(['政务@district'])],
        ['form', new Set(['single'])],
      ]),
    );
    expect(row?.position).toEqual({ file: 'regulation.yaml', line: 29, column: 9 });
    expect(rule?.rows[3]?.prices.get('point')?.amount).toEqual({ kind: 'fixed', minor: 0 });
    expect(rule?.rows[3]?.prices.has('yuan')).toBe(false);
  });

  it('takes the clauses from the text with their places', () => {
    expect(sampleRegulation().clauses.get('1.2')).toEqual({
      id: '1.2',
      text: '《政务》采用奖 20 元。',
      position: { file: 'text.md', line: 5, column: 1 },
    });
  });

  it('gives every finding in one pass, because people correct a file once and not thirty times', () => {
    const { regulation, findings } = loadSample({
      assets: 'assets: { point: { scale: 1 }, yuan: { scale: 9 } }',
      events: 'events: { incidant: {} }',
      ...adoptionRule(`- [id, pub, form, column, point, clause]
        - [a1, 政务报, single, '*', 0.25, '9.9']
        - [a1, '*', '*', '*', { range: [5, 1] }, null]`),
    });
    expect(regulation).toBeNull();
    expect(new Set(codes(findings))).toEqual(
      new Set([
        'wrong_type',
        'unknown_word',
        'amount_too_fine',
        'unknown_clause',
        'duplicate_id',
        'range_without_decider',
        'range_upside_down',
        'amount_without_clause',
        'clause_not_cited',
      ]),
    );
  });

  it('sorts findings as the file runs, those of the text last', () => {
    const { findings } = loadSample({ head: 'regulation: sample\nversion: 0' }, `${sampleText}\n[9.9] 5 元`);
    const lines = findings.filter((f) => f.position.file === 'regulation.yaml').map((f) => f.position.line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(findings.at(-1)?.position.file).toBe('text.md');
  });

  it('hands out a regulation that has only warnings', () => {
    const { regulation, findings } = loadSample({}, `${sampleText}\n[9.9] 另奖 5 元。`);
    expect(codes(findings)).toEqual(['clause_not_cited']);
    expect(regulation).not.toBeNull();
  });

  it.each([
    ['a last day before the first', 'last_day: 2013-12-31', 'range_upside_down'],
    ['a day that does not exist', 'last_day: 2014-02-30', 'bad_date'],
  ])('refuses %s', (_name, lastDay, code) => {
    const source = sampleSource().replace('last_day: null', lastDay);
    expect(codes(loadRegulation({ file: 'r', source, text: sampleText }).findings)).toEqual([code]);
  });

  describe('refuses at once, with one sentence,', () => {
    const head = sampleSource({ rules: '' });
    const table = `${head}\nrules:\n  - id: t\n    on: adoption\n    table:\n      - [id, form, point, clause]\n`;

    it.each([
      ['fifty thousand rows', table + "      - [r, single, 1, '1.1']\n".repeat(50_000), 'too_many_rows'],
      [
        'fifty thousand rows in one line',
        `${head}\nrules: [${"[r, single, 1, '1.1'],".repeat(50_000)}]`,
        'too_many_rows',
      ],
      ['deep nesting', `${head}\nrules: ${'['.repeat(100_000)}`, 'too_deep'],
      ['ten megabytes', `${head}\n# ${'字'.repeat(3_400_000)}`, 'too_large'],
    ])('%s', (_name, source, code) => {
      const { regulation, findings } = loadRegulation({ file: 'r', source, text: sampleText });
      expect(regulation).toBeNull();
      expect(codes(findings)).toEqual([code]);
    });

    it('aliases that would grow into billions of words', () => {
      const laughs = Array.from({ length: 60 }, (_, i) => `x${i}: &x${i} [*x${i - 1}, *x${i - 1}, *x${i - 1}]`);
      const { regulation, findings } = loadRegulation({ file: 'r', source: laughs.join('\n'), text: sampleText });
      expect(regulation).toBeNull();
      expect(new Set(codes(findings))).toEqual(new Set(['yaml_alias']));
      expect(findings).toHaveLength(50);
    });
  });

  it('does not hang on five hundred rows', () => {
    const rows = Array.from({ length: 500 }, (_, i) => `- [r${i}, f${i}, 1, '1.1']`);
    const { findings } = loadSample({
      domains: `domains: { fault: [${Array.from({ length: 500 }, (_, i) => `f${i}`).join(', ')}] }`,
      events: '',
      ...adoptionRule(['- [id, fault, point, clause]', ...rows].join('\n')),
    });
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });
});
