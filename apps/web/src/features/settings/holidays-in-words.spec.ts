import { holidaysInWords, holidaysMissing } from './holidays-in-words';

const unknown = { year: 2027, source: 'unknown', holidays: [], makeUpDays: [] } as const;
const year = (change: object) => ({ ...unknown, holidays: [], makeUpDays: [], ...change });

describe('the holidays of a year in words', () => {
  it('are its days as a notice names them, or that nobody entered them', () => {
    const entered = { source: 'entered', holidays: ['2027-01-01', '2027-01-02'], makeUpDays: ['2027-02-14'] } as const;
    expect(holidaysInWords(year(entered))).toEqual([
      { label: '放假', text: '1月1日至2日' },
      { label: '调休上班', text: '2月14日' },
    ]);
    expect(holidaysInWords(year({}))).toEqual([{ label: '放假', text: '还没有录入' }]);
  });

  it('are missed from the December before on, when terms begin to run into the year, and not while nobody can know them', () => {
    const missed = (today: string, source = 'unknown') => holidaysMissing(year({ source }), today);
    expect(missed('2026-11-30')).toBeUndefined();
    expect(missed('2026-12-01')).toContain('没有 2027 年的放假安排');
    expect(missed('2027-01-01')).toContain('没有 2027 年的放假安排');
    expect(missed('2027-01-01', 'installed')).toBeUndefined();
  });
});
