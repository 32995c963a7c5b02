import { JobHandlers, readWorkbook, sourceOf, type TableSheet, writeWorkbook } from '@app/platform';
import { Workbook } from 'exceljs';
import { setTimeout as sleep } from 'node:timers/promises';
import { TestApp, type Who } from '../support/test-app';

interface Seen {
  id: string;
  state: string;
  rows: number;
  wrong: number;
  recorded: number;
  done: number;
  reason: string | null;
  problems: { row: number; says: string; recorded?: boolean }[];
  sameFile: { id: string }[];
}

const bytesOf = async (pieces: AsyncIterable<Buffer>) => {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
};
const sheetOf = (name: string, headings: readonly string[], rows: TableSheet['rows']) =>
  bytesOf(writeWorkbook([{ name, columns: headings.map((heading) => ({ heading })), rows }]));

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

const editor: Who = 'editor';
const admin: Who = 'system_administrator';

async function upload(who: Who, kind: string, file: Buffer, name = '表.xlsx') {
  return app.nest.inject({
    method: 'POST',
    url: `/api/v1/imports?kind=${kind}&name=${encodeURIComponent(name)}`,
    headers: { authorization: `Bearer ${await app.tokenOf(who)}`, 'content-type': 'application/octet-stream' },
    payload: file,
  });
}
async function until(who: Who, id: string, ...states: string[]): Promise<Seen> {
  for (let i = 0; i < 400; i++) {
    const seen = (await app.get(who, `/api/v1/imports/${id}`)).body as Seen;
    if (states.includes(seen.state)) return seen;
    await sleep(25);
  }
  throw new Error('the import did not come to rest');
}
async function checked(who: Who, kind: string, file: Buffer): Promise<Seen> {
  const answer = await upload(who, kind, file);
  expect([answer.statusCode, answer.json<Seen>().state]).toEqual([202, 'checking']);
  return until(who, answer.json<Seen>().id, 'clean', 'refused');
}
async function imported(who: Who, kind: string, file: Buffer, body: object = {}): Promise<Seen> {
  const seen = await checked(who, kind, file);
  expect(seen).toMatchObject({ state: 'clean', problems: [] });
  expect((await app.post(who, `/api/v1/imports/${seen.id}/confirmation`, body)).status).toBe(202);
  return until(who, seen.id, 'done', 'undone');
}
async function tableOf(who: Who, path: string): Promise<string[][]> {
  const { rawPayload, headers } = await app.nest.inject({
    method: 'GET',
    url: path,
    headers: { authorization: `Bearer ${await app.tokenOf(who)}` },
  });
  expect(String(headers['content-disposition'])).toMatch(/^attachment; /);
  const [sheet] = await readWorkbook(sourceOf(rawPayload));
  const rows: string[][] = [];
  for await (const { cells } of sheet!.rows()) rows.push(cells.map((cell) => cell?.text ?? ''));
  return rows;
}
const items = ['标题', '报送日期', '供稿单位', '保密审查人', '保密审查日期'];
const item = (title: string, on = '2014-03-05', units = '甲局') => [title, on, units, '张某', on];

describe('a template', () => {
  it('has headings, closed words as drop-downs, and a sheet that explains each column', async () => {
    const { rawPayload } = await app.nest.inject({
      method: 'GET',
      url: '/api/v1/import-kinds/incidents/template',
      headers: { authorization: `Bearer ${await app.tokenOf(editor)}` },
    });
    const workbook = new Workbook();
    await workbook.xlsx.load(rawPayload as unknown as ArrayBuffer);
    const headings = workbook.getWorksheet('责任事项')!.getRow(1).values as string[];
    expect(headings.slice(1)).toEqual(['责任单位*', '日期*', '情形*', '级别*', '信息标题', '情况说明']);
    expect(workbook.getWorksheet('责任事项')!.getCell('C2').dataValidation).toMatchObject({ type: 'list' });
    expect(workbook.getWorksheet('说明')!.getCell('C4').text).toBe('只能是 迟报、漏报、瞒报、失实、点名批评');
  });

  it('is there for what one may import, and nothing else is', async () => {
    const kinds = async (who: Who) =>
      ((await app.get(who, '/api/v1/import-kinds')).body as { kind: string }[]).map(({ kind }) => kind);
    expect(await kinds(editor)).toEqual(['items', 'adoptions', 'instructions', 'incidents']);
    expect(await kinds(admin)).toEqual(['units', 'people']);
    expect((await app.get(editor, '/api/v1/import-kinds/units/template')).status).toBe(404);
  });
});

