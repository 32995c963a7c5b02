import type { Bulletin } from '../domain/bulletin';
import { someBulletin } from '../domain/bulletin.fixture';
import { outlineOf } from './outline';

const draft: Partial<Bulletin> = { status: 'draft', documentNo: null, issuedOn: null };
const edits = (bulletin: Bulletin) =>
  outlineOf(bulletin).parts.flatMap((part) => (part.type === 'text' && part.edited ? [part.edited] : []));

describe('how a bulletin reads on paper', () => {
  it('numbers the sections, names the annexes before the signature, and closes with where it comes from', () => {
    const outline = outlineOf(someBulletin());
    const headings = outline.parts.flatMap((part) => (part.type === 'heading' ? [part.text] : []));
    expect(headings).toEqual(['一、总体情况', '二、成绩突出的单位', '三、存在的问题', '四、下一步要求']);
    expect(outline.annexNotes).toEqual(['附件：2026年第二季度政务信息报送采用情况统计表']);
    expect(outline.imprint).toEqual({
      copies: '抄送：县委办公室，县人大常委会办公室，县政协办公室。',
      issuer: '新河县人民政府办公室',
      issuedOn: '2026年7月8日印发',
      colophon: [
        '依据：新河县政务信息工作考核办法 第3版　数据截取：2026-07-05 09:00',
        '通报：新政办信通〔2026〕3号　编号：0197a3c2-5b1e-7c44-9d20-6a1f3e8b7c55　全本',
        '内容校验：3b8e1f5a9c0d7e2468ace13579bdf02468ace13579bdf0123456789abcdef012',
        '账本链首：第4711号 a3f5c9e1b7d2048613579bdf02468ace13579bdf02468ace0123456789abcdef',
      ],
    });
  });

  it('says who wrote a paragraph by hand while it can be objected to, and no more once the office has published it', () => {
    expect(edits(someBulletin(draft))).toEqual(['人工修改：李敏，2026年7月6日']);
    expect(edits(someBulletin({ status: 'submitted' }))).toHaveLength(1);
    expect(edits(someBulletin())).toEqual([]);
  });

  it('warns of everything that makes it less than a published bulletin', () => {
    expect(outlineOf(someBulletin()).cautions).toEqual([]);
    const withdrawn = { documentNo: '新政办信通〔2026〕5号', on: '2026-08-01' as const, reason: '数据有误' };
    const { colophon } = someBulletin();
    const cautions = (more: Partial<Bulletin>) => outlineOf(someBulletin(more)).cautions.join();
    expect(cautions(draft)).toContain('草稿');
    expect(cautions({ final: false })).toContain('暂定');
    expect(cautions({ status: 'withdrawn', withdrawn })).toContain(
      '新政办信通〔2026〕5号，2026年8月1日。原因：数据有误',
    );
    const extract = { colophon: { ...colophon, edition: 'unit-12' } };
    expect(cautions({ mode: 'own', ...extract })).toContain('仅列本单位');
    expect(cautions({ mode: 'top', ...extract })).toContain('前5名');
    expect(cautions({ mode: 'full', ...extract })).toBe('');
  });

  it('runs names on in one sentence and gives longer entries lines of their own', () => {
    const list = (texts: readonly string[]) => {
      const entries = texts.map((text) => ({ unitId: null, text }));
      const block = { type: 'list', id: 'list', title: '名单', entries } as const;
      const [, part] = outlineOf(someBulletin({ sections: [{ id: 's', heading: '节', blocks: [block] }] })).parts;
      return part?.type === 'list' ? part.lines : [];
    };
    expect(list(['甲局', '乙局'])).toEqual(['甲局、乙局。']);
    expect(list(['甲局5月3日迟报，被点名批评', '乙局'])).toEqual(['1．甲局5月3日迟报，被点名批评', '2．乙局']);
    expect(list([])).toEqual(['无。']);
  });

  it('centres signature and date on one another, the date four signs from the edge unless the organ is too long', () => {
    const signed = (organ: string) => {
      const { organIndent, dateIndent } = outlineOf(someBulletin({ office: { name: '信息科', organ } })).signature;
      return [organIndent, dateIndent];
    };
    expect(signed('县府办')).toEqual([5.5, 4]);
    expect(signed('新河县人民政府办公室')).toEqual([2, 4]);
    expect(signed('新河县人民政府办公室政务信息中心')).toEqual([2, 7]);
  });
});
