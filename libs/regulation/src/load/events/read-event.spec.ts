import { readEvent } from './read-event';
import type { RawEvent } from './read-event';
import { adoptionRule, sampleRegulation } from '../regulation.fixture';

const regulation = sampleRegulation();
const known = (name: string) => ['甲局', '乙镇'].includes(name);
const read = (raw: RawEvent) => readEvent(regulation, raw, known);
const problems = (raw: RawEvent) => {
  const result = read(raw);
  return 'problems' in result ? result.problems.map(({ field, code }) => [field, code]) : [];
};
const adoption = {
  id: 'e1',
  type: 'adoption',
  on: '2014-03-05',
  item: 'A1',
  units: ['甲局'],
  pub: '政务',
  form: 'single',
};
const award = { id: 'e1', type: 'award', on: '2014-03-05', units: ['甲局'] };

describe('reading one event', () => {
  it('fills in the publication key and the level it brings', () => {
    expect(read({ ...adoption, leader: '某区长', reason: '补录' })).toEqual({
      event: {
        id: 'e1',
        type: 'adoption',
        on: '2014-03-05',
        item: 'A1',
        units: [{ unit: '甲局', person: null, weight: 1 }],
        fields: { pub: '政务@district', level: 'district', form: 'single' },
        amount: null,
        row: null,
        of: null,
        ofResult: null,
        cancels: null,
        by: null,
        reason: '补录',
        about: { leader: '某区长' },
      },
    });
  });

  it('names every field that is wrong at once, in Chinese sentences that say what to do', () => {
    const result = readEvent(
      regulation,
      { ...adoption, on: '2014-13-01', form: 'singel', units: ['丙局'], colour: 'red' },
      known,
    );
    expect('problems' in result && result.problems).toEqual([
      { field: 'on', code: 'bad_date', message: 'on 的「2014-13-01」不是日期；请写成 2014-03-05 这样的日期' },
      { field: 'colour', code: 'unknown_key', message: expect.stringContaining('column') as string },
      { field: 'units[0]', code: 'unknown_unit', message: '名单中没有单位「丙局」；请检查单位名，或先登记该单位' },
      { field: 'form', code: 'unknown_word', message: 'form 中没有「singel」这个词；是不是 single？' },
    ]);
  });

  it('takes a publication by name, by name and level, or by both together', () => {
    const fields = (raw: RawEvent) => {
      const result = read({ ...adoption, ...raw });
      return 'event' in result ? result.event.fields['pub'] : result.problems;
    };
    expect(fields({ pub: '政务@district' })).toBe('政务@district');
    expect(fields({ pub: '专报信息', level: 'city' })).toBe('专报信息@city');
    expect(fields({ pub: '专报信息@city' })).toBe('专报信息@city');
    expect(fields({ pub: '专报信息@city', level: 'city' })).toBe('专报信息@city');
  });

  it.each([
    ['a name at several levels without one', { pub: '专报信息' }, [['level', 'level_required']]],
    ['a level that is not the publication’s', { level: 'city' }, [['level', 'level_contradicts']]],
    ['a level contradicting the key', { pub: '专报信息@city', level: 'district' }, [['level', 'level_contradicts']]],
    ['an unknown level', { level: 'sity' }, [['level', 'unknown_word']]],
    ['an unknown publication', { pub: '政务报' }, [['pub', 'unknown_word']]],
    ['a column where there are none', { column: 'brief' }, [['column', 'must_be_absent']]],
    ['a column nobody declared, once', { pub: '普刊', column: 'breif' }, [['column', 'unknown_word']]],
    ['no column where one is asked for', { pub: '普刊' }, [['column', 'missing_key']]],
    ['no form', { form: undefined }, [['form', 'missing_key']]],
    ['no publication', { pub: '-' }, [['pub', 'missing_key']]],
    ['no units', { units: [] }, [['units', 'missing_key']]],
    ['units as text', { units: '甲局' }, [['units', 'wrong_type']]],
    ['an unknown key of a unit', { units: [{ unit: '甲局', wieght: 1 }] }, [['units[0].wieght', 'unknown_key']]],
    ['only zero weights', { units: [{ unit: '甲局', weight: 0 }] }, [['units', 'bad_weight']]],
    ['what belongs to a decision', { amount: { point: 1 } }, [['amount', 'unknown_key']]],
    ['an object as a word', { form: { a: 1 } }, [['form', 'wrong_type']]],
    ['an unknown type', { type: 'adoptoin' }, [['type', 'unknown_word']]],
  ])('refuses %s', (_name, change, expected) => expect(problems({ ...adoption, ...change })).toEqual(expected));

  it('names the levels a publication stands at', () => {
    const result = read({ ...adoption, pub: '专报信息' });
    expect('problems' in result && result.problems[0]?.message).toContain('district、city');
  });

  it('refuses a name that every object has, because it is no vocabulary word', () => {
    expect(problems({ ...adoption, constructor: 'x' })).toEqual([['constructor', 'unknown_key']]);
  });

  it('lets an instruction leave its units to the item', () => {
    expect(read({ id: 'e1', type: 'instruction', on: '2014-03-05', item: 'A1' })).toMatchObject({
      event: { units: [] },
    });
  });

  it('scales fractional weights up together and leaves whole ones as they are', () => {
    const weights = (...given: (number | string | undefined)[]) => {
      const units = given.map((weight, i) => ({ unit: '甲局', person: `p${i}`, weight }));
      const result = read({ ...adoption, units });
      return 'event' in result ? result.event.units.map((unit) => unit.weight) : result.problems;
    };
    expect(weights(60, 40)).toEqual([60, 40]);
    expect(weights('0.5', undefined)).toEqual([5, 10]);
    expect(weights('0.25', '0.5', 0)).toEqual([25, 50, 0]);
  });

  it('lets two people of one unit share an event', () => {
    const units = [{ unit: '甲局', person: '张某' }, { unit: '甲局', person: '李某' }]; // prettier-ignore
    expect(problems({ ...adoption, units })).toEqual([]);
  });
});

