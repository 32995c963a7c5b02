import { aDeclaration } from '@app/testing';
import { aNeighbour, type BadInput, expectRefusal, expectRefused, rowCounts } from '../support/refusals';
import { TestApp } from '../support/test-app';

const ITEMS = '/api/v1/items';
const WORDS = '/api/v1/secrecy-words';
const SETTINGS = '/api/v1/submission-settings';
const LIAISON = 'liaison of 甲局';

describe('what must never enter', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const good = (more: object = {}) => ({
    title: '全区保密工作会议召开',
    body: '会议要求保护企业商业秘密。',
    contributors: [{ unitId: app.unit('甲局') }],
    declaration: aDeclaration,
    ...more,
  });

  describe('the declaration', () => {
    const bad: BadInput[] = [
      ['no declaration', { declaration: undefined }, 400, 'invalid_input'],
      ['a list of declarations', { declaration: [aDeclaration] }, 400, 'invalid_input'],
      ['an empty list for it', { declaration: [] }, 400, 'invalid_input'],
      ['a declaration of nobody', { declaration: { checkedOn: '2014-03-01' } }, 400, 'invalid_input'],
      [
        'a check that is still to come',
        { declaration: { ...aDeclaration, checkedOn: '2014-03-21' } },
        400,
        'day_in_future',
      ],
    ];
    it.each(bad)('is asked of every submission: %s is refused', (...each) =>
      expectRefused(app, LIAISON, ITEMS, good(), each),
    );
  });

  describe('the screen', () => {
    it('refuses a submission and says where each word stands, in title, body, contact and note', async () => {
      const before = await rowCounts(app);
      const fields = { title: '机 密★材料', body: '一、\n本件属绝密', contact: '機密室', note: '内有秘密文件' };
      const answer = await app.post(LIAISON, ITEMS, good(fields));
      expectRefusal(answer, 400, 'secrecy_words');
      const { problems } = answer.body as { problems: { field: string; code: string; message: string }[] };
      expect(problems.map(({ field, message }) => `${field}: ${message}`)).toEqual([
        'title: 标题第 1 字：“机 密★材料”中有“机密”',
        'title: 标题第 4 字：“机 密★材料”中有“★”',
        'body: 正文第 2 行第 4 字：“本件属绝密”中有“绝密”',
        'contact: 联系方式第 1 字：“機密室”中有“機密”',
        'note: 说明第 3 字：“内有秘密文件”中有“秘密”',
      ]);
      expect(await rowCounts(app)).toEqual(before);
    });

    it('lets work at secrecy and business secrets be told of', async () => {
      expect((await app.post(LIAISON, ITEMS, good())).status).toBe(201);
    });

    it('warns while a draft is being written, and refuses when it is handed in', async () => {
      const { status, body } = await app.post(LIAISON, `${ITEMS}/drafts`, { title: '草稿', body: '附机密件' });
      const { item, warnings } = body as { item: { id: string }; warnings: object[] };
      expect([status, warnings]).toMatchObject([201, [{ field: 'body', word: '机密', position: 1, found: '机密' }]]);
      const handIn = { version: 1, declaration: aDeclaration };
      expectRefusal(await app.post(LIAISON, `${ITEMS}/${item.id}/submission`, handIn), 400, 'secrecy_words');
    });

    it("takes the office's own words and phrases from its system administrator, for that office alone", async () => {
      const lists = { blocked: ['春雷行动'], allowed: ['国家秘密法律宣传'] };
      const replace = (words: object, version: number) => app.put('system_administrator', WORDS, { ...words, version });
      expect((await replace(lists, 0)).status).toBe(204);
      const stands = { ...lists, version: 1, changed: { by: 'system_administrator' } };
      expect((await app.get('system_administrator', WORDS)).body).toMatchObject(stands);
      expectRefusal(await replace({ blocked: ['秋雨行动'], allowed: [] }, 0), 409, 'setting_changed');
      expect((await app.get('system_administrator', WORDS)).body).toMatchObject(stands);
      expectRefusal(await app.post(LIAISON, ITEMS, good({ title: '春雷行动开展' })), 400, 'secrecy_words');
      expect((await app.post(LIAISON, ITEMS, good({ title: '国家秘密法律宣传' }))).status).toBe(201);
      const neighbour = await aNeighbour(app);
      const theirs = { ...good({ title: '春雷行动开展' }), contributors: [{ unitId: neighbour.unit('外局') }] };
      expect((await neighbour.post('editor', ITEMS, theirs)).status).toBe(201);
      expect((await replace({ blocked: [], allowed: [] }, 1)).status).toBe(204);
      expectRefusal(await replace({ blocked: ['　'], allowed: [] }, 2), 400, 'invalid_input');
    });
  });

  describe('the settings of an office', () => {
    it('hold for every way to submit: kinds from its list, and a signature where it wants one', async () => {
      const { changed, ...before } = (await app.get(LIAISON, SETTINGS)).body as { changed: object | null };
      expect([changed, before]).toMatchObject([
        null,
        { signOffRequired: false, kinds: ['动态', '要情', '专报', '调研'], version: 0 },
      ]);
      const strict = { ...before, signOffRequired: true, kinds: ['动态'] };
      expect((await app.put('system_administrator', SETTINGS, strict)).status).toBe(204);
      // A second page that was opened before.
      const late = expectRefusal(await app.put('system_administrator', SETTINGS, before), 409, 'setting_changed');
      expect(late).toContain('system_administrator在 2014-03-20 10:00 修改过');
      expectRefusal(await app.post(LIAISON, ITEMS, good({ kind: '调研' })), 400, 'kind_unknown');
      expectRefusal(await app.post(LIAISON, ITEMS, good({ kind: '动态' })), 409, 'sign_off_missing');
      const signOff = { signedBy: '李某', signedOn: '2014-03-20' };
      expect((await app.post(LIAISON, ITEMS, good({ kind: '动态', signOff }))).status).toBe(201);
      const { body } = await app.post(LIAISON, `${ITEMS}/drafts`, { title: '待签', body: '正文' });
      const { id } = (body as { item: { id: string } }).item;
      const handIn = (version: number) =>
        app.post(LIAISON, `${ITEMS}/${id}/submission`, { version, declaration: aDeclaration });
      expectRefusal(await handIn(1), 409, 'sign_off_missing');
      await app.post(LIAISON, `${ITEMS}/${id}/sign-off`, { version: 1, ...signOff });
      // Another text is not what was signed.
      await app.post(LIAISON, `${ITEMS}/${id}/draft`, { version: 1, body: '正文改' });
      expectRefusal(await handIn(2), 409, 'sign_off_missing');
      await app.post(LIAISON, `${ITEMS}/${id}/sign-off`, { version: 2, ...signOff });
      expect((await handIn(2)).status).toBe(200);
      expect((await app.put('system_administrator', SETTINGS, { ...before, version: 1 })).status).toBe(204);
    });
  });
});
