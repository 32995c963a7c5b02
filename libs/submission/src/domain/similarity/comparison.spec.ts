import { bodyBands } from './bands';
import { Comparison } from './comparison';

const report =
  '城关镇组织农机手检修播种机械三百台。针对化肥涨价，镇供销社提前调运尿素八百吨，价格低于市场。' +
  '镇农技站派出十二名技术员，在二十三个村设了田间课堂。种粮大户普遍反映今年贷款来得早。';
const brief = '针对化肥涨价，镇供销社提前调运尿素八百吨，价格低于市场。镇农技站派出十二名技术员。';

describe('a comparison of two texts', () => {
  const text = { title: '城关镇春耕备耕情况', body: report };

  it('finds the brief in the report it was cut from, and the report by its brief', () => {
    const cut = { title: '镇供销社调运化肥', body: brief };
    expect(new Comparison(cut).with(text)).toMatchObject({ by: 'body', ofMine: 100, score: 100 });
    expect(new Comparison(text).with(cut)).toMatchObject({ by: 'body', ofTheirs: 100, score: 100 });
  });

  it('compares titles where one of the two has no body, because short entries have nothing else', () => {
    const short = { title: '城关镇春耕备耕情况', body: null };
    expect(new Comparison(text).with(short)).toMatchObject({ by: 'title', score: 100, passages: [] });
    expect(new Comparison(short).with({ title: '城关镇森林防火情况', body: report })).toBeUndefined();
  });

  it('finds nothing in two reports that share but a sentence', () => {
    const other =
      '县里召开会议。城关镇组织农机手检修播种机械三百台。此外各镇都没有新情况，下周继续调度粮食收购资金和仓容问题。';
    expect(new Comparison(text).with({ title: '其他', body: other })).toBeUndefined();
  });

  const opening = '今年以来，在区委、区政府的正确领导下，各级各部门认真贯彻落实上级决策部署，各项工作取得了新的成效。';
  const common = new Set(bodyBands(opening));

  it('leaves out sentences that everybody writes, or every two short items would be duplicates', () => {
    const [one, two] = [
      `${opening}${brief}`,
      `${opening}民政局为一百二十名独居老人安装了呼叫器，由社区网格员每天查看。`,
    ];
    expect(new Comparison({ title: '一', body: one }).with({ title: '二', body: two })).toBeDefined();
    expect(new Comparison({ title: '一', body: one }, common).with({ title: '二', body: two })).toBeUndefined();
  });

  it('finds a text put together of sentences that others write too, since two seldom choose the same ones', () => {
    const everybodys = new Set(bodyBands(report));
    const own = '此外我镇还对四十二户困难家庭逐户上门送去种子和农膜，帮助解决实际困难。';
    const mine = { title: '一', body: report + own };
    expect(new Comparison(mine, everybodys).with(text)).toMatchObject({ by: 'body', ofTheirs: 100, score: 100 });
  });

  it('compares by them a text that has nothing else, since the daily "nothing happened" is sent twice, too', () => {
    const same = { title: '值班', body: opening };
    expect(new Comparison(same, common).with(same)).toMatchObject({ score: 100 });
  });
});
