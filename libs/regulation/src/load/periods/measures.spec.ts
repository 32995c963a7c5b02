import { NumberTest } from '../../model/cell';
import { Fraction } from '../../model/fraction';
import type { Measure } from '../../model/measure';
import { periodRule, said } from './period.fixture';

const measure = (text: string, above = ''): Measure => {
  const rule = periodRule(`${above}\n- { id: r, at: year_end, measures: { first: 1, own: ${text} } }`);
  return rule.measures.get('own') as Measure;
};
const head = (text: string, above = '') => measure(text, above).head;
const wrong = (text: string) => said(`- { id: r, at: year_end, measures: { first: 1, own: ${text} } }`).join('\n');
const plain = (value: number): Measure => ({
  head: { kind: 'number', value: new Fraction(value) },
  shape: null,
  empty: null,
});

describe('readMeasure', () => {
  it('reads a number, alone or with keys beside it', () => {
    expect(measure('3')).toEqual(plain(3));
    expect(measure('1/3').head).toMatchObject({ kind: 'number', value: { n: 1n, d: 3n } });
    expect(head('{ number: 3, at_least: 1 }')).toEqual(plain(3).head);
  });

  it('counts events of a type whose cells fit, once each unless an item or a day is meant', () => {
    const counted = head("{ count: submission, where: { form: single, words: '>=300' }, per: item }");
    expect(counted).toMatchObject({ kind: 'count', of: 'submission', distinct: 'item' });
    if (counted.kind !== 'count') throw new Error('no count');
    expect(counted.where.get('form')?.has('combined')).toBe(false);
    expect(counted.where.get('words')?.has('299')).toBe(false);
    expect(counted.where.get('words')?.has('300')).toBe(true);
    expect(head('{ count: adoption }')).toMatchObject({ distinct: 'event' });
  });

  it('takes the level of a publication for granted, because every adoption brings it', () => {
    expect(wrong('{ count: adoption, where: { level: city } }')).toBe('');
  });

  it('sums entries, of every rule or of some', () => {
    expect(head('{ sum: point }')).toMatchObject({ kind: 'sum', asset: 'point', rules: null });
    expect(head('{ best: yuan, rules: [adopt, by_hand] }')).toMatchObject({
      kind: 'best',
      rules: new Set(['adopt', 'by_hand']),
    });
    expect(wrong('{ sum: point, rules: [adopt], where: { form: single } }')).toBe('');
  });

  it('looks numbers up by unit, by group and by the word of a table', () => {
    expect(head('{ value: standard }')).toEqual({ kind: 'value', table: 'standard' });
    expect(head('{ by: group, values: { department: 15, township: 1/2 } }')).toMatchObject({ key: 'group' });
    expect(head('{ by: tier, values: { a: 1 } }')).toMatchObject({ key: 'tier' });
    expect(head('{ by: unit, values: { 甲局: 1 } }')).toMatchObject({ key: 'unit' });
  });

  it('reads a rule above, its score summed unless said otherwise', () => {
    const above = "- { id: q, at: month_end, count: { of: adoption }, target: { number: 1, clause: '3.1' } }";
    expect(head('{ result: q }', above)).toEqual({
      kind: 'result',
      rule: 'q',
      fact: 'score',
      take: 'sum',
      label: null,
      before: 0,
      since: null,
    });
    expect(head('{ result: q, fact: missing, take: max, label: missed }', above)).toMatchObject({
      fact: 'missing',
      take: 'max',
      label: 'missed',
    });
  });

  it('compares with the others', () => {
    expect(head('{ members: group }')).toEqual({ kind: 'members', within: 'group' });
    expect(head('{ across: max, of: { sum: point }, within: tier }')).toMatchObject({
      kind: 'across',
      take: 'max',
      within: 'tier',
      of: { head: { kind: 'sum' } },
    });
    expect(head('{ across: mean, of: { fact: first } }')).toMatchObject({ within: 'all' });
  });

  it('finds the number of the first band', () => {
    const bands = head("{ bands: [['>=15', 50], ['*', 0]], of: { count: adoption } }");
    if (bands.kind !== 'bands') throw new Error('no bands');
    expect(bands.bands.map(({ test }) => test instanceof NumberTest && test.has('14'))).toEqual([false, true]);
  });

  it.each(['total', 'product', 'highest', 'lowest', 'difference', 'ratio'])('does arithmetic: %s', (kind) => {
    expect(head(`{ ${kind}: [{ fact: first }, 2] }`)).toMatchObject({
      kind,
      of: [{ head: { kind: 'fact', name: 'first' } }, plain(2)],
    });
  });

  it('shapes what it finds, and says what is taken where there is nothing', () => {
    expect(
      measure('{ sum: point, every: 2, factor: 1/3, digits: 1, round: down, at_most: 50, empty: 0 }'),
    ).toMatchObject({
      shape: {
        every: { n: 2n },
        factor: { n: 1n, d: 3n },
        digits: 1,
        round: 'down',
        atMost: { n: 50n },
        atLeast: null,
      },
      empty: { n: 0n },
    });
  });

  it('reads the short forms as one measure named score', () => {
    const short = (text: string) => periodRule(`- { id: r, at: month_end, ${text} }`).measures.get('score');
    expect(short('count: { of: submission, per: day }')).toEqual(short('measure: { count: submission, per: day }'));
    expect(short('rank: { by: point }')).toEqual(short('measure: { sum: point }'));
  });

  it.each([
    ['{ counts: adoption }', /unknown_key .*counts.*是不是 count/],
    ['{ factor: 2 }', /wrong_type .*一种算法/],
    ['{ count: adoption, sum: point }', /keys_conflict .*count 和 sum/],
    ['{ count: adopted }', /unknown_word .*adopted.*adoption/],
    ['{ count: adoption, per: week }', /unknown_word .*week/],
    ['{ count: adoption, where: { words: 1 } }', /column_not_carried .*adoption 事件都不带「words」/],
    ['{ count: adoption, where: { form: simple } }', /unknown_word .*simple.*single/],
    ['{ count: adoption, where: { group: township } }', /unknown_key .*group/],
    ['{ sum: points }', /unknown_word .*points.*point/],
    ['{ sum: point, rules: [adept] }', /unknown_word .*adept.*是不是 adopt/],
    ['{ value: tier }', /wrong_type .*数值表/],
    ['{ value: standards }', /unknown_word .*standards.*standard/],
    ['{ by: group }', /missing_key .*values/],
    ['{ by: group, values: { towns: 1 } }', /unknown_word .*towns.*(township|department)/],
    ['{ by: standard, values: { a: 1 } }', /unknown_word .*standard/],
    ['{ by: group, values: { department: ten } }', /not_a_number .*ten/],
    ['{ fact: later }', /unknown_word .*later.*first/],
    ['{ members: tiers }', /unknown_word .*tiers.*tier/],
    ['{ across: max }', /missing_key .*of/],
    ['{ across: top, of: 1 }', /unknown_word .*top/],
    ["{ bands: [['>=15']], of: 1 }", /wrong_type .*一对/],
    ["{ bands: [['many', 1]], of: 1 }", /not_a_number .*many/],
    ['{ ratio: [1] }', /wrong_type .*两个度量/],
    ['{ total: [] }', /wrong_type .*至少一个/],
    ['first', /wrong_type .*\{fact: first\}/],
    ['{ result: adopt }', /rule_not_readable .*按事件计分/],
    ['{ constructor: 1 }', /unknown_key .*constructor/],
  ])('says what is wrong with %s', (text, sentence) => {
    expect(wrong(text)).toMatch(sentence);
  });
});