describe('units and people', () => {
  it('come in all at once, and what stands already is passed over when one says so', async () => {
    const headings = ['单位名称', '分组', '设立日期'];
    const rows = [
      ['戊局', 'department', '2014/1/1'],
      ['己镇', 'township', '2014年2月1日'],
    ];
    const done = await imported(admin, 'units', await sheetOf('单位', headings, rows));
    expect(done).toMatchObject({ state: 'done', rows: 2, done: 2 });
    const again = await checked(
      admin,
      'units',
      await sheetOf('单位', headings, [...rows, ['庚局', 'department', '2014-01-01']]),
    );
    expect(again).toMatchObject({ state: 'clean', recorded: 2 });
    const confirm = (body: object) => app.post(admin, `/api/v1/imports/${again.id}/confirmation`, body);
    expect((await confirm({})).body).toMatchObject({ code: 'import_has_recorded' });
    expect((await confirm({ skipRecorded: true })).status).toBe(202);
    await until(admin, again.id, 'done');
    const units = (await app.get(admin, '/api/v1/units?on=2014-03-01')).body as { name: string }[];
    expect(units.map(({ name }) => name)).toEqual(expect.arrayContaining(['戊局', '己镇', '庚局']));
    const people = await sheetOf('人员', ['姓名', '单位名称'], [['张某', '戊局']]);
    expect(await imported(admin, 'people', people)).toMatchObject({ state: 'done', done: 1 });
  });
});

describe('items and events', () => {
  it('come in row by row, refer to each other by title, and are in the ledger as if recorded by hand', async () => {
    const two = await sheetOf('信息', items, [item('春耕'), item('秋收', '2014-03-06', '甲局、丙镇')]);
    expect(await imported(editor, 'items', two)).toMatchObject({ state: 'done', done: 2 });
    const adoptions = await sheetOf(
      '采用',
      ['信息标题', '刊物', '采用日期', '体裁'],
      [
        ['春耕', '政务', '2014-03-07', '简讯'],
        ['秋收', '每日要情', '2014-03-08', '单条'],
      ],
    );
    expect(await imported(editor, 'adoptions', adoptions)).toMatchObject({ state: 'done', done: 2 });
    const instructions = await sheetOf('批示', ['信息标题', '级别', '批示日期'], [['春耕', '区级', '2014-03-09']]);
    expect(await imported(editor, 'instructions', instructions)).toMatchObject({ state: 'done' });
    const incidents = await sheetOf(
      '责任事项',
      ['责任单位', '日期', '情形', '级别'],
      [['丁街道', '2014-03-10', '漏报', '区级']],
    );
    expect(await imported(editor, 'incidents', incidents)).toMatchObject({ state: 'done' });
    const { body } = await app.get(editor, `/api/v1/entries?unitId=${app.unit('甲局')}`);
    const amounts = (body as { rows: { asset: string; amount: string }[] }).rows.filter(
      ({ asset }) => asset === 'point',
    );
    // 政务 brief 5, 每日要情 half of 10, instruction of the district 20.
    expect(amounts.map(({ amount }) => Number(amount)).sort((a, b) => a - b)).toEqual([5, 5, 20]);
  });

  it('are refused as recorded before when they stand already, and passed over when one says so', async () => {
    const first = await sheetOf('信息', items, [item('一次'), item('两次')]);
    await imported(editor, 'items', first);
    const seen = await checked(editor, 'items', first);
    expect(seen).toMatchObject({ state: 'clean', recorded: 2, wrong: 0 });
    expect(seen.sameFile).toHaveLength(1);
    await app.post(editor, `/api/v1/imports/${seen.id}/confirmation`, { skipRecorded: true });
    await until(editor, seen.id, 'done');
    const { body } = await app.get(editor, '/api/v1/items?limit=200');
    expect((body as { rows: { title: string }[] }).rows.filter(({ title }) => title === '一次')).toHaveLength(1);
  });
});

describe('a file with wrong rows', () => {
  it('imports nothing, and comes back with every problem of every row and a column that says why', async () => {
    const before = (await app.get(editor, '/api/v1/events?limit=200')).body;
    const rows = [
      item('好的一行'),
      ['', '三月五日', '某某局', '张某', '2014-03-05'],
      item('未来', '2099-01-01'),
      item('好的一行'),
    ];
    const seen = await checked(editor, 'items', await sheetOf('信息', items, rows));
    expect(seen).toMatchObject({ state: 'refused', rows: 4, wrong: 3 });
    const table = await tableOf(editor, `/api/v1/imports/${seen.id}/problems`);
    expect(table[0]?.at(-1)).toBe('原因');
    expect(table.slice(1).map((row) => row.at(-1))).toEqual([
      '原文件第 3 行：「标题」没有填写；「报送日期」“三月五日”不是日期，请写成 2014-03-05',
      expect.stringContaining('原文件第 4 行：'),
      '原文件第 5 行：与第 2 行重复，请删去一行',
    ]);
    const refused = await app.post(editor, `/api/v1/imports/${seen.id}/confirmation`, {});
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([409, 'import_not_clean']);
    expect((await app.get(editor, '/api/v1/events?limit=200')).body).toEqual(before);
  });

  it('of formulas is refused cell by cell, because what they show is not what somebody wrote', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('信息');
    sheet.addRow(items);
    sheet.addRow(item('公式'));
    sheet.getCell('A2').value = { formula: '"公"&"式"', result: '公式' };
    const seen = await checked(editor, 'items', Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(seen.problems).toEqual([{ row: 2, says: '「标题」是公式，请改写成结果本身' }]);
  });

  it.each([
    ['without rows', '信息', items, [], '表头下面没有内容'],
    ['with foreign headings', '信息', ['题目', '日期'], [['a', 'b']], '不认识列“题目”'],
  ])('%s is refused as a whole', async (_, name, headings, rows, says) => {
    const seen = await checked(editor, 'items', await sheetOf(name, headings, rows));
    expect([seen.state, seen.reason]).toEqual(['refused', expect.stringContaining(says)]);
  });
});

