import { codes, loadSample, only, sampleRegulation } from '../regulation.fixture';

const quota = (more: string) => ({
  rules: `rules:\n  - { id: q, at: month_end, count: { of: submission }, ${more} }`,
  events: '',
});
const target = "target: { by: group, values: { department: 15 }, clause: '3.1' }";

describe('rules', () => {
  it.each([
    ['a moment that is not settled', quota(target).rules.replace('month_end', 'month_edn'), 'unknown_word'],
    ['an outcome without a clause', quota(`${target}, met: { point: 1 }`).rules, 'amount_without_clause'],
    ['a rule both on events and at the end of a period', quota(`${target}, on: adoption`).rules, 'unknown_key'],
    [
      'a rule on what only acts on others',
      'rules: [{ id: r, on: decision, table: [[id, point, clause]] }]',
      'unknown_word',
    ],
    [
      'two rules of one name',
      `${quota(target).rules}\n  - { id: q, at: month_end, count: { of: submission }, ${target} }`,
      'duplicate_id',
    ],
    ['a rule without a table', 'rules: [{ id: r, on: adoption }]', 'missing_key'],
  ])('refuses %s', (_name, rules, code) => {
    expect(codes(loadSample({ rules, events: '' }).findings)).toContain(code);
  });

  it('lets two tables use one row id, because an entry names its rule as well', () => {
    const rule = (id: string) =>
      `  - { id: ${id}, on: commission, table: [[id, form, point, clause], [a, '*', 1, '1.1']] }`;
    expect(codes(loadSample({ rules: `rules:\n${rule('x')}\n${rule('y')}` }).findings)).not.toContain('duplicate_id');
  });

  it('reports rows that have too few cells, no amount or an unknown column', () => {
    const { findings } = loadSample({
      rules: `rules:
  - id: r
    on: adoption
    table:
      - [id, fomr, point, clause]
      - [a, single, 1]
      - [b, single, null, '1.1']`,
    });
    expect(codes(findings)).toEqual(expect.arrayContaining(['unknown_key', 'row_length', 'row_without_amount']));
  });
});

describe('by hand', () => {
  it('reads a fixed amount and a range', () => {
    const [fixed, range] = sampleRegulation().byHand;
    expect(fixed?.prices.get('point')).toEqual({ amount: { kind: 'fixed', minor: 200 }, clause: '4.1' });
    expect(range?.prices.get('point')?.amount).toEqual({ kind: 'range', low: 10, high: 1000, decides: 'office_head' });
  });

  it('refuses an entry without an amount and an id used twice', () => {
    const { findings } = loadSample({
      byHand: "by_hand: [{ id: h, clause: '4.1' }, { id: h, clause: '4.2', point: 1 }]",
    });
    expect(only(findings, 'row_without_amount')).toHaveLength(1);
    expect(only(findings, 'duplicate_id')).toHaveLength(1);
  });
});
