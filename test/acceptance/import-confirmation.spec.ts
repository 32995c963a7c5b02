import { setTimeout as sleep } from 'node:timers/promises';
import { JobHandlers } from '@app/platform';
import { Importer, itemHeadings, itemRow, itemSheet, sheetOf } from '../support/imports';
import { TestApp } from '../support/test-app';

describe('POST /api/v1/imports/:id/confirmation', () => {
  let app: TestApp;
  let editor: Importer;
  beforeAll(async () => {
    app = await TestApp.start();
    editor = new Importer(app, 'editor');
  });
  afterAll(() => app.close());

  /** What units and people brought in 甲局, in points. */
  async function pointsOf(unit: string): Promise<number[]> {
    const { body } = await app.get('editor', `/api/v1/entries?unitId=${app.unit(unit)}`);
    const { rows } = body as { rows: { asset: string; amount: string }[] };
    return rows
      .filter(({ asset }) => asset === 'point')
      .map(({ amount }) => Number(amount))
      .sort((a, b) => a - b);
  }

  it('brings units and people in all at once, and passes over what stands already when one says so', async () => {
    const admin = new Importer(app, 'system_administrator');
    const headings = ['单位名称', '分组', '设立日期'];
    const rows = [
      ['戊局', '部门', '2014/1/1'],
      ['己镇', 'township', '2014年2月1日'],
    ];
    const done = await admin.imported('units', await sheetOf('单位', headings, rows));
    expect(done).toMatchObject({ state: 'done', rows: 2, done: 2 });
    const more = await sheetOf('单位', headings, [...rows, ['庚局', 'department', '2014-01-01']]);
    const again = await admin.checked('units', more);
    expect(again).toMatchObject({ state: 'clean', recorded: 2 });
    expect((await admin.confirm(again.id)).body).toMatchObject({ code: 'import_has_recorded' });
    expect((await admin.confirm(again.id, { skipRecorded: true })).status).toBe(202);
    await admin.until(again.id, 'done');
    const units = (await app.get('editor', '/api/v1/units?on=2014-03-01')).body as { name: string; group: string }[];
    // A group is kept by its word, whether somebody wrote that or what people call it.
    expect(units.map(({ name, group }) => `${name} ${group}`)).toEqual(
      expect.arrayContaining(['戊局 department', '己镇 township', '庚局 department']),
    );
    const people = await sheetOf('人员', ['姓名', '单位名称'], [['张某', '戊局']]);
    expect(await admin.imported('people', people)).toMatchObject({ state: 'done', done: 1 });
  });

  it('brings items and events in row by row, in the ledger as if each had been recorded by hand', async () => {
    const items = [itemRow('春耕'), itemRow('秋收', '2014-03-06', '甲局、丙镇')];
    expect(await editor.imported('items', await sheetOf('信息', itemHeadings, items))).toMatchObject({ done: 2 });
    const tables: [kind: string, name: string, headings: string[], ...rows: string[][]][] = [
      [
        'adoptions',
        '采用',
        ['信息标题', '刊物', '采用日期', '体裁'],
        ['春耕', '政务', '2014-03-07', '简讯'],
        ['秋收', '每日要情', '2014-03-08', '单条'],
      ],
      ['forwards', '上报', ['信息标题', '上报日期'], ['春耕', '2014-03-08']],
      ['instructions', '批示', ['信息标题', '级别', '批示日期'], ['春耕', '区级', '2014-03-09']],
      ['incidents', '责任事项', ['责任单位', '日期', '情形', '级别'], ['丁街道', '2014-03-10', '漏报', '区级']],
      [
        'commissions',
        '约稿',
        ['约稿题目', '约稿单位', '应报日期', '结果'],
        ['一季度经济', '乙局', '2014-03-10', '未报'],
      ],
    ];
    for (const [kind, name, headings, ...rows] of tables)
      expect(await editor.imported(kind, await sheetOf(name, headings, rows))).toMatchObject({ state: 'done' });
    // 政务 brief 5, 每日要情 half of 10, instruction of the district 20; a commissioned draft that never came -50.
    expect([await pointsOf('甲局'), await pointsOf('乙局')]).toEqual([[5, 5, 20], [-50]]);
    const { body } = await app.get('editor', '/api/v1/events?limit=200');
    expect((body as { rows: { type: string }[] }).rows.filter(({ type }) => type === 'forward')).toHaveLength(1);
  });

  it('lets a leader bring in what was awarded by hand, by the title of what the regulation leaves to a person', async () => {
    const headings = ['单位', '日期', '评定项目', '数额（分）', '理由'];
    const rows = [
      ['丙镇', '2014-03-11', '机构和人员落实', '', '专人负责'],
      ['丙镇', '2014-03-11', '综合信息主要供稿单位多计', '35.5', '供稿最多'],
    ];
    const leader = new Importer(app, 'leader');
    expect(await leader.imported('awards', await sheetOf('评定', headings, rows))).toMatchObject({ done: 2 });
    expect(await pointsOf('丙镇')).toEqual([5, 20, 35.5]);
    const again = await leader.checked('awards', await sheetOf('评定', headings, rows));
    expect(again).toMatchObject({ state: 'clean', recorded: 2 });
  });

  it('refuses what stands already as recorded before, and passes it over when one says so', async () => {
    const twice = await itemSheet('一次', '两次');
    await editor.imported('items', twice);
    const seen = await editor.checked('items', twice);
    expect(seen).toMatchObject({ state: 'clean', recorded: 2, wrong: 0 });
    expect(seen.sameFile).toHaveLength(1);
    await editor.confirm(seen.id, { skipRecorded: true });
    await editor.until(seen.id, 'done');
    expect(await editor.itemsCalled('一次')).toHaveLength(1);
  });

  it('takes all of it back when a row is refused after all, so that nothing is half imported', async () => {
    const titles = Array.from({ length: 20 }, (_, i) => `撤回${i}`);
    const seen = await editor.checked('items', await itemSheet(...titles));
    // Meanwhile somebody enters the last one by hand.
    await app.submitted(['甲局'], '2014-03-05', '撤回19');
    await editor.confirm(seen.id);
    const undone = await editor.until(seen.id, 'undone', 'done');
    expect(undone).toMatchObject({ state: 'undone', done: 0, reason: expect.stringContaining('第 21 行') as string });
    const left = (await editor.itemsCalled('撤回')).filter(({ status }) => status !== 'withdrawn');
    expect(left.map(({ title }) => title)).toEqual(['撤回19']);
  });

  it('is taken up again when its process dies before it is marked done, and writes each row once', async () => {
    const dies = jest
      .spyOn(app.nest.get(JobHandlers).of('import.run'), 'settle')
      .mockRejectedValueOnce(new Error('killed'));
    const titles = Array.from({ length: 20 }, (_, i) => `接续${i}`);
    const seen = await editor.checked('items', await itemSheet(...titles));
    await editor.confirm(seen.id);
    while (dies.mock.calls.length === 0) await sleep(10);
    await sleep(50);
    app.clock.advance(5_000);
    expect(await editor.until(seen.id, 'done', 'undone')).toMatchObject({ state: 'done', done: 20 });
    expect(dies).toHaveBeenCalledTimes(2);
    expect(await editor.itemsCalled('接续')).toHaveLength(20);
  });
});
