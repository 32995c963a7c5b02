import { headingRows } from './table-heading';

const column = (heading: string, title: string) => ({ id: title, heading, title, align: 'left' as const });

describe('the head of a table', () => {
  it('puts neighbours below the heading they share, and lets the others reach over both rows', () => {
    const rows = headingRows([
      column('', '单位'),
      column('采用', '县级'),
      column('采用', '市级'),
      column('积分', '本期'),
    ]);
    expect(rows).toEqual([
      [
        { text: '单位', columns: 1, rows: 2 },
        { text: '采用', columns: 2, rows: 1 },
        { text: '积分', columns: 1, rows: 1 },
      ],
      ['县级', '市级', '本期'].map((text) => ({ text, columns: 1, rows: 1 })),
    ]);
  });

  it('takes one row where nothing is shared, and keeps apart what a column without heading divides', () => {
    expect(headingRows([column('', '单位'), column('', '任务')])).toHaveLength(1);
    const [upper] = headingRows([column('采用', '县级'), column('', '单位'), column('采用', '市级')]);
    expect(upper?.map(({ text }) => text)).toEqual(['采用', '单位', '采用']);
  });
});
