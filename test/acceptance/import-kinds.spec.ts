import { Workbook } from 'exceljs';
import { Importer } from '../support/imports';
import { TestApp, type Who } from '../support/test-app';

describe('GET /api/v1/import-kinds', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  it.each<[Who, string]>([
    ['editor', 'items adoptions forwards instructions incidents commissions'],
    ['leader', 'awards'],
    ['system_administrator', 'units people'],
  ])('names to the %s what that role may record by hand, and nothing else', async (who, kinds) => {
    const { body } = await app.get(who, '/api/v1/import-kinds');
    expect((body as { kind: string }[]).map(({ kind }) => kind).join(' ')).toBe(kinds);
  });

  describe('/:kind/template', () => {
    it.each<[Who, string, string, string[]]>([
      ['editor', 'incidents', '责任事项', ['责任单位*', '日期*', '情形*', '级别*', '信息标题', '情况说明']],
      ['editor', 'forwards', '上报', ['信息标题*', '供稿单位', '上报日期*', '上报渠道', '文号', '备注']],
      ['editor', 'commissions', '约稿', ['约稿题目*', '约稿单位*', '应报日期*', '结果*', '信息标题', '备注']],
      ['leader', 'awards', '评定', ['单位*', '日期*', '评定项目*', '数额（分）', '理由*', '备注']],
    ])(
      'gives the %s a table of %s with the columns the regulation in force asks for',
      async (who, kind, name, columns) => {
        const [headings] = await new Importer(app, who).tableAt(`/api/v1/import-kinds/${kind}/template`);
        expect([name, headings]).toEqual([name, columns]);
      },
    );

    it('offers closed words as drop-downs, and explains each column on a sheet of its own', async () => {
      const { rawPayload } = await new Importer(app, 'editor').file('/api/v1/import-kinds/incidents/template');
      const workbook = new Workbook();
      await workbook.xlsx.load(rawPayload as unknown as ArrayBuffer);
      expect(workbook.getWorksheet('责任事项')!.getCell('C2').dataValidation).toMatchObject({ type: 'list' });
      expect(workbook.getWorksheet('说明')!.getCell('C4').text).toBe('只能是 迟报、漏报、瞒报、失实、点名批评');
    });

    it('speaks of groups and publications as people do, and not in words of the program', async () => {
      const example = async (who: Who, kind: string, row: number) => {
        const { rawPayload } = await new Importer(app, who).file(`/api/v1/import-kinds/${kind}/template`);
        const workbook = new Workbook();
        await workbook.xlsx.load(rawPayload as unknown as ArrayBuffer);
        const offered: string[] = [];
        workbook.worksheets.at(-1)!.eachRow((words) => words.eachCell(({ text }) => offered.push(text)));
        return [
          workbook.getWorksheet('说明')!.getCell(`D${row}`).text,
          offered.filter((word) => /[@a-z]{3}/.test(word) && !word.startsWith('words_')),
        ];
      };
      expect(await example('system_administrator', 'units', 3)).toEqual(['部门', []]);
      expect(await example('editor', 'adoptions', 4)).toEqual(['政务', []]);
    });

    it('does not exist for what one may not import', async () => {
      expect((await app.get('editor', '/api/v1/import-kinds/units/template')).status).toBe(404);
    });
  });
});
