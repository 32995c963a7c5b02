import { periodWords } from './period-words';

describe('a period in a sentence', () => {
  it.each([
    ['2014-03', '2014 年 3 月'],
    ['2014-01/02', '2014 年 1—2 月'],
    ['2014-W05', '2014 年第 5 周'],
    ['2014Q1', '2014 年第 1 季度'],
    ['2014H1', '2014 年上半年'],
    ['2014H2', '2014 年下半年'],
    ['2014', '2014 年'],
  ])('is written as people say it, since %s is a word of programs', (period, words) => {
    expect(periodWords(period)).toBe(words);
  });
});
