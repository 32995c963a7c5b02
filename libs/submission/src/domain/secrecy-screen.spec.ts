import { screen, sentenceOf } from './secrecy-screen';

const none = { blocked: [], allowed: [] };
const words = (text: string, office: Parameters<typeof screen>[1] = none) =>
  screen({ body: text }, office).map(({ word }) => word);

describe('the screen for secrets', () => {
  it.each([
    ['plain', '本件属机密文件'],
    ['with blanks, as headings are set', '机　密 ★ 10年'],
    ['with a mark that has no width inside', '机\u200b密'],
    ['in full-width or compatibility form', '機密'],
    ['with dots between', '绝·密'],
    ['with a soft hyphen and a joiner', '秘\u00ad\u2060密'],
  ])('finds a mark %s', (_how, text) => {
    expect(words(text).length).toBeGreaterThan(0);
  });

  it.each([
    '全区保密工作会议召开',
    '加强保密教育',
    '保护企业商业秘密',
    '抓住商机密切对接',
    '杜绝密集聚集',
    '有机密封材料',
    '采取秘密投票方式',
  ])('lets %s pass, because nothing in it is a mark', (text) => {
    expect(words(text)).toEqual([]);
  });

  it('does not join the end of one line with the beginning of the next, where two words may meet', () => {
    expect(words('抓住时机\n密切配合')).toEqual([]);
  });

  it('still finds the mark itself beside a phrase that is let through', () => {
    expect(words('商业秘密不同于国家秘密')).toEqual(['秘密']);
  });

  it('says where: field, line and place in it, with what stands around', () => {
    const [hit] = screen({ title: '通报', body: '第一行\n根据Ａ号绝 密文件要求，现报告如下' }, none);
    expect(hit).toMatchObject({ field: 'body', word: '绝密', found: '绝 密', line: 2, column: 5, position: 8 });
    expect(sentenceOf(hit as never)).toBe('正文第 2 行第 5 字：“根据Ａ号绝 密文件要求，现报告如下”中有“绝密”');
  });

  it('takes the own words of an office, and its own phrases in which they are harmless', () => {
    const office = { blocked: ['内部ＡＢ资料', '行动方案'], allowed: ['专项行动方案'] };
    expect(words('摘自内部ab资料', office)).toEqual(['内部ab资料']);
    expect(words('印发专项行动方案', office)).toEqual([]);
    expect(words('抓捕行动方案', office)).toEqual(['行动方案']);
  });

  it('reads fifty thousand characters under four hundred words without a pause anybody notices, and names at most fifty', () => {
    const office = { blocked: Array.from({ length: 400 }, (_, i) => `代号${i}行动`), allowed: [] };
    expect(screen({ body: '机密'.repeat(25_000) }, office)).toHaveLength(50);
  });
});
