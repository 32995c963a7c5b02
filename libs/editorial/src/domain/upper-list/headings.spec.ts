import { headingsOf } from './headings';

describe('the headings of an adoption list', () => {
  it('are known by their Chinese words, in any order', () => {
    expect(headingsOf([['序号', '采用单位', '信息标题', '采用刊物', '期数', '采用日期']])).toMatchObject({
      columns: { unit: 1, title: 2, publication: 3, issue: 4, date: 5 },
      firstLine: 1,
    });
  });

  it('are found below a caption, which is kept for its year', () => {
    const found = headingsOf([['2014年3月市政府办采用情况'], ['标题', '报送单位']]);
    expect(found).toMatchObject({ columns: { title: 0, unit: 1 }, firstLine: 2, caption: '2014年3月市政府办采用情况' });
  });

  it('are read from two rows where a merged heading stands above its parts', () => {
    const found = headingsOf([
      ['标题', '采用情况', '', '', '单位'],
      ['', '刊物名称', '期号', '日期', ''],
    ]);
    expect(found).toMatchObject({ columns: { title: 0, publication: 1, issue: 2, date: 3, unit: 4 }, firstLine: 2 });
  });

  it('need a title and one more, since a single word may stand anywhere', () => {
    expect(headingsOf([['标题']])).toBeUndefined();
    expect(headingsOf([['刊物', '期号', '日期']])).toBeUndefined();
    expect(headingsOf([])).toBeUndefined();
  });

  it('are not taken from a line whose title holds their words', () => {
    const found = headingsOf([
      ['标题', '单位'],
      ['关于报送单位信息标题格式的通知', '政府办'],
    ]);
    expect(found?.firstLine).toBe(1);
  });
});
