import fc from 'fast-check';
import { ABSENT } from '../../model/vocabulary';
import type { Finding } from '../../model/finding';
import { loadRegulation } from '../load-regulation';
import { only, sampleText } from '../regulation.fixture';

/** Random tables over a small world, judged by trying every event. */
describe('table checks against brute force', () => {
  const pubs = ['A', 'B', 'C'];
  const cell = (words: string[]) =>
    fc.oneof(
      fc.constant('*'),
      fc
        .record({
          not: fc.boolean(),
          words: fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: words.length }),
        })
        .map(({ not, words: chosen }) => `${not ? '!' : ''}${chosen.join('|')}`),
    );
  const rowArb = fc.tuple(cell(['A', 'B', 'C@x', 'C@y']), cell(['f', 'g', '-']), cell(['k', 'l', '-']));
  const tableArb = fc.record({
    rows: fc.array(rowArb, { minLength: 1, maxLength: 5 }),
    hit: fc.constantFrom('unique', 'first'),
    form: fc.constantFrom('required', 'optional'),
    pub: fc.constantFrom('required', 'optional'),
  });

  /** B asks for a column out of k and l; A and C have none. */
  function events(form: string, pub: string): Record<string, string>[] {
    const forms = form === 'required' ? ['f', 'g'] : ['f', 'g', ABSENT];
    const places = [
      ...['A@x', 'C@x', 'C@y'].map((key) => ({ pub: key, columns: [ABSENT] })),
      { pub: 'B@x', columns: ['k', 'l'] },
      ...(pub === 'optional' ? [{ pub: ABSENT, columns: ['k', 'l', ABSENT] }] : []),
    ];
    return places.flatMap((place) =>
      place.columns.flatMap((column) => forms.map((word) => ({ pub: place.pub, column, form: word }))),
    );
  }

  function fits(text: string, word: string): boolean {
    if (text === '*') return true;
    const named = text
      .replace('!', '')
      .split('|')
      .some((part) => part === word || (pubs.includes(part) && word === `${part}@x`));
    return text.startsWith('!') ? !named : named;
  }

  const shown = (finding: Finding) => {
    const { pub, level, form, column } = finding.witness ?? {};
    return { pub: pub === undefined ? ABSENT : `${pub}@${level}`, form: form ?? ABSENT, column: column ?? ABSENT };
  };

  it('agrees on overlaps, rows that never match and gaps, and every witness is an event that may happen', () => {
    fc.assert(
      fc.property(tableArb, ({ rows, hit, form, pub }) => {
        const lines = rows.map((row, i) => `      - [r${i}, ${row.map((text) => `'${text}'`).join(', ')}, 1, '1.1']`);
        const source = `regulation: t\nversion: 1\nissued: { title: t }\neffective: { from: 2014-01-01, governs: on }
assets: { point: { scale: 0 } }
domains: { level: [x, y], pub: { A: x, B: { level: x, column: [k, l] }, C: [x, y] }, form: [f, g], column: [k, l] }
events: { adoption: { pub: ${pub}, form: ${form}, column: optional } }
rules:\n  - id: t\n    on: adoption\n    hit: ${hit}\n    table:\n      - [id, pub, form, column, point, clause]\n${lines.join('\n')}`;
        const { findings } = loadRegulation({ file: 't', source, text: sampleText });
        const all = events(form, pub);
        const matches = (row: readonly string[], event: Record<string, string>) =>
          fits(row[0] as string, event['pub'] as string) &&
          fits(row[1] as string, event['form'] as string) &&
          fits(row[2] as string, event['column'] as string);

        const pairs = rows.flatMap((a, i) =>
          rows.slice(0, i).filter((b) => all.some((e) => matches(a, e) && matches(b, e))),
        );
        expect(only(findings, 'rows_overlap')).toHaveLength(hit === 'unique' ? pairs.length : 0);
        const dead = rows.filter((row, i) => {
          const own = all.filter((event) => matches(row, event));
          const taken = hit === 'first' ? rows.slice(0, i) : [];
          return own.every((event) => taken.some((earlier) => matches(earlier, event)));
        });
        expect(only(findings, 'row_never_matches')).toHaveLength(dead.length);
        const gaps = all.filter((event) => !rows.some((row) => matches(row, event)));
        const found = only(findings, 'combination_without_row');
        expect(found.length > 0).toBe(gaps.length > 0);
        for (const finding of found) expect(gaps).toContainEqual(shown(finding));
        for (const finding of only(findings, 'rows_overlap')) expect(all).toContainEqual(shown(finding));
      }),
      { numRuns: 300, seed: 20140120 },
    );
  });
});
