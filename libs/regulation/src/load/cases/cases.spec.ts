import { assess } from '../../assess/assess';
import type { History } from '../../model/event';
import type { Outcome, PendingAmount, PeriodResult, TargetEntry } from '../../model/outcome';
import type { Regulation } from '../../model/regulation';
import { readCases } from './cases';
import { coverage } from './coverage';
import { adoptionRule, codes, sampleRegulation } from '../regulation.fixture';
import { runCases } from './run-cases';

const regulation = sampleRegulation();
const nothing: Outcome = { entries: [], pending: [], zero: [], results: [] };
const entry = (more: Partial<TargetEntry>): TargetEntry => ({
  event: 'e1',
  unit: '甲局',
  person: null,
  asset: 'point',
  amount: 100,
  on: '2014-03-05',
  period: '2014-03',
  rule: 'adopt',
  row: 'a1',
  clause: '1.1',
  regulation: { id: 'sample', version: 1 },
  steps: [],
  ...more,
});
const stopped: PendingAmount = {
  event: 'e1',
  result: null,
  asset: 'point',
  rule: 'fault',
  row: 'f2',
  range: [-1000, -500],
  decides: 'office_head',
  clause: '2.1',
  reason: '',
};

const units = 'units: { 甲局: { group: department }, 乙镇: { group: township } }\n';
const event = '{ id: e1, type: adoption, on: 2014-03-05, units: [甲局], pub: 政务, form: single }';
const one = (expects: string, events = event) =>
  `${units}cases:\n  - name: 例\n    events: [${events}]\n    ${expects}\n`;

function run(source: string, outcome: Partial<Outcome>, of: Regulation = regulation) {
  const { cases, findings } = readCases({ file: 'cases.yaml', source }, of);
  expect(findings).toEqual([]);
  const seen: History[] = [];
  const results = runCases(of, cases, (_regulation, history) => {
    seen.push(history);
    return { ...nothing, ...outcome };
  });
  return { results, seen, findings: coverage(of, results) };
}

