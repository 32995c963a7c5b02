import type { Outcome } from '../model/outcome';
import type { Finding } from '../model/finding';
import { readCases } from './cases/cases';
import { coverage } from './cases/coverage';
import { readEvents } from './events/events';
import { formatFinding } from './source/findings';
import type { FindingCode } from './source/findings';
import { loadPeriodRules } from './periods/period.fixture';
import { adoptionRule, loadSample, sampleRegulation, sampleText } from './regulation.fixture';
import { runCases } from './cases/run-cases';

const full = '[id, pub, form, column, point, clause]';
const all = "['all', '*', '*', '*', 1, '1.1']";
const table = (...rows: string[]) =>
  loadSample(adoptionRule([`- ${full}`, ...rows.map((row) => `- ${row}`)].join('\n'))).findings;
const period = (rule: string) => loadPeriodRules(`- ${rule}`).findings;
const units = 'units: { 甲局: { group: department, people: [张某] }, 乙镇: null }\n';
const event = (line: string, format: 'yaml' | 'json' | 'csv' = 'yaml') =>
  readEvents(
    { file: 'events', source: format === 'yaml' ? `${units}events:\n  - ${line}` : line, format },
    sampleRegulation(),
  ).findings;
const adoption = (more: string) => event(`{ id: e1, type: adoption, on: 2014-03-05, units: [甲局], ${more} }`);
const cases = (text: string) => {
  const regulation = sampleRegulation();
  const read = readCases({ file: 'cases.yaml', source: text }, regulation);
  const nothing: Outcome = { entries: [], pending: [], zero: [], results: [] };
  return [
    ...read.findings,
    ...coverage(
      regulation,
      runCases(regulation, read.cases, () => nothing),
    ),
  ];
};

/** One file a code. The type makes a new code without a fixture a compile error. */
const fixtures: Record<FindingCode, () => Finding[]> = {
  too_large: () => loadSample({ head: `# ${'大'.repeat(700_000)}` }).findings,
  too_deep: () => loadSample({ head: `regulation: ${'['.repeat(25)}` }).findings,
  too_many_rows: () => table(...Array.from({ length: 5001 }, (_, i) => `[r${i}, 政务, single, '-', 1, '1.1']`)),
  yaml_syntax: () => loadSample({ head: 'regulation: [a, b' }).findings,
  yaml_alias: () => table("[a1, *, '*', '*', 1, '1.1']"),
  yaml_tag: () => table("[a1, !政务, '*', '*', 1, '1.1']"),
  json_syntax: () => event('{"units": {}, "events": [}', 'json'),
  csv_syntax: () => event('id,type\n"e1,adoption', 'csv'),
  duplicate_key: () => loadSample({ events: 'events: {}\nevents: {}' }).findings,
  missing_key: () => loadSample({ assets: '' }).findings,
  unknown_key: () => loadSample({ events: 'evnets: {}' }).findings,
  wrong_type: () => loadSample({ readings: 'readings: none' }).findings,
  unknown_word: () => table("[a1, 政务报, '*', '*', 1, '1.1']", all),
  bad_word: () => loadSample({ domains: "domains: { form: ['a|b'] }" }).findings,
  ambiguous_word: () =>
    loadSample({
      domains: 'domains: { form: [brief], column: [brief] }',
      ...adoptionRule("- [id, form, column, point, clause]\n- [a, '*', '*', 1, '1.1']", '    share: { brief: each }\n'),
    }).findings,
  duplicate_id: () => table(all, all),
  column_not_carried: () =>
    loadSample({ events: 'events: { adoption: { pub: required, column: optional } }' }).findings,
  keys_conflict: () => period('{ id: r, at: year_end, measure: 1, count: { of: adoption } }'),
  rule_not_above: () => period('{ id: r, at: year_end, measure: { result: r } }'),
  rule_not_readable: () => period('{ id: r, at: year_end, measure: { result: adopt } }'),
  fact_unavailable: () => period('{ id: r, at: year_end, measure: 1, table: [[id, rank, label], [r1, 1, x]] }'),
  sum_without_rule: () =>
    period(
      "{ id: r, at: year_end, rank: { by: point } }\n- { id: s, at: year_end, measure: 1, table: [[id, point, clause], [s1, 5, '3.1']] }",
    ),
  stack_without_period: () =>
    loadSample(adoptionRule(`- ${full}\n- ${all}`, "    stack: { per: [unit], take: max, clause: '1.1' }\n")).findings,
  each_without_stack: () =>
    loadSample(adoptionRule(`- ${full}\n- ${all}`, '    borrow: { fields: [form], which: each }\n')).findings,
  week_reaches_over: () =>
    period('{ id: r, at: week_end, measure: 1 }\n- { id: s, at: month_end, measure: { result: r } }'),
  not_a_number: () => table("[a1, '*', '*', '*', ten, '1.1']"),
  amount_too_fine: () => table("[a1, '*', '*', '*', 0.25, '1.1']"),
  amount_too_large: () => table("[a1, '*', '*', '*', 99999999999999999999, '1.1']"),
  amount_without_clause: () => table("[a1, '*', '*', '*', 1, null]"),
  clause_count: () => table("[a1, '*', '*', '*', 1, 1.1 1.2]"),
  unknown_clause: () => table("[a1, '*', '*', '*', 1, '1.11']"),
  clause_not_cited: () => loadSample({}, `${sampleText}\n[9.9] 另奖 5 元。\n`).findings,
  text_missing: () => loadSample({}, null).findings,
  range_upside_down: () => table("[a1, '*', '*', '*', { range: [-50, -100], decides: office_head }, '1.1']"),
  range_without_decider: () => table("[a1, '*', '*', '*', { range: [1, 2] }, '1.1']"),
  unknown_reading: () => loadSample(adoptionRule(`- ${full}\n- ${all}`, '    reading: rythm=month\n')).findings,
  unknown_choice: () => loadSample(adoptionRule(`- ${full}\n- ${all}`, '    reading: rhythm=week\n')).findings,
  row_length: () => table("[a1, '*']"),
  row_without_amount: () => table("[a1, '*', '*', '*', null, '1.1']"),
  rows_overlap: () => table(all, "[b, 政务, single, '-', 2, '1.1']"),
  row_never_matches: () => table(all, "[b, 政务, '*', headline, 2, '1.1']"),
  undefined_never_matches: () =>
    loadSample(adoptionRule(`- ${full}\n- ${all}`, '    undefined: [{ form: single, note: 没有规定 }]\n')).findings,
  combination_without_row: () => table("[a1, 政务, '*', '*', 1, '1.1']"),
  tables_too_entangled: () => loadSample(entangled()).findings,
  bad_date: () => event('{ id: e1, type: cancellation, on: 2014-02-30, cancels: e1 }'),
  duplicate_event: () =>
    event(
      '{ id: e1, type: cancellation, on: 2014-03-01, cancels: e1 }\n  - { id: e1, type: cancellation, on: 2014-03-01, cancels: e1 }',
    ),
  unknown_event: () => event('{ id: e1, type: cancellation, on: 2014-03-01, cancels: e2 }'),
  unknown_unit: () => event('{ id: e1, type: submission, on: 2014-03-01, units: [甲居] }'),
  unknown_person: () => event('{ id: e1, type: submission, on: 2014-03-01, units: [{ unit: 甲局, person: 张茉 }] }'),
  unit_twice: () => event('{ id: e1, type: submission, on: 2014-03-01, units: [甲局, 甲局] }'),
  bad_weight: () => event('{ id: e1, type: submission, on: 2014-03-01, units: [{ unit: 甲局, weight: -1 }] }'),
  level_required: () => adoption('pub: 专报信息, form: single'),
  level_contradicts: () => adoption('pub: 政务, level: city, form: single'),
  must_be_absent: () => adoption('pub: 政务, form: single, column: brief'),
  award_ambiguous: () =>
    readEvents(
      {
        file: 'events',
        source: `${units}events:\n  - { id: e1, type: award, on: 2014-03-05, units: [甲局], clause: '4.1' }`,
        format: 'yaml',
      },
      sampleRegulation({
        byHand: "by_hand: [{ id: h1, clause: '4.1', point: 1 }, { id: h2, clause: '4.1', point: 2 }]",
      }),
    ).findings,
  amount_not_allowed: () =>
    loadSample({ byHand: "by_hand: [{ id: h1, clause: '4.1', point: { times: a1 } }]" }).findings,
  times_without_amount: () =>
    loadSample(
      adoptionRule("- [id, form, point, yuan, clause]\n- [a, '*', 1, { times: b }, '1.1']\n- [b, '*', 1, null, '1.1']"),
    ).findings,
  times_in_circle: () =>
    loadSample(
      adoptionRule(
        "- [id, form, point, clause]\n- [a, single, { times: b }, '1.1']\n- [b, combined, { times: a }, '1.1']",
      ),
    ).findings,
  case_red: () =>
    cases(`${units}cases:\n  - { name: 缺, events: [], entries: [[quota/2014-03, 甲局, point, '20.0', met]] }`),
  row_without_case: () => cases(`${units}cases:\n  - { name: 空, events: [], entries: [] }`),
};

