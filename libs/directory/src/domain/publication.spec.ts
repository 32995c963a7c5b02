import { type Publication, publicationMeant, publicationOn, titlesFor, unknownPublication } from './publication';

const publication = (
  id: number,
  name: string,
  level: string,
  ...titles: [from: string, title: string][]
): Publication => ({
  id,
  key: `${name}@${level}`,
  name,
  level,
  titles: (titles.length > 0 ? titles : [['2014-01-01', name] as const]).map(([from, title]) => ({ from, title })),
  columns: [],
  numberings: [],
});
const coded = (code: string) => expect.objectContaining({ code }) as Error;

const renamed = publication(1, '政务', 'district', ['2014-01-01', '《政务》'], ['2014-07-01', '《政务要情》']);

describe('a publication', () => {
  it('is called by the title of the day and keeps its key, because prices hang on the key', () => {
    expect(publicationOn(renamed, '2014-06-30')).toMatchObject({ title: '《政务》', formerTitles: [] });
    expect(publicationOn(renamed, '2014-07-01')).toMatchObject({
      key: '政务@district',
      name: '政务',
      level: 'district',
      title: '《政务要情》',
      formerTitles: ['《政务》'],
    });
  });

  it('has its first title on days before any regulation named it too', () => {
    expect(publicationOn(renamed, '2013-01-01')).toMatchObject({ title: '《政务》', formerTitles: [] });
  });

  it.each(['政务@district', '政务', '《政务》', ' 政务要情 ', '《政务要情》'])(
    'is found by %s whatever the date, because liaisons keep using the title they know',
    (text) => {
      expect(publicationMeant([renamed], text, '2014-03-01')?.id).toBe(1);
      expect(publicationMeant([renamed], text, '2014-08-01')?.id).toBe(1);
    },
  );

  it('is found however wide brackets and figures were typed, which an input method decides', () => {
    const supplement = publication(4, '政务(增刊2)', 'district');
    expect(publicationMeant([renamed, supplement], '《政务（增刊２）》', '2014-03-01')?.id).toBe(4);
  });

  it('is found by its present title before another that had the title once', () => {
    const heir = publication(2, '快报', 'district', ['2014-01-01', '快报'], ['2014-08-01', '《旧刊》']);
    const former = publication(3, '要情', 'district', ['2014-01-01', '《旧刊》'], ['2014-08-01', '要情']);
    expect(publicationMeant([former, heir], '《旧刊》', '2014-08-01')?.id).toBe(2);
    expect(publicationMeant([former, heir], '《旧刊》', '2014-07-31')?.id).toBe(3);
  });

  it('is not guessed when a name stands at two levels, because the two have two prices', () => {
    const both = [publication(1, '专报信息', 'district'), publication(2, '专报信息', 'city')];
    expect(() => publicationMeant(both, '专报信息', '2014-01-01')).toThrow(/专报信息@district 还是 专报信息@city/);
    expect(publicationMeant(both, '专报信息@city', '2014-01-01')?.id).toBe(2);
  });

  it('is suggested to somebody who mistypes it', () => {
    expect(publicationMeant([renamed], '政务要请', '2014-01-01')).toBeUndefined();
    expect(unknownPublication([renamed], '《政务要请》').message).toContain('《政务要情》');
  });

  it('may not take the title another one of its level has, now or later', () => {
    const other = publication(2, '快报', 'district', ['2014-01-01', '快报'], ['2014-09-01', '《要报》']);
    expect(() => titlesFor([renamed, other], renamed, '要报', '2014-08-01')).toThrow(coded('publication_title_taken'));
    expect(() => titlesFor([renamed, other], renamed, '快报', '2014-10-01')).toThrow(coded('publication_title_taken'));
    const elsewhere = publication(3, '要报', 'city');
    expect(titlesFor([renamed, elsewhere], renamed, '要报', '2014-08-01')).toEqual([
      { from: '2014-08-01', title: '要报' },
    ]);
  });
});
