import { adoptionRule, loadSample, only, sampleRegulation } from '../regulation.fixture';

const fields = 'fields: { cut: { scale: 1 }, words: integer }';
const table = (...rows: string[]) => adoptionRule(['- [id, form, point, clause]', ...rows].join('\n'));
const amountOf = (cell: string) =>
  sampleRegulation({
    ...table(`- [a, single, ${cell}, '1.1']`, "- [b, combined, 4, '1.1']"),
    fields,
    events: '',
  }).eventRules[0]?.rows[0]?.prices.get('point')?.amount;
const findings = (replaced: Parameters<typeof loadSample>[0]) =>
  loadSample({ fields, events: '', ...replaced }).findings;

describe('times', () => {
  it('names a row of the same rule, a row of a rule, a rule, or a number', () => {
    expect(amountOf('{ times: b, factor: 1/3 }')).toMatchObject({
      kind: 'times',
      of: { kind: 'row', rule: 'adopt', row: 'b' },
    });
    expect(amountOf('{ times: adopt.b }')).toMatchObject({ of: { kind: 'row', rule: 'adopt', row: 'b' } });
    expect(amountOf('{ times: cut, factor: -1 }')).toMatchObject({ of: { kind: 'fact', name: 'cut' } });
    const two = `${table("- [a, '*', 1, '1.1']").rules}\n  - { id: say, on: instruction, table: [[id, form, point, clause], [s, '*', { times: adopt, factor: 2 }, '1.1']] }`;
    expect(
      sampleRegulation({ rules: two, events: '' }).eventRules[1]?.rows[0]?.prices.get('point')?.amount,
    ).toMatchObject({
      of: { kind: 'rule', rule: 'adopt' },
    });
  });

  it('lets events carry the number and leave it out', () => {
    const { eventShapes } = sampleRegulation({ ...table("- [a, '*', { times: cut }, '1.1']"), fields, events: '' });
    expect(eventShapes.get('adoption')?.fields.get('cut')).toBe('optional');
  });

  it('asks for the number where a type is stated without it', () => {
    const found = findings({
      ...table("- [a, '*', { times: cut }, '1.1']"),
      events: 'events: { adoption: { form: required } }',
    });
    expect(only(found, 'column_not_carried').map((finding) => finding.advice)).toEqual([
      expect.stringContaining('cut'),
    ]);
  });

  it.each([
    ['a name nobody knows, with the nearest', '{ times: ct }', 'unknown_word', '是不是 cut'],
    ['itself', '{ times: a }', 'times_in_circle', '改写成数额'],
    ['its own rule', '{ times: adopt }', 'times_in_circle', '改写成数额'],
    ['digits, because an amount has its own', '{ times: b, digits: 1 }', 'unknown_key', 'round'],
  ])('refuses %s', (_name, cell, code, advice) => {
    const found = findings(table(`- [a, single, ${cell}, '1.1']`, "- [b, combined, 4, '1.1']"));
    expect(only(found, code)[0]?.advice).toContain(advice);
  });

  it('finds a circle through other rules and shows it', () => {
    const rule = (id: string, of: string) =>
      `  - { id: ${id}, on: commission, table: [[id, form, point, clause], [r, '*', { times: ${of} }, '1.1']] }`;
    const found = findings({ rules: `rules:\n${rule('x', 'y')}\n${rule('y', 'z.r')}\n${rule('z', 'x.r')}` });
    expect(only(found, 'times_in_circle').map((finding) => finding.en)).toEqual([
      'times leads back to itself: x.r → y.r → z.r → x.r',
    ]);
  });

  it('refuses a name that means two things', () => {
    const found = findings(table("- [a, single, { times: cut }, '1.1']", "- [cut, combined, 4, '1.1']"));
    expect(only(found, 'ambiguous_word')).toHaveLength(1);
  });

  it('refuses a multiple of a row that the readings put out of force', () => {
    const rows = [
      '- [id, form, point, clause, reading]',
      "- [a, single, { times: b }, '1.1', null]",
      "- [b, combined, 4, '1.1', rhythm=year]",
      "- [c, combined, 5, '1.1', rhythm=month]",
    ].join('\n');
    expect(only(findings(adoptionRule(rows)), 'times_without_amount').map((finding) => finding.zh)).toEqual([
      expect.stringContaining('读法'),
    ]);
  });

  it('refuses a pool where there is nothing to divide by', () => {
    expect(only(findings(table("- [a, '*', { pool: 1000, by: score }, '1.1']")), 'amount_not_allowed')).toHaveLength(1);
  });
});