/** Every row of many wide columns takes another half of the words, so nothing can be put into classes. */
function entangled(): ReturnType<typeof adoptionRule> & { domains: string } {
  const names = ['da', 'db', 'dc', 'dd', 'de', 'df'];
  const words = Array.from({ length: 30 }, (_, i) => `w${i}`);
  let seed = 7;
  const half = () => words.filter(() => (seed = (seed * 16807) % 2147483647) % 2 === 0).join('|');
  const rows = Array.from({ length: 60 }, (_, i) => `- [r${i}, ${names.map(half).join(', ')}, 1, '1.1']`);
  return {
    domains: `domains: { ${names.map((name) => `${name}: [${words.join(', ')}]`).join(', ')} }`,
    ...adoptionRule([`- [id, ${names.join(', ')}, point, clause]`, ...rows].join('\n'), '    hit: all\n'),
  };
}

describe('finding codes', () => {
  it.each(Object.entries(fixtures))('finds %s, with its place, both languages and advice', (code, find) => {
    const finding = find().find((candidate) => candidate.code === code);
    expect(finding).toBeDefined();
    expect(finding?.position.line).toBeGreaterThan(0);
    expect(finding?.position.column).toBeGreaterThan(0);
    expect(finding?.zh).toMatch(/\p{Script=Han}/u);
    expect(finding?.en).toMatch(/[a-z]{2}/);
    expect(finding?.en).not.toMatch(/[「」，。]|文件|规则|单位/);
    expect(finding?.advice).toMatch(/\p{Script=Han}/u);
  });

  it('finds nothing in the sample itself, so that every fixture above is due to its one change', () => {
    expect(loadSample().findings).toEqual([]);
  });

  it('formats a finding on one line, with the witness at its end', () => {
    const finding: Finding = {
      severity: 'error',
      code: 'rows_overlap',
      position: { file: 'r.yaml', line: 3, column: 5 },
      zh: '两行重叠',
      en: 'two rows overlap',
      advice: '请改其中一行',
      witness: { pub: '政务', form: 'single' },
    };
    expect(formatFinding(finding)).toBe(
      'r.yaml:3:5 rows_overlap 两行重叠 (two rows overlap) → 请改其中一行；例：{pub: 政务, form: single}',
    );
  });
});
