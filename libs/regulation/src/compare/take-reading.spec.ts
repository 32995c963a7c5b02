import { takeReading } from './take-reading';

const source = `rules:
  - { id: a, reading: rhythm=month }
readings:
  - { id: rhythm, question: 每月还是每年, taken: month, other: [year, "half year"] }
  - id: other
    taken: a
    other: [b]
`;

describe('taking another reading', () => {
  it('exchanges the two words where they stand, so that findings name the same lines', () => {
    const taken = takeReading(source, 'rhythm', 'year');
    expect(taken).toEqual({
      source: source.replace('month, other: [year,', 'year, other: [month,'),
      matters: true,
    });
  });

  it('keeps quotation marks with their word', () => {
    const taken = takeReading(source, 'rhythm', 'half year');
    expect(taken).toMatchObject({
      source: source.replace('month, other: [year, "half year"]', '"half year", other: [year, month]'),
    });
  });

  it('changes nothing for the reading that is taken, and says when no rule depends on it', () => {
    expect(takeReading(source, 'rhythm', 'month')).toEqual({ source, matters: true });
    expect(takeReading(source, 'other', 'b')).toMatchObject({ matters: false });
  });

  it('says what there is instead of a reading or a choice nobody wrote', () => {
    expect(takeReading(source, 'rhytm', 'year')).toEqual({ unknown: 'reading', known: ['rhythm', 'other'] });
    expect(takeReading(source, 'rhythm', 'week')).toEqual({ unknown: 'choice', known: ['month', 'year', 'half year'] });
    expect(takeReading('rules: []', 'rhythm', 'week')).toEqual({ unknown: 'reading', known: [] });
  });

  it('leaves a broken file as it is, since loading it says what is wrong', () => {
    expect(takeReading(': : :', 'rhythm', 'year')).toEqual({ source: ': : :', matters: true });
  });
});
