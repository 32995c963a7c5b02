import { aDeclaration } from '@app/testing';
import { DataSource } from 'typeorm';
import { type Notice, notices, NOTICES as URL, ok } from '../support/notices';
import { aNeighbour, expectRefusal } from '../support/refusals';
import { closeMonths, record } from '../support/standings';
import { TestApp, type Who } from '../support/test-app';

const LIAISON = 'liaison of 甲局';

describe('GET /api/v1/notices: notices', () => {
  let app: TestApp;
  const { follow, hearing, list, newest, adopted } = notices(() => app);
  beforeAll(async () => {
    app = await TestApp.start();
    await hearing(LIAISON, 'liaison of 乙局', 'editor');
  });
  afterAll(() => app.close());

  const kinds = async (who: Who) => (await list(who)).rows.map(({ kind }) => kind);

  describe('tell the liaisons of a unit', () => {
    it('that its item was adopted, with what that brought this unit', async () => {
      await adopted(['甲局', '乙局'], '2014-03-20', '推进春耕');
      for (const who of [LIAISON, 'liaison of 乙局'] as const) {
        const notice = await newest(who, 'kind=adopted');
        expect(notice).toMatchObject({ kind: 'adopted', title: '推进春耕', read: false });
        expect(notice?.sentence).toMatch(/^《推进春耕》被《政务》采用，加 .*分.*元。$/);
      }
      const { rows } = (await app.get('editor', '/api/v1/entries?kind=adoption')).body as {
        rows: { unitId: number; asset: string; amount: string }[];
      };
      const booked = rows.filter(({ unitId }) => unitId === app.unit('甲局'));
      expect(
        (await newest(LIAISON, 'kind=adopted'))?.amounts.map(({ asset, amount }) => [asset, Number(amount)]),
      ).toEqual(booked.map(({ asset, amount }) => [asset, Number(amount)]));
    });

    it('that an adoption was taken back, and what that cost', async () => {
      const { event } = await adopted(['甲局'], '2014-03-20', '误采的信息');
      await record(app, 'cancellations', { event: event.no, reason: '误' });
      const notice = await newest(LIAISON, 'kind=adoption_revoked');
      expect(notice?.sentence).toMatch(/^《误采的信息》在《政务》的采用已撤销，扣 10 分/);
    });

    it('of an instruction, and of a deduction', async () => {
      const itemId = await app.submitted(['甲局'], '2014-03-20', '得批示的信息');
      await record(app, 'adoptions', {
        itemId,
        publication: '政务',
        fields: { form: 'single' },
        occurredOn: '2014-03-20',
      });
      await record(app, 'instructions', { itemId, level: 'city', leader: '王', occurredOn: '2014-03-20' });
      expect((await newest(LIAISON, 'kind=instructed'))?.sentence).toMatch(/^《得批示的信息》得到领导批示，加 40 分/);
      const contributors = [{ unitId: app.unit('甲局') }];
      await record(app, 'incidents', {
        contributors,
        fields: { fault: 'late', level: 'city' },
        occurredOn: '2014-03-20',
      });
      expect((await newest(LIAISON, 'kind=deduction'))?.sentence).toBe('本单位扣 50 分，可在台账中查看依据。');
    });

    it('that its item was received, sent back with an opinion, or not used with the reason', async () => {
      const itemId = await app.submitted(['甲局'], '2014-03-20', '要修改的信息');
      ok(await app.post('editor', `/api/v1/items/${itemId}/receipt`, {}));
      ok(await app.post('editor', `/api/v1/items/${itemId}/return`, { opinion: '请补充数据' }));
      expect(await newest(LIAISON, 'kind=item_received')).toMatchObject({ title: '要修改的信息' });
      expect(await newest(LIAISON, 'kind=item_returned')).toMatchObject({ words: '请补充数据' });
      const other = await app.submitted(['甲局'], '2014-03-20', '不用的信息');
      ok(await app.post('editor', `/api/v1/items/${other}/non-use`, { reason: 'low_value', words: '已有同类' }));
      expect(await newest(LIAISON, 'kind=item_not_used')).toMatchObject({ title: '不用的信息' });
    });

    it('minutes before a report of an urgent item is due, and the editors of a follow-up, once it is submitted', async () => {
      const today = (time: string) => `2014-03-20T${time}:00+08:00`;
      const draft = async (title: string) =>
        (ok(await app.post(LIAISON, '/api/v1/items/drafts', { title })) as { item: { id: string } }).item.id;
      const step = async (id: string, action: string, body: object) =>
        ok(await app.post(LIAISON, `/api/v1/items/${id}/${action}`, body));
      const soon = async () => (await list(LIAISON, 'kind=urgent_due_soon')).rows.map(({ sentence }) => sentence);
      const first = await draft('某地火情');
      // It is ten: the call is due in five minutes, the writing in thirty-five.
      await step(first, 'urgency', { severity: '重大', happenedAt: today('09:30'), awareAt: today('09:35') });
      const call = '紧急信息《某地火情》应于 2014-03-20 10:05 前首报，请立即电话报告办公室。';
      expect(await soon()).toEqual([call]);
      app.clock.set('2014-03-20T02:24:00Z');
      expect(await soon()).toEqual([call]);
      app.clock.set('2014-03-20T02:25:00Z');
      const writing = '紧急信息《某地火情》的书面报告应于 2014-03-20 10:35 前报送，请抓紧。';
      expect(await soon()).toEqual([writing, call]);
      const handIn = { version: 1, declaration: aDeclaration };
      await step(first, 'submission', handIn);
      const later = await draft('火情续报');
      await step(later, 'follow-up', { first });
      expect(await kinds('editor')).not.toContain('follow_up_submitted');
      await step(later, 'submission', handIn);
      expect((await newest('editor', 'kind=follow_up_submitted'))?.sentence).toBe(
        '收到紧急信息的续报《火情续报》，请及时办理。',
      );
      expect(await soon()).toHaveLength(2);
    });

    it('of a commission at each turn, before it is due and when it is overdue; and the editors of what the unit says', async () => {
      const unitIds = [app.unit('甲局')];
      const dueAt = '2014-03-21T17:00:00+08:00';
      const draft = ok(
        await app.post('editor', '/api/v1/commissioned-drafts', { topic: '一季度形势', unitIds, dueAt }),
      );
      const path = `/api/v1/commissioned-drafts/${(draft as { id: string }).id}`;
      expect((await newest(LIAISON, 'kind=commission_asked'))?.sentence).toBe(
        '办公室约稿《一季度形势》，请于 2014-03-21 17:00 前交稿。',
      );
      ok(await app.post('editor', `${path}/reminders`, { note: '请抓紧' }));
      expect(await newest(LIAISON, 'kind=commission_reminded')).toMatchObject({ words: '请抓紧' });
      const until = '2014-03-22T09:00:00+08:00';
      ok(await app.post(LIAISON, `${path}/extension-request`, { until, reason: '数据未出' }));
      expect(await newest('editor', 'kind=commission_extension_asked')).toMatchObject({ words: '数据未出' });
      ok(await app.post('editor', `${path}/extension-decision`, { unitId: unitIds[0], granted: true }));
      expect((await newest(LIAISON, 'kind=commission_extension'))?.sentence).toContain('时限改为 2014-03-22 09:00');

      app.clock.set('2014-03-21T02:00:00Z');
      expect((await newest(LIAISON, 'kind=commission_due_soon'))?.sentence).toContain(
        '应于 2014-03-22 09:00 前交稿，到 2014-03-21 还没有交',
      );
      expect(await kinds(LIAISON)).not.toContain('commission_overdue');
      app.clock.set('2014-03-22T01:02:00Z');
      expect((await newest(LIAISON, 'kind=commission_overdue'))?.sentence).toContain('没有收到稿件');
      expect((await newest('editor', 'kind=commission_overdue'))?.sentence).toContain('甲局没有按时交约稿');
      ok(await app.post('editor', `${path}/conclusion`, { unitId: unitIds[0] }));
      expect((await newest(LIAISON, 'kind=commission_concluded'))?.title).toBe('一季度形势');
    });

    it('five working days before the month ends that its quota is at risk, and once', async () => {
      app.clock.set('2014-03-24T15:59:00Z');
      expect(await kinds('liaison of 乙局')).not.toContain('quota_at_risk');
      app.clock.set('2014-03-24T16:01:00Z');
      const warned = async () => (await list('liaison of 乙局', 'kind=quota_at_risk')).rows;
      expect((await warned()).map(({ sentence }) => sentence)).toEqual([
        '2014 年 3 月的“每月任务”到 2014-03-25 完成 1，任务 15，请在月底前补足。',
      ]);
      app.clock.set('2014-03-26T02:00:00Z');
      expect(await warned()).toHaveLength(1);
    });

    it('what closing a month brought or cost, as one notice a unit', async () => {
      app.clock.set('2014-04-02T02:00:00Z');
      await closeMonths(app, '2014-01');
      const { rows } = await list(LIAISON, 'kind=deduction');
      expect(rows[0]?.sentence).toBe('2014 年 1 月结账，本单位扣 30 分，可在台账中查看依据。');
    });
  });

  it('tell each happening once, whoever follows at the same time and however often', async () => {
    await adopted(['甲局'], '2014-04-02', '只说一次');
    await Promise.all([follow(), follow(), follow()]);
    // Somebody restored the places of the day before: what was told is known all the same.
    const database = app.nest.get(DataSource);
    await database.query(`UPDATE notice_place SET place = '1' WHERE stream = 'ledger'`);
    const { rows } = await list(LIAISON);
    expect(rows.filter(({ title, kind }) => title === '只说一次' && kind === 'adopted')).toHaveLength(1);
    const [twice] = await database.query<{ count: number | string }[]>(
      'SELECT COUNT(*) AS count FROM (SELECT account_id FROM notice GROUP BY account_id, happening_id HAVING COUNT(*) > 1) doubled',
    );
    expect(Number(twice?.count)).toBe(0);
  });

  it("are nobody else's: not another unit's, not another office's, not an administrator's", async () => {
    expect((await list('liaison of 乙局')).rows.map(({ title }) => title)).not.toContain('只说一次');
    expect((await list('finance')).rows).toEqual([]);
    const neighbour = await aNeighbour(app);
    expect((await neighbour.get('editor', URL)).body).toEqual({ rows: [] });
  });

  it('say nothing of who did it to whoever did it', async () => {
    const editors = (await list('editor')).rows.map(({ kind }) => kind);
    expect(editors).not.toContain('commission_asked');
  });

  it('keep no title: it is read when they are shown, so that a purge reaches them too', async () => {
    await adopted(['甲局'], '2014-04-02', '要清除的标题');
    expect((await list(LIAISON, 'kind=adopted')).rows.map(({ title }) => title)).toContain('要清除的标题');
    const database = app.nest.get(DataSource);
    for (const table of ['happening', 'notice', 'outbox_message'])
      expect(JSON.stringify(await database.query(`SELECT * FROM ${table}`))).not.toContain('要清除的标题');
  });

  it('are listed the newest first, page by page, and by kind and whether they were read', async () => {
    const all = (await list(LIAISON)).rows.map(({ id }) => id);
    const first = (await app.get(LIAISON, `${URL}?limit=3`)).body as { rows: Notice[]; next: string };
    const second = (await app.get(LIAISON, `${URL}?limit=3&cursor=${first.next}`)).body as { rows: Notice[] };
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(all.slice(0, 6));
    expect((await list(LIAISON, 'order=oldest')).rows.map(({ id }) => id)).toEqual([...all].reverse());
    const kindsOn = async (day: string) => (await list(LIAISON, `from=${day}&to=${day}`)).rows.map(({ kind }) => kind);
    expect(new Set(await kindsOn('2014-03-21'))).toEqual(new Set(['commission_due_soon']));
    expect(await kindsOn('2014-03-19')).toEqual([]);
    expectRefusal(await app.get(LIAISON, `${URL}?cursor=x`), 400, 'bad_cursor');
    expectRefusal(await app.get(LIAISON, `${URL}?kind=gossip`), 400, 'invalid_input');
  });
});