describe('cases', () => {
  it('hands the case’s own history to the assessment', () => {
    const { seen } = run(one('entries: []\n    settle: { from: 2014-03-01, to: 2014-03-31 }'), {});
    expect(seen[0]?.settle).toEqual({ from: '2014-03-01', to: '2014-03-31' });
    expect([...(seen[0]?.roster.keys() ?? [])]).toEqual(['甲局', '乙镇']);
    expect(seen[0]?.events.map((e) => e.id)).toEqual(['e1']);
  });

  it('is green when entries and pending amounts are the same, in any order and any way of writing the amount', () => {
    const outcome = { entries: [entry({ asset: 'yuan', amount: 2000 }), entry({})], pending: [stopped] };
    const source = one(
      "entries: [[e1, 甲局, point, 10, a1], [e1, 甲局, yuan, '20.00', a1]]\n    pending: [[e1, -100, '-50.0', office_head]]",
    );
    expect(run(source, outcome).results[0]?.green).toBe(true);
  });

  it('names what is missing and what came unexpected when it is red', () => {
    const { results, findings } = run(one("entries: [[e1, 甲局, point, '10.0', a1]]"), {
      entries: [entry({ amount: 50 })],
    });
    expect(results[0]).toMatchObject({
      green: false,
      missing: ['[e1, 甲局, point, 10.0, a1]'],
      unexpected: ['[e1, 甲局, point, 5.0, a1]'],
    });
    expect(findings[0]).toMatchObject({
      severity: 'error',
      code: 'case_red',
      position: { file: 'cases.yaml', line: 3 },
    });
    expect(findings[0]?.zh).toContain('[e1, 甲局, point, 10.0, a1]');
  });

  it('is red when an entry stands twice and was expected once', () => {
    expect(
      run(one('entries: [[e1, 甲局, point, 10, a1]]'), { entries: [entry({}), entry({})] }).results[0]?.green,
    ).toBe(false);
  });

  it('is red when something is pending that the case does not mention', () => {
    expect(run(one('entries: []'), { pending: [stopped] }).results[0]?.unexpected).toHaveLength(1);
  });

  it('checks the results it names, as far as it names them, and no others', () => {
    const result: PeriodResult = {
      ...{ unit: '甲局', person: null, item: null, rule: 'quota', period: '2014-03', score: '15', target: '15' },
      ...{ rank: '1', members: 2, labels: ['met'], facts: [], amounts: {}, provisional: false },
    };
    const other = { ...result, unit: '乙镇', score: '0.5', rank: null, labels: [] };
    const green = (line: string) => {
      const { results } = run(one(`entries: []\n    results: [${line}]`), { results: [result, other] });
      return results[0]?.green;
    };
    expect(green('[甲局, quota, 2014-03]')).toBe(true);
    expect(green('[甲局, quota, 2014-03, 15.0, 1, met], [乙镇, quota, 2014-03, 1/2, null, []]')).toBe(true);
    expect(green('[甲局, quota, 2014-03, 14]')).toBe(false);
    expect(green('[甲局, quota, 2014-04]')).toBe(false);
    expect(green('[乙镇, quota, 2014-03, 0.5, 1]')).toBe(false);
    expect(green('[甲局, quota, 2014-03, 15, 1, missed]')).toBe(false);
  });

  it.each([
    ['a rule that settles nothing', '[甲局, adopt, 2014-03]', 'unknown_word'],
    ['a period of another kind', '[甲局, quota, 2014]', 'bad_date'],
    ['a unit nobody knows', '[丙局, quota, 2014-03]', 'unknown_word'],
    ['a score that is no number', '[甲局, quota, 2014-03, many]', 'not_a_number'],
    ['too few cells', '[甲局, quota]', 'wrong_type'],
  ])('refuses a result with %s', (_name, line, code) => {
    const source = one(`entries: []\n    results: [${line}]`);
    expect(codes(readCases({ file: 'cases.yaml', source }, regulation).findings)).toEqual([code]);
  });

  it('knows pending results by rule and period, and units that only `to` names', () => {
    const office = sampleRegulation(
      adoptionRule("- [id, form, point, clause]\n- [a, '*', 1, '1.1']", '    to: { unit: 办公室 }\n'),
    );
    const source = one("entries: [[e1, 办公室, point, '1.0', a]]", event.replace('pub: 政务, ', ''));
    expect(readCases({ file: 'cases.yaml', source }, office).findings).toEqual([]);
    const key = { rule: 'quota', period: '2014-03', unit: '甲局', person: null };
    const { results } = run(one('entries: []\n    pending: [[quota/2014-03, -100, -50, office_head]]'), {
      pending: [{ ...stopped, event: null, result: key }],
    });
    expect(results[0]?.green).toBe(true);
  });

  it('knows an entry of a period rule by rule and period', () => {
    const quota = entry({ event: null, rule: 'quota', row: 'met', amount: 200 });
    expect(run(one('entries: [[quota/2014-03, 甲局, point, 20, met]]'), { entries: [quota] }).results[0]?.green).toBe(
      true,
    );
  });

  it.each([
    ['an event the case does not have', 'entries: [[e9, 甲局, point, 1, a1]]', 'unknown_word'],
    ['a unit nobody declared', 'entries: [[e1, 丙办, point, 1, a1]]', 'unknown_word'],
    ['an unknown asset', 'entries: [[e1, 甲局, pont, 1, a1]]', 'unknown_word'],
    ['an unknown row', 'entries: [[e1, 甲局, point, 1, a99]]', 'unknown_word'],
    ['an amount too fine', 'entries: [[e1, 甲局, point, 0.25, a1]]', 'amount_too_fine'],
    ['a line of another length', 'entries: [[e1, 甲局, point]]', 'wrong_type'],
    ['a pending amount that is no number', 'entries: []\n    pending: [[e1, few, many, x]]', 'wrong_type'],
    ['an unknown key', 'entries: []\n    expects: []', 'unknown_key'],
    ['no entries', 'pending: []', 'missing_key'],
  ])('refuses %s', (_name, expects, code) => {
    const { cases, findings } = readCases({ file: 'cases.yaml', source: one(expects) }, regulation);
    expect(codes(findings)).toContain(code);
    expect(cases).toEqual([]);
  });

  it('refuses two cases of one name', () => {
    const source = `${units}cases:\n  - { name: 例, events: [], entries: [] }\n  - { name: 例, events: [], entries: [] }`;
    expect(codes(readCases({ file: 'c', source }, regulation).findings)).toEqual(['duplicate_id']);
  });
});

