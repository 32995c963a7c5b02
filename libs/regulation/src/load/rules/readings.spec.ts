import { adoptionRule, codes, loadSample, only, sampleRegulation } from '../regulation.fixture';

const table = (first: string, second: string) =>
  adoptionRule(`- [id, pub, form, column, point, clause, reading]
    - [low, '*', '*', '*', 30, '1.1', ${first}]
    - [high, '*', '*', '*', 80, '1.1', ${second}]`);

describe('readings', () => {
  it('keeps the row of the reading taken and puts the other out of force, so that they do not overlap', () => {
    const regulation = sampleRegulation(table('rhythm=month', 'rhythm=year'));
    expect(regulation.eventRules[0]?.rows.map((row) => row.id)).toEqual(['low']);
    expect(regulation.readings[0]).toEqual({
      id: 'rhythm',
      clause: '3.2',
      question: '每月还是每年',
      taken: 'month',
      other: ['year'],
      by: '办公室',
    });
  });

  it('puts a whole rule out of force', () => {
    const regulation = sampleRegulation(
      adoptionRule("- [id, fault, point, clause]\n- [a, '*', 1, '1.1']", '    reading: rhythm=year\n'),
    );
    expect(regulation.eventRules).toEqual([]);
  });

  it('finds the overlap as well when the reading that was to settle it is not declared', () => {
    const found = codes(loadSample(table('rythm=month', 'rythm=year')).findings);
    expect(found.filter((code) => code === 'unknown_reading')).toHaveLength(2);
    expect(found).toContain('rows_overlap');
  });

  it('names the declared reading and choice nearest to the one written', () => {
    const [reading] = only(loadSample(table('rythm=month', 'null')).findings, 'unknown_reading');
    expect(reading?.advice).toContain('rhythm');
    const [choice] = only(loadSample(table('rhythm=mouth', 'null')).findings, 'unknown_choice');
    expect(choice?.advice).toContain('month');
  });
});
