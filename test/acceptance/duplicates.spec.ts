import { managerOf, UnitOfWork } from '@app/platform';
import { aDeclaration } from '@app/testing';
import { expectOnlyFor, expectRefusal } from '../support/refusals';
import { TestApp, type Who } from '../support/test-app';

const NOBODYS = '00000000-0000-4000-8000-000000000000';
const LOOK = '/api/v1/items/duplicates';
const WINDOW = '/api/v1/duplicate-window';

const report =
  '甲局组织农机手检修播种机械三百台。针对化肥涨价，供销社提前调运尿素八百吨，价格低于市场。' +
  '农技站派出十二名技术员，在二十三个村设了田间课堂。种粮大户普遍反映今年贷款来得早，手续也少。';
const rewritten =
  '我区近日召开会议研究农业。农技站派出十五名技术员，在二十三个村设了田间课堂。' +
  '针对化肥涨价，供销社提前调运尿素八百吨，价格低于市场。';

interface Row {
  readonly itemId: string | null;
  readonly title: string;
  readonly unitIds: number[];
  readonly submittedOn: string;
  readonly by: string;
  readonly score: number;
  readonly passages: { text: string; otherText: string | null; from: number; to: number }[];
}

describe('near-duplicates', () => {
  let app: TestApp;
  let model: string;
  beforeAll(async () => {
    app = await TestApp.start();
    model = await submitted('甲局', '2014-03-05', '甲局春耕备耕情况', report);
  });
  afterAll(() => app.close());

  async function submitted(unit: string, occurredOn: string, title: string, body?: string): Promise<string> {
    const contributors = [{ unitId: app.unit(unit) }];
    const { body: answer, status } = await app.post('editor', '/api/v1/items', {
      ...{ title, contributors, occurredOn, body, declaration: aDeclaration },
    });
    if (status !== 201) throw new Error(JSON.stringify(answer));
    return (answer as { itemId: string }).itemId;
  }
  const rows = async (who: Who, text: object): Promise<Row[]> => {
    const { status, body } = await app.post(who, LOOK, text);
    expect(status).toBe(200);
    return (body as { rows: Row[] }).rows;
  };
  const mine = { title: '农业生产动态', body: rewritten };

  it('are shown to an editor before anything is submitted, with the passages in both texts', async () => {
    const [found] = await rows('editor', mine);
    expect(found).toMatchObject({ itemId: model, title: '甲局春耕备耕情况', submittedOn: '2014-03-05', by: 'body' });
    expect(found?.unitIds).toEqual([app.unit('甲局')]);
    expect(found?.passages.map(({ text }) => text)).toContain('名技术员，在二十三个村设了田间课堂');
    for (const { text, otherText, from, to } of found?.passages ?? []) {
      expect(rewritten.slice(from, to)).toBe(text);
      expect(report).toContain(otherText);
    }
  });

  it('stand in the receipt of a submission and of its dry run, so that whoever submits need not ask', async () => {
    const text = { ...mine, contributors: [{ unitId: app.unit('丁街道') }], declaration: aDeclaration };
    const found = async (query: string) => {
      const { body } = await app.post('liaison of 丁街道', `/api/v1/items${query}`, text);
      return (body as { itemId: string; duplicates: { rows: Row[] } }).duplicates.rows;
    };
    const alike = { itemId: null, title: '甲局春耕备耕情况', by: 'body' };
    expect([await found('?dryRun=true'), await found('')]).toMatchObject([[alike], [alike]]);
    const [own] = await rows('liaison of 丁街道', mine);
    await app.post('liaison of 丁街道', `/api/v1/items/${own?.itemId}/withdrawal`, { reason: '重复' });
  });

  it('of a foreign unit show a liaison that they exist and its own words, never the other text or its id', async () => {
    const [found] = await rows('liaison of 乙局', mine);
    expect(found).toMatchObject({ itemId: null, title: '甲局春耕备耕情况', unitIds: [app.unit('甲局')] });
    expect(found?.passages.every(({ otherText }) => otherText === null)).toBe(true);
    expect(JSON.stringify(found)).not.toContain('播种机械');
    expect((await rows('liaison of 甲局', mine))[0]).toMatchObject({ itemId: model });
  });

  it('are shown when an item is opened, those that came later too, and never the item itself', async () => {
    const later = await submitted('丙镇', '2014-03-10', '农业生产动态', rewritten);
    for (const [opened, other] of [
      [model, later],
      [later, model],
    ]) {
      const { body } = await app.get('editor', `/api/v1/items/${opened}/duplicates`);
      expect((body as { rows: Row[] }).rows.map(({ itemId }) => itemId)).toEqual([other]);
    }
    expectRefusal(await app.get('liaison of 乙局', `/api/v1/items/${model}/duplicates`), 404, 'item_not_found');
    expectRefusal(await app.get('editor', `/api/v1/items/${NOBODYS}/duplicates`), 404, 'item_not_found');
    await app.post('editor', '/api/v1/cancellations', { event: await eventOf(later), reason: '重复' });
    expect(await rows('editor', { ...mine, itemId: model })).toEqual([]);
  });

  const eventOf = async (id: string) =>
    ((await app.get('editor', `/api/v1/items/${id}`)).body as { event: number }).event;

  it('of items without a body are found by their titles', async () => {
    const short = await submitted('丁街道', '2014-03-11', '丁街道开通三条镇村公交线路');
    const [found] = await rows('editor', { title: '丁街道：开通三条镇村公交线路！' });
    expect(found).toMatchObject({ itemId: short, by: 'title', passages: [] });
  });

  it('are those of the newest text, where an item was returned and came back', async () => {
    const first = {
      title: '民政工作',
      body: '民政局为一百二十名独居老人安装了呼叫器，由社区网格员每天查看并登记在册。',
    };
    const id = await submitted('乙局', '2014-03-12', first.title, first.body);
    await app.post('editor', `/api/v1/items/${id}/return`, { opinion: '请补充' });
    const second = '水务公司更换老化管网四十公里，三万名居民喝上放心水，停水投诉比上月少了一半还多。';
    const saved = await app.post('liaison of 乙局', `/api/v1/items/${id}/draft`, { version: 0, body: second });
    const { version } = (saved.body as { draft: { version: number } }).draft;
    const again = { version, declaration: aDeclaration };
    const handedIn = await app.post('liaison of 乙局', `/api/v1/items/${id}/submission`, again);
    expect(handedIn).toMatchObject({ status: 200, body: { itemId: id, duplicates: { rows: [] } } });
    expect(await rows('editor', first)).toEqual([]);
    expect((await rows('editor', { title: '供水', body: second })).map(({ itemId }) => itemId)).toEqual([id]);
  });

  it('are found no more once an item was purged, not even by whoever knows its text', async () => {
    const text = { title: '文物工作', body: '文物所修缮古桥两座，补种被盗挖的护坡林木，在七个村聘请了义务看护员。' };
    const id = await submitted('乙局', '2014-03-13', text.title, text.body);
    expect(await rows('editor', text)).toHaveLength(1);
    const purged = await app.post('security_administrator', `/api/v1/items/${id}/purge`, { reason: '误报涉密' });
    expect(purged.status).toBeLessThan(300);
    expect(await rows('editor', text)).toEqual([]);
    const left = await app.nest.get(UnitOfWork).read((tx) => managerOf(tx).countBy('item_band', { itemId: id }));
    expect(left).toBe(0);
  });

  it('are looked for as many months back as the office says, and nothing is found of another office', async () => {
    await submitted(
      '甲局',
      '2014-01-15',
      '甲局招商',
      '甲局赴外地开展专题推介，上门拜访意向企业四十家，梳理闲置厂房十二处。',
    );
    const text = { title: '招商', body: '甲局赴外地开展专题推介，上门拜访意向企业五十家，梳理闲置厂房十二处。' };
    expect(await rows('editor', text)).toHaveLength(1);
    const set = (months: number, version: number) => app.post('system_administrator', WINDOW, { months, version });
    expect((await set(2, 0)).body).toMatchObject({ months: 2, version: 1 });
    expectRefusal(await set(12, 0), 409, 'setting_changed');
    expect((await app.get('editor', WINDOW)).body).toMatchObject({
      months: 2,
      changed: { by: 'system_administrator' },
    });
    expect(await rows('editor', text)).toEqual([]);
    await set(6, 1);
    const { officeId, unit } = await app.addOffice({ code: 'neighbour', units: { 外局: 'department' } });
    const { token } = await app.signIn('editor', officeId, unit);
    const elsewhere = await app.ask('POST', LOOK, token, JSON.stringify(text));
    expect(elsewhere.json()).toMatchObject({ rows: [] });
  });

  it.each([
    ['no title', { title: undefined }],
    ['a body that is a list', { body: ['一'] }],
    ['a body of a book', { body: '长'.repeat(50_001) }],
    ['an unknown field', { unitId: 1 }],
  ])('are not looked for with %s', async (_name, change) =>
    expectRefusal(await app.post('editor', LOOK, { ...mine, ...change }), 400, 'invalid_input'),
  );

  it.each([0, 37, 1.5, '6'])('are not looked for over %p months', async (months) =>
    expectRefusal(await app.post('system_administrator', WINDOW, { months, version: 0 }), 400, 'invalid_input'),
  );

  it('are looked for by those who submit', () => expectOnlyFor(app, ['editor', 'liaison of 甲局'], LOOK, mine));
});
