import fc from 'fast-check';
import { loadRegulation } from '../load-regulation';
import { loadSample, only, sampleText } from '../regulation.fixture';

const fields = 'fields: { words: integer, cut: { scale: 1 } }';
const groups = `domains:
  level: { district: 区级, city: 市级 }
  pub: { 政务: district, 普刊: { level: district, column: [headline, brief] }, 专报信息: [district, city] }
  form: [single, combined]
  column: [headline, brief]
  fault: [late, untrue]
  group: { department: 部门, township: 乡镇 }`;

function check(columns: string, ...rows: string[]) {
  const table = [`[id, ${columns}, point, clause]`, ...rows.map((row, i) => `[r${i}, ${row}, 1, '1.1']`)].join(', ');
  return loadSample({
    fields,
    domains: groups,
    values: 'values: { tier: { words: { a: 一类, b: 二类 } } }',
    events: '',
    rules: `rules: [{ id: r, on: submission, table: [${table}] }]`,
  }).findings;
}
const witnesses = (code: string, ...rows: string[]) =>
  only(check('words', ...rows), code).map((finding) => finding.witness?.['words']);

describe('tables of numbers', () => {
  it('finds no fault in stretches that meet end to end', () => {
    expect(check('words', "'<300'", '300..799', "'>=800'").filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('shows a number that lies in two rows, and one that lies in none', () => {
    expect(witnesses('rows_overlap', "'<=300'", '300..799', "'>=800'")).toEqual(['300']);
    const gaps = only(check('words', "'<300'", '301..799', "'>800'"), 'combination_without_row');
    expect(gaps.map((gap) => gap.witness?.['words'])).toEqual(['300']);
    expect(gaps[0]?.zh).toContain('words = 300|800');
  });

  it('knows that no whole number lies between two neighbours', () => {
    expect(witnesses('combination_without_row', "'<=299'", "'>299.5'")).toEqual([]);
    expect(only(check('words', "'*'", "'299.5'"), 'row_never_matches')).toHaveLength(1);
  });

  it('knows how fine a number may be', () => {
    const found = check('cut', "'<=1'", "'>=1.1'").filter(({ severity }) => severity === 'error');
    expect(found).toEqual([]);
    const gap = only(check('cut', "'<=1'", "'>=1.2'"), 'combination_without_row');
    expect(gap.map((finding) => finding.witness)).toEqual([{ cut: '1.1' }]);
  });

  it('asks for no row for negative counts, but for one for negative amounts', () => {
    expect(witnesses('combination_without_row', "'>=0'")).toEqual([]);
    expect(only(check('cut', "'>=0'"), 'combination_without_row').map((f) => f.witness)).toEqual([{ cut: '-0.1' }]);
  });

  it('says which stretch is missing as a table would write it', () => {
    const [gap] = only(
      check('words, form', "'<300', '*'", "'>=800', '*'", '300..799, single'),
      'combination_without_row',
    );
    expect(gap?.zh).toContain('form = combined, words = 300..799');
  });

  it('finds a row that earlier ones take all of, stretch by stretch', () => {
    const rows = ["[a, '<500', 1, '1.1']", "[b, '>=400', 1, '1.1']", "[c, 450..600, 1, '1.1']"].join(', ');
    const { findings } = loadSample({
      fields,
      events: '',
      rules: `rules: [{ id: r, on: submission, hit: first, table: [[id, words, point, clause], ${rows}] }]`,
    });
    expect(only(findings, 'row_never_matches').map((finding) => finding.zh)).toEqual([
      expect.stringContaining('「c」'),
    ]);
  });

  it('asks a table by group for every group and for units that have none', () => {
    const missing = only(check('group', 'department', 'township'), 'combination_without_row');
    expect(missing.map((finding) => finding.zh)).toEqual([expect.stringContaining('group = -')]);
    expect(only(check('group', 'department', "'!department'"), 'combination_without_row')).toEqual([]);
    const overlap = only(check('group', "'*'", 'township'), 'rows_overlap');
    expect(overlap.map((finding) => finding.witness)).toEqual([{ group: 'township' }]);
  });

  it('asks a table by a table of words for every word', () => {
    const gaps = only(check('tier', 'a', "'-'"), 'combination_without_row');
    expect(gaps.map((finding) => finding.witness)).toEqual([{ tier: 'b' }]);
  });

  it('says how to declare groups where a table asks for them', () => {
    const { findings } = loadSample({
      events: '',
      rules: "rules: [{ id: r, on: submission, table: [[id, group, point, clause], [a, '*', 1, '1.1']] }]",
    });
    expect(only(findings, 'unknown_key').map((finding) => finding.advice)).toEqual([
      expect.stringContaining('domains'),
    ]);
  });
});

describe('tables of numbers against brute force', () => {
  const bound = fc.integer({ min: 0, max: 12 }).map((n) => n / 2);
  const cell = fc.oneof(
    fc.constant('*'),
    fc.tuple(fc.constantFrom('>=', '>', '<=', '<', '!', ''), bound).map(([sign, n]) => `${sign}${n}`),
    fc.tuple(bound, bound).map(([a, b]) => `${Math.min(a, b)}..${Math.max(a, b)}`),
    fc.tuple(bound, bound).map(([a, b]) => `!${a}|${b}|-`),
    fc.constant('-'),
  );
  const arbitrary = fc.record({
    rows: fc.array(fc.tuple(cell, fc.constantFrom('*', 'f', '!f')), { minLength: 1, maxLength: 6 }),
    hit: fc.constantFrom('unique', 'first'),
    how: fc.constantFrom('required', 'optional'),
    scale: fc.constantFrom(0, 1),
  });

  function fits(text: string, number: number | null): boolean {
    if (text === '*') return true;
    if (text.startsWith('!'))
      return !text
        .slice(1)
        .split('|')
        .some((part) => fits(part, number));
    if (text === '-' || number === null) return text === '-' && number === null;
    const [low, high] = text.split('..').map(Number);
    if (text.includes('..')) return number >= (low as number) && number <= (high as number);
    const [, sign, value] = /^(>=|>|<=|<)?(.*)$/.exec(text) as unknown as [string, string | undefined, string];
    const n = Number(value);
    return sign === '>='
      ? number >= n
      : sign === '>'
        ? number > n
        : sign === '<='
          ? number <= n
          : sign === '<'
            ? number < n
            : number === n;
  }

  it('agrees on overlaps, rows that never match and gaps, and every witness is such an event', () => {
    fc.assert(
      fc.property(arbitrary, ({ rows, hit, how, scale }) => {
        const lines = rows.map(([number, form], i) => `      - [r${i}, '${number}', '${form}', 1, '1.1']`);
        const source = `regulation: t\nversion: 1\nissued: { title: t }\neffective: { from: 2014-01-01, governs: on }
assets: { point: { scale: 0 } }
domains: { form: [f, g] }
fields: { n: { scale: ${scale} } }
events: { adoption: { n: ${how}, form: required } }
rules:\n  - id: t\n    on: adoption\n    hit: ${hit}\n    table:\n      - [id, n, form, point, clause]\n${lines.join('\n')}`;
        const { findings } = loadRegulation({ file: 't', source, text: sampleText });
        const step = scale === 0 ? 1 : 0.5;
        const numbers = Array.from({ length: 40 }, (_, i) => -4 + i * step).filter((n) => n <= 14);
        const all = [
          ...numbers,
          ...(scale === 1 ? numbers.map((n) => n + 0.1) : []),
          ...(how === 'optional' ? [null] : []),
        ].flatMap((n) => ['f', 'g'].map((form) => ({ n, form })));
        const matches = ([number, form]: readonly [string, string], event: { n: number | null; form: string }) =>
          fits(number, event.n) && (form === '*' || (form === 'f') === (event.form === 'f'));

        const pairs = rows.flatMap((a, i) =>
          rows.slice(0, i).filter((b) => all.some((e) => matches(a, e) && matches(b, e))),
        );
        expect(only(findings, 'rows_overlap')).toHaveLength(hit === 'unique' ? pairs.length : 0);
        const dead = rows.filter((row, i) => {
          const taken = hit === 'first' ? rows.slice(0, i) : [];
          return all.filter((e) => matches(row, e)).every((e) => taken.some((earlier) => matches(earlier, e)));
        });
        expect(only(findings, 'row_never_matches')).toHaveLength(dead.length);
        const gaps = all.filter((e) => !rows.some((row) => matches(row, e)));
        const found = only(findings, 'combination_without_row');
        expect(found.length > 0).toBe(gaps.length > 0);
        for (const { witness } of [...found, ...only(findings, 'rows_overlap')]) {
          const text = witness?.['n'];
          const event = { n: text === undefined ? null : Number(text), form: witness?.['form'] as string };
          if (text === undefined) expect(how).toBe('optional');
          const fitting = rows.filter((row) => matches(row, event));
          expect(fitting.length === 0 || fitting.length > 1).toBe(true);
        }
        for (const { witness } of found) {
          const event = {
            n: witness?.['n'] === undefined ? null : Number(witness['n']),
            form: witness?.['form'] as string,
          };
          expect(rows.filter((row) => matches(row, event))).toEqual([]);
        }
      }),
      { numRuns: 300, seed: 20140120 },
    );
  });
});
