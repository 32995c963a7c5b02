import { Workbook } from 'exceljs';
import { type Import, Importer, itemHeadings, itemRow, itemSheet, sheetOf } from '../support/imports';
import { TestApp } from '../support/test-app';

describe('POST /api/v1/imports', () => {
  let app: TestApp;
  let editor: Importer;
  beforeAll(async () => {
    app = await TestApp.start();
    editor = new Importer(app, 'editor');
  });
  afterAll(() => app.close());

  it('takes a workbook by its content', async () => {
    const answer = await editor.upload('items', Buffer.from('%PDF-1.7'));
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([415, 'file_type_unwelcome']);
  });

  it('takes what one may import and nothing else', async () => {
    const answer = await editor.upload('units', await sheetOf('单位', ['单位名称'], []));
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'import_kind_unknown']);
  });

  it('tells what is formula cell by cell, because what it shows is not what somebody wrote', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('信息');
    sheet.addRow(itemHeadings);
    sheet.addRow(itemRow('公式'));
    sheet.getCell('A2').value = { formula: '"公"&"式"', result: '公式' };
    const seen = await editor.checked('items', Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(seen.problems).toEqual([{ row: 2, says: '「标题」是公式，请改写成结果本身' }]);
  });

  it.each([
    ['without rows', '信息', itemHeadings, [], '表头下面没有内容'],
    ['with foreign headings', '信息', ['题目', '日期'], [['a', 'b']], '不认识列“题目”'],
  ])('refuses a file %s as a whole', async (_, name, headings, rows, says) => {
    const seen = await editor.checked('items', await sheetOf(name, headings, rows));
    expect([seen.state, seen.reason]).toEqual(['refused', expect.stringContaining(says)]);
  });

  describe('GET /api/v1/imports', () => {
    it('shows an import to nobody of another office, nor to whoever may not import its kind', async () => {
      const { id } = await editor.checked('items', await itemSheet('别处'));
      expect((await app.get('system_administrator', `/api/v1/imports/${id}`)).body).toMatchObject({
        code: 'import_not_found',
      });
      const other = await app.addOffice({ code: 'other', units: { 某局: 'department' } });
      const { token } = await app.signIn('editor', other.officeId, other.unit);
      expect((await app.ask('GET', `/api/v1/imports/${id}`, token)).statusCode).toBe(404);
      expect((await app.ask('GET', `/api/v1/imports/${id}/problems`, token)).statusCode).toBe(404);
    });

    it('lists page by page, the newest first', async () => {
      const page = async (query: string) =>
        (await app.get('editor', `/api/v1/imports?${query}`)).body as { rows: Import[]; next: string };
      const first = await page('limit=2');
      const second = await page(`limit=2&cursor=${first.next}`);
      expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(4);
      expect((await page('state=clean')).rows.map(({ state }) => state)).toEqual(['clean']);
    });
  });

  describe('GET /api/v1/imports/:id/problems', () => {
    it('gives every wrong row back with every problem and a column that says why, and nothing was imported', async () => {
      const before = (await app.get('editor', '/api/v1/events?limit=200')).body;
      const rows = [
        itemRow('好的一行'),
        ['', '三月五日', '某某局', '张某', '2014-03-05'],
        itemRow('未来', '2099-01-01'),
        itemRow('好的一行'),
      ];
      const seen = await editor.checked('items', await sheetOf('信息', itemHeadings, rows));
      expect(seen).toMatchObject({ state: 'refused', rows: 4, wrong: 3 });
      const table = await editor.tableAt(`/api/v1/imports/${seen.id}/problems`);
      expect(table[0]?.at(-1)).toBe('原因');
      expect(table.slice(1).map((row) => row.at(-1))).toEqual([
        '原文件第 3 行：「标题」没有填写；「报送日期」“三月五日”不是日期，请写成 2014-03-05',
        expect.stringContaining('原文件第 4 行：'),
        '原文件第 5 行：与第 2 行重复，请删去一行',
      ]);
      const refused = await editor.confirm(seen.id);
      expect([refused.status, (refused.body as { code: string }).code]).toEqual([409, 'import_not_clean']);
      expect((await app.get('editor', '/api/v1/events?limit=200')).body).toEqual(before);
    });

    it('names all that a row says wrongly at once, in the words of the table', async () => {
      const headings = ['约稿题目', '约稿单位', '应报日期', '结果', '信息标题'];
      const rows = [['一季度经济', '某某局', '2014-03-10', '按时', '没有的一条']];
      const { problems } = await editor.checked('commissions', await sheetOf('约稿', headings, rows));
      expect(problems.map(({ says }) => says)).toEqual([
        '没有叫“某某局”的单位，请写单位名录中的全称',
        expect.stringContaining('没有标题为“没有的一条”的信息'),
      ]);
    });
  });
});
