import { lettersOf } from './letters';
import { HeldText } from './overlap';

const against = (mine: string, theirs: string) => new HeldText(lettersOf(mine)).against(lettersOf(theirs));

describe('the overlap of two texts', () => {
  const mine = '开头是自己写的。全镇组织农机手检修播种机械三百台。结尾也是自己写的。';
  const theirs = '别人的话在前，全镇组织农机手检修播种机械三百台，别人的话在后。';

  it('is shown by the runs that stand in both, at their places in both originals', () => {
    const { passages } = against(mine, theirs);
    expect(passages.map(({ from, to }) => mine.slice(from, to))).toEqual(['全镇组织农机手检修播种机械三百台']);
    expect(passages.map((each) => theirs.slice(each.otherFrom, each.otherTo))).toEqual([
      '全镇组织农机手检修播种机械三百台',
    ]);
  });

  it('is measured on each side, because a brief stands whole in the report it was cut from', () => {
    const brief = '全镇组织农机手检修播种机械三百台';
    expect(against(brief, mine)).toMatchObject({ ofMine: 100, ofTheirs: 51, common: 16 });
  });

  it('counts a sentence once that the other text repeats', () => {
    const { common } = against(
      '全镇组织农机手检修播种机械',
      '全镇组织农机手检修播种机械。全镇组织农机手检修播种机械。',
    );
    expect(common).toBe(13);
  });

  it('is nothing where only stock phrases agree', () => {
    expect(against('进一步加强组织领导', '要进一步加强组织工作')).toMatchObject({ common: 0, passages: [] });
  });

  it('does not take long over a text that repeats itself', () => {
    const long = '一二三四五六七八九十甲乙'.repeat(3_000);
    expect(against(long, `${long}丙`).ofTheirs).toBe(99);
  });
});
