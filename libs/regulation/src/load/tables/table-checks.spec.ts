import { adoptionRule, loadSample, only } from '../regulation.fixture';
import { loadRegulation } from '../load-regulation';

/** Section 2(3) of a county's text, which prices one provincial journal twice. */
const county = `regulation: county-info
version: 1
issued: { title: 县政务信息工作考核办法 }
effective: { from: 2010-01-01, governs: adopted_on }
assets: { point: { scale: 1 } }
domains:
  level: [county, city, province]
  pub:
    普刊: { level: county, column: [headline, brief] }
    专报信息: [county, city, province]
    昨日要情: province
    专报国办信息: province
    互联网信息专刊: province
    专供信息: province
    综合专报: province
  column: [headline, brief]
rules:
  - id: adopt
    on: adoption
    table:
      - [id, pub, column, point, clause]
      - [c1, '@county|@city', '*', 10, '2.1']
      - [p2, 昨日要情|专报国办信息|互联网信息专刊, '*', 30, '2.3.2']
      - [p3, 专报国办信息|专供信息|专报信息@province|综合专报, '*', 80, '2.3.3']
`;
const countyText = '[2.1] 计 10 分。\n\n[2.3.2] 计 30 分。\n\n[2.3.3] 计 80 分。\n';

const table = (rows: string, more = '') =>
  loadSample(adoptionRule(`- [id, pub, form, column, point, clause]\n${rows}`, more)).findings;

describe('overlaps', () => {
  it('finds by itself that a text prices one provincial journal at 30 and at 80, and shows the event', () => {
    const { regulation, findings } = loadRegulation({ file: 'r.yaml', source: county, text: countyText });
    expect(regulation).toBeNull();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      severity: 'error',
      code: 'rows_overlap',
      position: { line: 24, column: 9 },
      witness: { pub: '专报国办信息', level: 'province' },
    });
    expect(findings[0]?.zh).toContain('「p2」（r.yaml:23:9）');
    expect(findings[0]?.zh).toContain('「p3」（r.yaml:24:9）');
  });

  it('does not take rows for overlapping that only meet where no event can be', () => {
    const rows = `- [a, 政务, '*', '*', 1, '1.1']
      - [b, '*', '*', headline, 2, '1.1']
      - [c, 专报信息, '*', '*', 3, '1.1']
      - [d, 普刊, '*', brief, 4, '1.1']`;
    expect(table(rows)).toEqual(expect.not.arrayContaining([expect.objectContaining({ code: 'rows_overlap' })]));
    const wider = rows.replace('headline', "'headline|-'");
    expect(only(table(wider), 'rows_overlap').map((finding) => finding.witness)).toEqual([
      { pub: '政务', level: 'district', form: 'single' },
      { pub: '专报信息', level: 'district', form: 'single' },
    ]);
  });

  it('knows the level a publication brings, so that a row on its level does not meet one on another', () => {
    const rows = (level: string) => `- [id, pub, level, point, clause]
      - [a, 政务, '*', 1, '1.1']
      - [b, '*', ${level}, 2, '1.1']`;
    expect(only(loadSample(adoptionRule(rows('city'))).findings, 'rows_overlap')).toEqual([]);
    expect(only(loadSample(adoptionRule(rows('district'))).findings, 'rows_overlap')).toHaveLength(1);
  });

  it('counts overlaps beyond fifty instead of listing them, so that one slip does not bury the rest', () => {
    const rows = Array.from({ length: 40 }, (_, i) => `- [r${i}, '*', '*', '*', 1, '1.1']`).join('\n');
    const found = only(table(rows), 'rows_overlap');
    expect(found).toHaveLength(51);
    expect(found.at(-1)?.zh).toContain(`${(40 * 39) / 2 - 50}`);
  });

  it.each(['first', 'all'])('leaves rows alone that overlap where hit: %s says what then', (hit) => {
    const rows = "- [a, 政务, '*', '*', 1, '1.1']\n- [b, '*', '*', '*', 2, '1.1']";
    expect(only(table(rows, `    hit: ${hit}\n`), 'rows_overlap')).toEqual([]);
  });

  it('says nothing of a row with an unreadable cell, because what it fits is not known', () => {
    const found = table("- [a, 政务, '*', '*', 1, '1.1']\n- [b, 政务报, '*', '*', 2, '1.1']");
    expect(found.map((finding) => finding.code)).toEqual(
      expect.not.arrayContaining(['rows_overlap', 'combination_without_row']),
    );
  });
});