describe('coverage', () => {
  const uncovered = (source: string, outcome: Partial<Outcome>) =>
    run(source, outcome).findings.map((finding) =>
      /「(.+?)」|的 (met|missed)$|的 (met|missed)没/.exec(finding.zh)?.slice(1).find(Boolean),
    );
  const everything = ['a1', 'a2', 'a3', 'a4', 'a5', '办法没有规定', 'f1', 'f2', 'met', 'missed', 'h1', 'h2'];

  it('warns of every row, outcome and entry no green case shows', () => {
    const found = uncovered(`${units}cases: []`, {});
    expect([...found].sort()).toEqual([...everything].sort());
  });

  it('takes a row as shown by an entry, a pending amount or a stated zero', () => {
    expect(uncovered(one('entries: [[e1, 甲局, point, 10, a1]]'), { entries: [entry({})] })).not.toContain('a1');
    const untrue = '{ id: e1, type: incident, on: 2014-03-05, units: [甲局], fault: untrue }';
    expect(
      uncovered(one('entries: []\n    pending: [[e1, -100, -50, office_head]]', untrue), { pending: [stopped] }),
    ).not.toContain('f2');
    const zero = {
      event: 'e1',
      unit: null,
      asset: 'point',
      code: 'priced_zero' as const,
      reason: '',
      clause: null,
      rule: 'adopt',
    };
    const free = '{ id: e1, type: adoption, on: 2014-03-05, units: [甲局], pub: 专报信息@city, form: single }';
    const found = uncovered(one('entries: []', free), { zero: [zero] });
    expect(found).not.toContain('a4');
    expect(found).toContain('a1');
  });

  it('takes an undefined entry as shown by a pending amount without a range, or by what was decided on it', () => {
    const open = '{ id: e1, type: adoption, on: 2014-03-05, units: [甲局], pub: 专报信息@district, form: single }';
    const pending = [{ ...stopped, rule: 'adopt', row: null, range: null }];
    expect(
      uncovered(one('entries: []\n    pending: [[e1, null, null, office_head]]', open), { pending }),
    ).not.toContain('办法没有规定');
    const decided = [entry({ row: 'undefined' })];
    expect(uncovered(one('entries: [[e1, 甲局, point, 10, undefined]]', open), { entries: decided })).not.toContain(
      '办法没有规定',
    );
  });

  it('takes a by-hand entry as shown by the award that used it', () => {
    const award = '{ id: e1, type: award, on: 2014-03-05, units: [甲局], row: h1 }';
    const entries = [entry({ rule: 'by_hand', row: 'h1', amount: 200 })];
    expect(uncovered(one('entries: [[e1, 甲局, point, 20, h1]]', award), { entries })).not.toContain('h1');
  });

  it('takes nothing as shown by a red case', () => {
    expect(uncovered(one('entries: []'), { entries: [entry({})] })).toContain('a1');
  });
});

describe('a case about persons', () => {
  const regulation = sampleRegulation({
    rules: `rules:
  - { id: handed, on: submission, share: equal, table: [[id, point, clause], [s1, 10, '1.1']] }
  - { id: own, at: month_end, for: person, measure: { sum: point } }`,
  });
  const told = (entries: string, results = '[]') => {
    const source = `units: { 甲局: { people: [张, 李] } }
cases:
  - name: 两人平分
    settle: { from: 2014-03-01, to: 2014-03-31 }
    events: [{ id: e, type: submission, on: 2014-03-05, item: A, units: [{ unit: 甲局, person: 张 }, { unit: 甲局, person: 李 }] }]
    entries: ${entries}
    results: ${results}
`;
    const { cases, findings } = readCases({ file: 'cases.yaml', source }, regulation);
    return [...codes(findings), ...runCases(regulation, cases, assess).map(({ green }) => green)];
  };

  it('tells people of one unit apart by unit/person', () => {
    expect(told('[[e, 甲局/张, point, 5, s1], [e, 甲局/李, point, 5, s1]]')).toEqual([true]);
    expect(told('[[e, 甲局/张, point, 5, s1], [e, 甲局/张, point, 5, s1]]')).toEqual([false]);
    expect(told('[[e, 甲局/张, point, 5, s1], [e, 甲局, point, 5, s1]]')).toEqual([false]);
    expect(told('[[e, 甲局, point, 5, s1], [e, 甲局, point, 5, s1]]')).toEqual([true]);
    expect(told('[[e, 甲局/王, point, 5, s1]]')).toContain('unknown_word');
  });

  it('names the person of a result either way', () => {
    const entries = '[[e, 甲局, point, 5, s1], [e, 甲局, point, 5, s1]]';
    expect(told(entries, '[[甲局/张, own, 2014-03, 5], [李, own, 2014-03, 5]]')).toEqual([true]);
    expect(told(entries, '[[甲局/张, own, 2014-03, 6]]')).toEqual([false]);
  });
});
