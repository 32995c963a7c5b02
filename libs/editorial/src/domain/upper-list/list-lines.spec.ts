import { linesOfTable } from './list-lines';

const read = (table: string[][]) => {
  const result = linesOfTable(table, '2014-04-02');
  if ('unreadable' in result) throw new Error(result.unreadable);
  return result.lines;
};

describe('the lines of an adoption list', () => {
  const heads = ['刊物', '期号', '日期', '标题', '单位'];

  it('are read by the headings, the year of a short date from the caption', () => {
    expect(read([['2013年采用情况'], heads, ['《每日要情》', '第12期', '3月5日', '抓春耕', '东湖镇']])).toEqual([
      {
        ...{ no: 1, title: '抓春耕', publication: '《每日要情》', issue: '12', unit: '东湖镇' },
        ...{ adoptedOn: '2013-03-05', dateText: '3月5日' },
      },
    ]);
  });

  it('below a merged cell have its publication, issue and date, but no unit they do not name', () => {
    const lines = read([
      heads,
      ['要情', '12', '3.5', '一', '东湖镇'],
      ['', '', '', '二', ''],
      ['', '', '3.6', '三', '教育局'],
    ]);
    expect(lines.map(({ publication, issue, dateText, unit }) => [publication, issue, dateText, unit])).toEqual([
      ['要情', '12', '3.5', '东湖镇'],
      ['要情', '12', '3.5', ''],
      ['要情', '12', '3.6', '教育局'],
    ]);
  });

  it('that name their publication do not take the issue of the one above', () => {
    const [, second] = read([heads, ['要情', '12', '3.5', '一', ''], ['专报', '', '', '二', '']]);
    expect(second).toMatchObject({ publication: '专报', issue: '', adoptedOn: null });
  });

  it('may have the issue in the name of the publication', () => {
    const [first, second] = read([
      ['刊物', '标题'],
      ['《每日要情》第12期', '一'],
      ['《专报》（2014年第3期）', '二'],
    ]);
    expect([first, second].map((line) => [line?.publication, line?.issue])).toEqual([
      ['《每日要情》', '12'],
      ['《专报》', '3'],
    ]);
  });

  it('are neither sums nor headings that are repeated on each page', () => {
    expect(
      read([heads, ['要情', '', '', '一', ''], ['合计', '', '', '1', ''], heads, ['要情', '', '', '二', '']]),
    ).toHaveLength(2);
  });

  it('cannot be read without a column of titles, and the refusal shows what stands there', () => {
    expect(linesOfTable([['甲', '乙']], '2014-04-02')).toEqual({ unreadable: '甲 乙' });
  });
});
