import { examineHolidays } from './holidays';

describe('what doctor says of the holidays of an office', () => {
  const found = (today: string, ...known: number[]) =>
    examineHolidays('lanting', { knows: (year) => known.includes(year) }, today);

  it('is that all is well while the year is known', () => {
    expect(found('2040-11-30', 2040)).toEqual({ name: '放假安排 lanting', level: 'ok', says: '2040 年的已有' });
  });

  it('is a note that names the year nobody knows, so that terms are not counted over holidays unseen', () => {
    const says = expect.stringContaining('没有 2040 年的放假安排') as string;
    expect(found('2040-06-01', 2039)).toEqual({ name: '放假安排 lanting', level: 'note', says });
  });

  it('asks for the next year in December already, since terms begin to run into January', () => {
    const says = expect.stringContaining('没有 2041 年的放假安排') as string;
    expect(found('2040-12-01', 2040)).toMatchObject({ level: 'note', says });
    expect(found('2040-12-01', 2040, 2041)).toMatchObject({ level: 'ok', says: '2040、2041 年的已有' });
  });
});