it('an import in which a row is refused after all is taken back to the last row, so that nothing is half imported', async () => {
  const titles = Array.from({ length: 20 }, (_, i) => `撤回${i}`);
  const seen = await checked(
    editor,
    'items',
    await sheetOf(
      '信息',
      items,
      titles.map((title) => item(title)),
    ),
  );
  // Meanwhile somebody enters the last one by hand.
  await app.submitted(['甲局'], '2014-03-05', '撤回19');
  await app.post(editor, `/api/v1/imports/${seen.id}/confirmation`, {});
  const undone = await until(editor, seen.id, 'undone', 'done');
  expect(undone).toMatchObject({ state: 'undone', done: 0, reason: expect.stringContaining('第 21 行') as string });
  const { body } = await app.get(editor, '/api/v1/items?limit=200');
  const left = (body as { rows: { title: string; status: string }[] }).rows.filter(({ title }) =>
    title.startsWith('撤回'),
  );
  expect(left.filter(({ status }) => status !== 'withdrawn').map(({ title }) => title)).toEqual(['撤回19']);
});

it('an import whose process dies before it is marked done is taken up again, and writes each row once', async () => {
  const dies = jest
    .spyOn(app.nest.get(JobHandlers).of('import.run'), 'settle')
    .mockRejectedValueOnce(new Error('killed'));
  const titles = Array.from({ length: 20 }, (_, i) => `接续${i}`);
  const seen = await checked(
    editor,
    'items',
    await sheetOf(
      '信息',
      items,
      titles.map((title) => item(title)),
    ),
  );
  await app.post(editor, `/api/v1/imports/${seen.id}/confirmation`, {});
  while (dies.mock.calls.length === 0) await sleep(10);
  await sleep(50);
  app.clock.advance(5_000);
  expect(await until(editor, seen.id, 'done', 'undone')).toMatchObject({ state: 'done', done: 20 });
  expect(dies).toHaveBeenCalledTimes(2);
  const { body } = await app.get(editor, '/api/v1/items?limit=200');
  const written = (body as { rows: { title: string }[] }).rows.filter(({ title }) => title.startsWith('接续'));
  expect(written).toHaveLength(20);
});

describe('what is sent', () => {
  it('must be a workbook by its content', async () => {
    const answer = await upload(editor, 'items', Buffer.from('%PDF-1.7'), '表.xlsx');
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([415, 'file_type_unwelcome']);
  });

  it('must be of a kind one may import', async () => {
    const answer = await upload(editor, 'units', await sheetOf('单位', ['单位名称'], []));
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'import_kind_unknown']);
  });

  it('does not exist for another office, nor for whoever may not import its kind', async () => {
    const { id } = await checked(editor, 'items', await sheetOf('信息', items, [item('别处')]));
    expect((await app.get(admin, `/api/v1/imports/${id}`)).body).toMatchObject({ code: 'import_not_found' });
    const other = await app.addOffice({ code: 'other', units: { 某局: 'department' } });
    const { token } = await app.signIn('editor', other.officeId, other.unit);
    expect((await app.ask('GET', `/api/v1/imports/${id}`, token)).statusCode).toBe(404);
    expect((await app.ask('GET', `/api/v1/imports/${id}/problems`, token)).statusCode).toBe(404);
    expect((await app.post(editor, `/api/v1/imports/${id}/cancellation`, {})).body).toMatchObject({
      state: 'cancelled',
    });
  });

  it('is listed page by page, the newest first', async () => {
    const first = (await app.get(editor, '/api/v1/imports?limit=2')).body as { rows: Seen[]; next: string };
    const second = (await app.get(editor, `/api/v1/imports?limit=2&cursor=${first.next}`)).body as { rows: Seen[] };
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(4);
    expect((await app.get(editor, '/api/v1/imports?state=undone')).body).toMatchObject({ rows: [{ state: 'undone' }] });
  });
});
