import { tableOfText } from './table-text';

describe('a pasted table', () => {
  it('is split at tabs where there is one, because titles contain commas', () => {
    expect(tableOfText('刊物\t标题\n要情\t抓春耕,促增收\n')).toEqual([
      ['刊物', '标题'],
      ['要情', '抓春耕,促增收'],
    ]);
  });

  it('is split at commas otherwise, cells in quotes left whole', () => {
    expect(tableOfText('标题,单位\r\n"抓春耕,促""增收""",东湖镇')).toEqual([
      ['标题', '单位'],
      ['抓春耕,促"增收"', '东湖镇'],
    ]);
  });

  it('may hold line breaks in quoted cells, as spreadsheets copy them', () => {
    expect(tableOfText('标题\t单位\n"抓春耕\n促增收"\t东湖镇')[1]).toEqual(['抓春耕促增收', '东湖镇']);
  });

  it('has no empty rows', () => {
    expect(tableOfText('\n\t\n标题\n')).toEqual([['标题']]);
  });
});
