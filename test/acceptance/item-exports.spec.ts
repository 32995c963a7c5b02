import { fetched } from '../support/downloads';
import { rowsOf } from '../support/lists-in-files';
import { expectRefusal } from '../support/refusals';
import { TestApp, type Who } from '../support/test-app';

const URL = '/api/v1/item-exports';

describe('POST /api/v1/item-exports', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
    await app.submitted(['甲局', '丙镇'], '2014-03-03', '=春耕一');
    await app.submitted(['丙镇'], '2014-03-04', '春耕二');
    await app.submitted(['甲局'], '2014-03-05', '防汛三');
  });
  afterAll(() => app.close());

  const titles = async (who: Who, asked: object) =>
    (await rowsOf(await fetched(app, who, URL, asked))).slice(1).map(([title]) => title);

  it('gives every item of the query with its units, in the order asked, and no title in it is a formula', async () => {
    const rows = await rowsOf(await fetched(app, 'editor', URL, { text: '春耕', direction: 'desc' }));
    expect(rows[0]).toEqual(['标题', '状态', '类别', '报送日期', '报送单位', '作者', '事发时间', '联系人', '登记时间']);
    expect(rows.slice(1).map(([title, status, , day, units]) => [title, status, day, units])).toEqual([
      ['春耕二', '已报送', '2014-03-04', '丙镇'],
      ['=春耕一', '已报送', '2014-03-03', '甲局、丙镇'],
    ]);
  });

  it('holds what a liaison may see and nothing else, whatever is asked for', async () => {
    expect(await titles('liaison of 甲局', {})).toEqual(['=春耕一', '防汛三']);
    expect(await titles('liaison of 甲局', { unitId: app.unit('丙镇') })).toEqual(['=春耕一', '防汛三']);
  });

  it('refuses what the list refuses too', async () => {
    expectRefusal(await app.post('editor', URL, { status: 'lost' }), 400, 'invalid_input');
    expectRefusal(await app.post('editor', URL, { limit: 5 }), 400, 'invalid_input');
  });

  it('is one file when a key is sent twice, since a click is', async () => {
    const key = { 'idempotency-key': 'items-1' };
    const [first, second] = [await app.post('editor', URL, {}, key), await app.post('editor', URL, {}, key)];
    expect((second.body as { id: string }).id).toBe((first.body as { id: string }).id);
    expect(second.headers['idempotent-replayed']).toBe('true');
  });
});
