import { titleLines } from './title-lines';

describe('the lines of a title', () => {
  it('end between words and are nearly as long as one another, so that the title reads at a glance', () => {
    expect(titleLines('关于2026年第二季度政务信息报送采用情况的通报')).toEqual([
      '关于2026年第二季度政务',
      '信息报送采用情况的通报',
    ]);
    expect(titleLines('2026年第二季度政务信息报送采用情况统计表')).toEqual([
      '2026年第二季度政务信息',
      '报送采用情况统计表',
    ]);
  });

  it('are one where one is enough', () => {
    expect(titleLines('政务信息工作通报')).toEqual(['政务信息工作通报']);
  });

  it('never begin with what belongs to the word before', () => {
    const long = '关于表彰二〇二六年度政务信息工作先进单位和先进个人的决定以及有关事项的补充通知（征求意见稿）';
    const lines = titleLines(long);
    expect(lines.join('')).toBe(long);
    for (const line of lines) expect(line).not.toMatch(/^[的）（]$|^的|^）|（$/);
    expect(lines.length).toBeGreaterThanOrEqual(3);
  });

  it('leave whole what has no words', () => {
    expect(titleLines('A'.repeat(90)).join('')).toBe('A'.repeat(90));
  });
});
