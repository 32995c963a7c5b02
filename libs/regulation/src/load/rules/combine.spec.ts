import { adoptionRule, loadSample, only, sampleRegulation } from '../regulation.fixture';

const rule = (more: string) => adoptionRule("- [id, form, point, clause]\n- [a, '*', 1, '1.1']", more);
const stacksOf = (more: string, stacks = '') => sampleRegulation({ stacks, ...rule(more) }).eventRules[0]?.stacks;

describe('stacks', () => {
  it('adds everything where nothing is said', () => {
    expect(stacksOf('')?.get('point')).toEqual({
      id: '#adopt',
      per: ['event', 'unit'],
      take: 'sum',
      skip: 0,
      keep: null,
      cap: null,
      floor: null,
      clause: null,
    });
  });

  it('gives each asset its own', () => {
    const stacks = stacksOf(
      '    stack: { point: { per: [item, unit], take: max }, yuan: { per: [event], take: sum } }\n',
    );
    expect(stacks?.get('point')).toMatchObject({ per: ['item', 'unit'], take: 'max' });
    expect(stacks?.get('yuan')).toMatchObject({ per: ['event'], take: 'sum' });
  });

  it('reads the cap of a shared stack at the scale of each asset', () => {
    const stacks = stacksOf(
      '    stack: year\n',
      "stacks: { year: { per: [unit, year], take: sum, cap: 10, clause: '1.3' } }",
    );
    expect(stacks?.get('point')).toMatchObject({ id: 'year', cap: 100 });
    expect(stacks?.get('yuan')).toMatchObject({ id: 'year', cap: 1000 });
  });

  it('counts so many after so many, and lets any domain keep results apart', () => {
    const stacks = stacksOf('    stack: { per: [person, two_months, form], take: max, keep: 3, skip: 5 }\n');
    expect(stacks?.get('yuan')).toMatchObject({ per: ['person', 'two_months', 'form'], keep: 3, skip: 5 });
  });

  it.each([
    ['a stack that keeps nothing', '    stack: { per: [item], take: max, keep: 0 }\n', 'wrong_type'],
    ['a stack nobody declared', '    stack: bset\n', 'unknown_word'],
    ['an unknown way', '    stack: { per: [item], take: maximum }\n', 'unknown_word'],
    ['an unknown key of per', '    stack: { per: [itme], take: max }\n', 'unknown_word'],
    ['a cap without a clause', '    stack: { per: [item], take: sum, cap: 5 }\n', 'amount_without_clause'],
    [
      'a floor above the cap',
      "    stack: { per: [item], take: sum, cap: 1, floor: 2, clause: '1.3' }\n",
      'range_upside_down',
    ],
  ])('refuses %s', (_name, more, code) => {
    const { findings } = loadSample({ stacks: 'stacks: { best: { per: [item], take: max } }', ...rule(more) });
    expect(only(findings, code).length).toBeGreaterThan(0);
  });

  it('checks a shared stack once, however many rules name it', () => {
    const { findings } = loadSample({
      stacks: 'stacks: { best: { per: [itme], take: max } }',
      rules: ['x', 'y']
        .map(
          (id, i) =>
            `${i === 0 ? 'rules:\n' : ''}  - { id: ${id}, on: adoption, stack: best, table: [[id, form, point, clause], [a, '*', 1, '1.1']] }`,
        )
        .join('\n'),
    });
    expect(only(findings, 'unknown_word')).toHaveLength(1);
  });
});