describe('reading numbers and answers', () => {
  const office = sampleRegulation({
    fields: 'fields: { words: integer, cut: { scale: 2, title: 上级扣分 }, approved: yes_no }',
    events: 'events: { submission: { words: required, cut: optional, approved: optional } }',
  });
  const fields = (raw: RawEvent) => {
    const found = readEvent(office, { id: 'e1', type: 'submission', on: '2014-03-05', units: ['甲局'], ...raw }, known);
    return 'event' in found ? found.event.fields : found.problems.map(({ field, code }) => [field, code]);
  };

  it('writes one number in one way, so that equal numbers are equal texts', () => {
    expect(fields({ words: '0800', cut: '-1.50' })).toEqual({ words: '800', cut: '-1.5' });
    expect(fields({ words: 800, cut: 1.5 })).toEqual({ words: '800', cut: '1.5' });
    expect(fields({ words: '+0', cut: '-0.00' })).toEqual({ words: '0', cut: '0' });
  });

  it.each([
    ['yes', 'yes'],
    ['是', 'yes'],
    ['TRUE', 'yes'],
    [true, 'yes'],
    ['no', 'no'],
    ['否', 'no'],
    ['false', 'no'],
    [false, 'no'],
  ])('takes %s for the answer %s', (text, answer) => {
    expect(fields({ words: 1, approved: text })).toEqual({ words: '1', approved: answer });
  });

  it('lets a number be left out where the type allows it', () => {
    expect(fields({ words: 1, cut: '-' })).toEqual({ words: '1' });
    expect(fields({})).toEqual([['words', 'missing_key']]);
  });

  it.each([
    ['a text', { words: '八百' }, [['words', 'not_a_number']]],
    ['a number with its unit', { words: '800字' }, [['words', 'not_a_number']]],
    ['a fraction of a word', { words: '1.5' }, [['words', 'amount_too_fine']]],
    ['a negative count', { words: '-1' }, [['words', 'not_a_number']]],
    ['more digits than the scale', { words: 1, cut: '0.125' }, [['cut', 'amount_too_fine']]],
    ['a number nobody can add up', { words: '1e30' }, [['words', 'not_a_number']]],
    ['a number with too many digits', { words: '9'.repeat(20) }, [['words', 'amount_too_large']]],
    ['an answer that is neither', { words: 1, approved: '也许' }, [['approved', 'unknown_word']]],
  ])('refuses %s', (_name, raw, expected) => expect(fields(raw)).toEqual(expected));
});

