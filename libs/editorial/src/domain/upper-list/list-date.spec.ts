import { listDate, yearIn } from './list-date';

describe('a date in an adoption list', () => {
  const today = '2014-04-02';

  it.each([
    '2014-03-05',
    '2014/3/5',
    '2014.3.5',
    '2014年3月5日',
    '20140305',
    '14.3.5',
    '２０１４年３月５日',
    '2014年3月5日（星期三）',
    '41703',
  ])('is read from %s', (text) => expect(listDate(text, { today })).toBe('2014-03-05'));

  it.each(['3月5日', '3.5', '3/5', '3月5号'])('without a year as in %s is in the year the list names', (text) => {
    expect(listDate(text, { today, year: 2013 })).toBe('2013-03-05');
  });

  it('without any year is the last such day, so that December is not in the future', () => {
    expect([listDate('3月5日', { today }), listDate('12月30日', { today })]).toEqual(['2014-03-05', '2013-12-30']);
  });

  it.each(['', '3月', '2014年3月', '2014-02-30', '第12期', '99999999', '00000'])('is none in "%s"', (text) => {
    expect(listDate(text, { today })).toBeUndefined();
  });

  it('takes its year from a caption, not from a number in it', () => {
    expect([yearIn('2014年3月采用情况'), yearIn('文号20140305')]).toEqual([2014, undefined]);
  });
});