describe('rows that never match', () => {
  it.each([
    ['a column the publication does not have', '- [x, 政务, single, headline, 1, 1.1]'],
    ['a field that must be given and is said to be absent', "- [x, 政务, '-', '*', 1, 1.1]"],
    ['everything excluded', "- [x, 政务, '!single|combined|-', '*', 1, 1.1]"],
  ])('finds %s', (_name, row) => {
    expect(
      only(
        table(`${row.replace(/1\.1\]$/, "'1.1']")}\n- [all, '*', '*', '*', 1, '1.1']`, '    hit: first\n'),
        'row_never_matches',
      ),
    ).toHaveLength(1);
  });

  it('finds a row that several earlier ones cover together, under hit: first', () => {
    const found = table(
      "- [a, '*', single, '*', 1, '1.1']\n- [b, '*', combined, '*', 2, '1.1']\n- [c, 政务, '*', '*', 3, '1.1']",
      '    hit: first\n',
    );
    const [finding] = only(found, 'row_never_matches');
    expect(finding?.zh).toContain('「c」');
    expect(finding?.zh).toContain('a、b');
  });

  it('warns of an undefined entry that rows of any rule already price', () => {
    const { findings } = loadSample({
      rules: `rules:
  - { id: x, on: commission, table: [[id, form, point, clause], [a, '*', 1, '1.1']] }
  - { id: y, on: commission, table: [[id, form, point, clause], [a, single, 1, '1.1']], undefined: [{ form: combined, note: 无 }] }`,
    });
    expect(only(findings, 'undefined_never_matches').map((finding) => finding.severity)).toEqual(['warning']);
  });
});

describe('combinations without a row', () => {
  it('gathers them into the largest boxes, with a count and an event that may happen', () => {
    const gaps = only(
      table("- [a, '*', single, '*', 1, '1.1']\n- [b, 普刊, combined, headline, 1, '1.1']"),
      'combination_without_row',
    );
    expect(gaps.map((gap) => [gap.witness, /有 (\d+) 种/.exec(gap.zh)?.[1]])).toEqual([
      [{ pub: '政务', level: 'district', form: 'combined' }, '3'],
      [{ pub: '普刊', level: 'district', form: 'combined', column: 'brief' }, '1'],
    ]);
  });

  it('lets a box reach as far as the gap does, even into the next one', () => {
    const { findings } = loadSample({
      domains: 'domains: { form: [x, y], fault: [x, y] }',
      events: '',
      ...adoptionRule("- [id, form, fault, point, clause]\n- [a, x, x, 1, '1.1']"),
    });
    expect(only(findings, 'combination_without_row').map((gap) => gap.zh)).toEqual([
      expect.stringContaining('有 2 种组合没有任何一行：fault = y'),
      expect.stringContaining('有 2 种组合没有任何一行：form = y'),
    ]);
  });

  it('looks at the rows of all rules on the type together', () => {
    const rule = (id: string, form: string) =>
      `  - { id: ${id}, on: commission, table: [[id, form, point, clause], [a, ${form}, 1, '1.1']] }`;
    const { findings } = loadSample({ rules: `rules:\n${rule('x', 'single')}\n${rule('y', 'combined')}` });
    expect(only(findings, 'combination_without_row')).toEqual([]);
  });

  it('includes the event that leaves an optional field out', () => {
    const { findings } = loadSample({
      events: 'events: { commission: { form: optional } }',
      rules: "rules: [{ id: x, on: commission, table: [[id, form, point, clause], [a, single|combined, 1, '1.1']] }]",
    });
    expect(only(findings, 'combination_without_row').map((gap) => gap.witness)).toEqual([{}]);
  });

  it('reports at most twenty groups and counts the rest', () => {
    const words = Array.from({ length: 60 }, (_, i) => `w${i}`);
    const { findings } = loadSample({
      domains: `domains: { form: [${words.join(', ')}], fault: [${words.join(', ')}] }`,
      events: '',
      ...adoptionRule(
        [
          '- [id, form, fault, point, clause]',
          ...words.map((word) => `- [${word}, ${word}, '!${word}', 1, '1.1']`),
        ].join('\n'),
      ),
    });
    const gaps = only(findings, 'combination_without_row');
    expect(gaps).toHaveLength(21);
    expect(gaps.at(-1)?.zh).toContain('另有 40 种');
  });
});