describe('reading decisions and cancellations', () => {
  const decision = {
    id: 'e5',
    type: 'decision',
    on: '2014-04-20',
    of: 'e9',
    amount: { point: '-60' },
    by: 'office_head',
  };

  const result = { rule: 'quota', period: '2014-03', unit: '甲局' };

  it('settles the result of a period', () => {
    expect(read({ ...decision, of: result })).toMatchObject({
      event: { of: null, ofResult: { ...result, person: null } },
    });
  });

  it('reads an amount in minor units', () => {
    expect(read(decision)).toMatchObject({
      event: { of: 'e9', amount: { point: -600 }, by: 'office_head', units: [] },
    });
    expect(read({ ...decision, amount: { point: -0.5, yuan: 3 } })).toMatchObject({
      event: { amount: { point: -5, yuan: 300 } },
    });
  });

  it.each([
    ['no event', { of: undefined }, [['of', 'missing_key']]],
    ['no amount', { amount: null }, [['amount', 'missing_key']]],
    ['an empty amount', { amount: {} }, [['amount', 'wrong_type']]],
    ['an amount too fine', { amount: { point: '0.25' } }, [['amount.point', 'amount_too_fine']]],
    ['an unknown asset', { amount: { pont: 1 } }, [['amount.pont', 'unknown_key']]],
    ['a rule that settles nothing', { of: { ...result, rule: 'adopt' } }, [['of.rule', 'unknown_word']]],
    ['a period of another kind', { of: { ...result, period: '2014Q1' } }, [['of.period', 'bad_date']]],
    ['a unit nobody knows', { of: { ...result, unit: '丙局' } }, [['of.unit', 'unknown_unit']]],
    ['a person where units are judged', { of: { ...result, person: '张某' } }, [['of.person', 'must_be_absent']]],
    ['no period', { of: { rule: 'quota', unit: '甲局' } }, [['of.period', 'missing_key']]],
    ['an unknown part of a result', { of: { ...result, asset: 'point' } }, [['of.asset', 'unknown_key']]],
    ['units', { units: ['甲局'] }, [['units', 'unknown_key']]],
  ])('refuses a decision with %s', (_name, change, expected) =>
    expect(problems({ ...decision, ...change })).toEqual(expected),
  );

  it('refuses a cancellation that cancels nothing', () => {
    expect(problems({ id: 'e6', type: 'cancellation', on: '2014-05-01' })).toEqual([['cancels', 'missing_key']]);
  });
});

describe('reading awards', () => {
  const rowOf = (raw: RawEvent) => {
    const result = read({ ...award, ...raw });
    return 'event' in result ? result.event.row : result.problems.map(({ field, code }) => [field, code]);
  };

  it('finds the by-hand entry by row, by clause, or by the amount it allows, a fixed amount before a range', () => {
    expect(rowOf({ row: 'h2' })).toBe('h2');
    expect(rowOf({ clause: '4.1' })).toBe('h1');
    expect(rowOf({ amount: { point: 20 } })).toBe('h1');
    expect(rowOf({ amount: { point: 30 } })).toBe('h2');
  });

  it('leaves an amount nobody allows to the assessment, which says why it is zero', () => {
    expect(rowOf({ amount: { point: 500 } })).toBeNull();
  });

  it('refuses an unknown row, an unknown clause and an award that says nothing', () => {
    expect(rowOf({ row: 'h3' })).toEqual([['row', 'unknown_word']]);
    expect(rowOf({ clause: '4.3' })).toEqual([['clause', 'unknown_word']]);
    expect(rowOf({})).toEqual([['row', 'missing_key']]);
  });

  it('does not ask an award by hand for what a table of awards looks at', () => {
    const priced = sampleRegulation({
      ...adoptionRule("- [id, form, point, clause]\n- [a, '*', 1, '1.1']"),
      rules: "rules: [{ id: r, on: award, table: [[id, form, point, clause], [a, '*', 1, '1.1']] }]",
    });
    expect(readEvent(priced, { ...award, row: 'h1' }, known)).toMatchObject({ event: { row: 'h1' } });
    expect(readEvent(priced, { ...award, form: 'single' }, known)).toMatchObject({ event: { row: null } });
    expect(readEvent(priced, award, known)).toMatchObject({ problems: [{ field: 'form', code: 'missing_key' }] });
  });
});
