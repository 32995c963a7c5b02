import { aDeclaration } from '@app/testing';
import { expectRefusal, rowCounts } from '../support/refusals';
import { type Answer, TestApp } from '../support/test-app';

const ITEMS = '/api/v1/items';
const LIAISON = 'liaison of 甲局';

interface Draft {
  readonly item: { readonly id: string };
  readonly draft: { readonly version: number };
}

describe('the texts of an item', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const begun = async (more: object = {}) =>
    ((await app.post(LIAISON, `${ITEMS}/drafts`, { title: '草稿', ...more })).body as Draft).item.id;
  const save = (id: string, body: object) => app.post(LIAISON, `${ITEMS}/${id}/draft`, body);
  const submitted = async (title: string, body: string) => {
    const contributors = [{ unitId: app.unit('甲局') }];
    const item = { title, body, contributors, declaration: aDeclaration };
    return ((await app.post(LIAISON, ITEMS, item)).body as { itemId: string }).itemId;
  };

  describe('a draft', () => {
    it('is saved piece by piece, and what is left out stays', async () => {
      const id = await begun({ kind: '动态' });
      await save(id, { version: 1, body: '第一段\r\n第二段\u000b<b>不是标签</b>\u0007' });
      const { body } = await save(id, { version: 2, contact: '办公室' });
      expect(body).toMatchObject({
        item: { title: '草稿', kind: '动态', contact: '办公室', status: 'draft', event: null, submittedOn: null },
        draft: { version: 3, body: '第一段\n第二段\n<b>不是标签</b>', savedBy: LIAISON },
      });
    });

    it('is not overwritten from another tab, whose owner is told who saved it and when', async () => {
      const id = await begun();
      const tabs = await Promise.all([save(id, { version: 1, title: '甲' }), save(id, { version: 1, title: '乙' })]);
      expect(tabs.map(({ status }) => status).sort()).toEqual([200, 409]);
      const late = tabs.find(({ status }) => status === 409) as Answer;
      expectRefusal(late, 409, 'draft_saved_elsewhere');
      expect((late.body as { message: string }).message).toContain(`${LIAISON} 已于 2014-03-20 10:00 保存过`);
    });

    it('takes a sign-off back when it changes, because another text was signed', async () => {
      const id = await begun();
      await app.post(LIAISON, `${ITEMS}/${id}/sign-off`, { version: 1, signedBy: '李某', signedOn: '2014-03-20' });
      const { body } = await save(id, { version: 1, body: '又改' });
      expect(body).toMatchObject({ item: { status: 'draft' }, draft: { signedOff: false } });
    });

    it('is listed for the unit that writes it when asked for, and for nobody else', async () => {
      const id = await begun({ title: '只有甲局看得见' });
      const listed = async (
        who: Parameters<TestApp['get']>[0],
        query = '?status=draft&sort=recorded&direction=desc',
      ) => {
        const { rows } = (await app.get(who, `${ITEMS}${query}`)).body as { rows: { id: string }[] };
        return rows.map((row) => row.id);
      };
      expect(await listed(LIAISON)).toContain(id);
      expect(await listed(LIAISON, '')).not.toContain(id);
      for (const who of ['liaison of 乙局', 'editor', 'system_administrator'] as const)
        expect(await listed(who)).not.toContain(id);
    });

    it('names the units it was written with, who see it once it is handed in and not before', async () => {
      const share = (unit: string, weight: number) => ({ unitId: app.unit(unit), weight });
      const contributors = [share('甲局', 2), share('乙局', 1)];
      const id = await begun({ title: '两家合写', contributors });
      const foreign = await save(id, { version: 1, contributors: [...contributors].reverse() });
      expectRefusal(foreign, 403, 'foreign_unit');
      const partner = () => app.get('liaison of 乙局', `${ITEMS}/${id}`);
      expectRefusal(await partner(), 404, 'item_not_found');
      await app.post(LIAISON, `${ITEMS}/${id}/submission`, { version: 1, declaration: aDeclaration });
      expect((await partner()).body).toMatchObject({ contributors });
    });

    it('needs a title and a unit when it is handed in, and may lack them before', async () => {
      const { body } = await app.post('editor', `${ITEMS}/drafts`, { body: '只有正文' });
      const { id } = (body as Draft).item;
      const handIn = { version: 1, declaration: aDeclaration };
      expectRefusal(await app.post('editor', `${ITEMS}/${id}/submission`, handIn), 400, 'draft_incomplete');
    });

    it('takes fifty thousand characters and no more', async () => {
      const id = await begun();
      expect((await save(id, { version: 1, body: '长'.repeat(50_000) })).status).toBe(200);
      expectRefusal(await save(id, { version: 2, body: '长'.repeat(50_001) }), 400, 'invalid_input');
      expect((await save(id, { version: 2, body: '𠮷'.repeat(10) })).status).toBe(200);
    });
  });

  describe("the office's edited text", () => {
    it('stands beside the original, which is kept, with what changed shown in words', async () => {
      const id = await submitted('春耕备耕进展顺利', '全区完成春耕五万亩。');
      const edited = { revision: 1, title: '春耕备耕进展平稳', body: '全区完成春耕六万亩。' };
      const { status, body } = await app.put('editor', `${ITEMS}/${id}/text`, edited);
      expect([status, body]).toMatchObject([
        200,
        { no: 2, kind: 'edited', title: '春耕备耕进展平稳', writer: 'editor' },
      ]);
      expect((await app.get(LIAISON, `${ITEMS}/${id}`)).body).toMatchObject({
        title: '春耕备耕进展平稳',
        body: '全区完成春耕六万亩。',
        status: 'in_work',
      });
      const { body: revisions } = await app.get(LIAISON, `${ITEMS}/${id}/revisions`);
      expect(revisions).toMatchObject([
        { no: 1, kind: 'original', title: '春耕备耕进展顺利', writer: LIAISON },
        { no: 2, kind: 'edited', title: '春耕备耕进展平稳', writer: 'editor' },
      ]);
      const { body: difference } = await app.get(LIAISON, `${ITEMS}/${id}/revisions/1/difference/2`);
      expect((difference as { title: unknown }).title).toEqual([
        { kind: 'same', text: '春耕备耕进展' },
        { kind: 'removed', text: '顺利' },
        { kind: 'added', text: '平稳' },
      ]);
    });

    it('is not written over by an editor who did not see it', async () => {
      const id = await submitted('同时改', '正文');
      const edit = (title: string) => app.put('editor', `${ITEMS}/${id}/text`, { revision: 1, title, body: '正文' });
      const both = await Promise.all([edit('甲改'), edit('乙改')]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      expectRefusal(both.find(({ status }) => status === 409) as Answer, 409, 'text_edited_meanwhile');
    });

    it('is screened like any other, and refused for an item that is not the office’s any more', async () => {
      const id = await submitted('待改', '正文');
      const before = await rowCounts(app);
      const edit = (body: string) => app.put('editor', `${ITEMS}/${id}/text`, { revision: 1, title: '改', body });
      expectRefusal(await edit('附机密件'), 400, 'secrecy_words');
      expect(await rowCounts(app)).toEqual(before);
      await app.post(LIAISON, `${ITEMS}/${id}/withdrawal`, { reason: '误报' });
      expectRefusal(await edit('正文二'), 409, 'step_refused');
    });

    it.each(['0', 'x', '3', '-1', '1e3', '99999999999'])('has no revision %s', async (no) => {
      const id = await submitted('没有这一稿', '正文');
      expectRefusal(await app.get(LIAISON, `${ITEMS}/${id}/revisions/1/difference/${no}`), 404, 'revision_not_found');
      expectRefusal(await app.get('liaison of 乙局', `${ITEMS}/${id}/revisions/1/difference/1`), 404, 'item_not_found');
    });
  });
});
