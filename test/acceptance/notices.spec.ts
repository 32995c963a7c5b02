import { type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { FollowHappenings } from '@app/notice';
import { aDeclaration } from '@app/testing';
import { SMTPServer } from 'smtp-server';
import { DataSource } from 'typeorm';
import { aNeighbour, expectRefusal } from '../support/refusals';
import { closeMonths, record } from '../support/standings';
import { type Answer, TestApp, type Who } from '../support/test-app';

const URL = '/api/v1/notices';

interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly read: boolean;
  readonly sentence: string;
  readonly title: string | null;
  readonly words: string | null;
  readonly amounts: readonly { readonly asset: string; readonly amount: string }[];
}
const LIAISON = 'liaison of 甲局';

describe('notices', () => {
  let app: TestApp;
  let smtp: SMTPServer;
  const mails: string[] = [];
  beforeAll(async () => {
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          mails.push(Buffer.concat(parts).toString('utf8'));
          done();
        });
      },
    });
    await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready));
    const { port } = smtp.server.address() as AddressInfo;
    const settings = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: '政务信息台账 <ledger@example.cn>' };
    app = await TestApp.start({ settings });
    // Who is to be told must exist before it happens, and the ledger is followed from here on.
    for (const who of [LIAISON, 'liaison of 乙局', 'editor'] as const) await app.signIn(who);
    await follow();
  });
  afterAll(async () => {
    await app.close();
    await new Promise<void>((closed) => smtp.close(closed));
  });

  /** Tells what happened, beside the one in the application that does so every two seconds. */
  async function follow(): Promise<void> {
    while (await app.nest.get(FollowHappenings).follow());
  }
  const list = async (who: Who, query = '') => {
    await follow();
    return (await app.get(who, `${URL}?limit=200&${query}`)).body as { rows: Notice[]; next?: string };
  };
  const newest = async (who: Who, query = '') => (await list(who, query)).rows[0];
  const kinds = async (who: Who) => (await list(who)).rows.map(({ kind }) => kind);
  const unread = async (who: Who) => ((await app.get(who, `${URL}/unread`)).body as { unread: number }).unread;
  const ok = ({ status, text, body }: Answer): unknown => {
    if (status >= 300) throw new Error(text);
    return body;
  };

  describe('tell the liaisons of a unit', () => {
    it('that its item was adopted, with what that brought this unit', async () => {
      const itemId = await app.submitted(['甲局', '乙局'], '2014-03-20', '推进春耕');
      await record(app, 'adoptions', {
        itemId,
        publication: '政务',
        fields: { form: 'combined' },
        occurredOn: '2014-03-20',
      });
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
      const itemId = await app.submitted(['甲局'], '2014-03-20', '误采的信息');
      const adopted = { itemId, publication: '政务', fields: { form: 'single' }, occurredOn: '2014-03-20' };
      const { event } = await record(app, 'adoptions', adopted);
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
      expect((await newest(LIAISON, 'kind=commission_due_soon'))?.sentence).toContain('将于 2014-03-22 09:00 到期');
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
        '本月只剩五个工作日，“每月任务”完成 1，任务 15，请抓紧报送。',
      ]);
      app.clock.set('2014-03-26T02:00:00Z');
      expect(await warned()).toHaveLength(1);
    });

    it('what closing a month brought or cost, as one notice a unit', async () => {
      app.clock.set('2014-04-02T02:00:00Z');
      await closeMonths(app, '2014-01');
      const { rows } = await list(LIAISON, 'kind=deduction');
      expect(rows[0]?.sentence).toBe('2014-01 结账，本单位扣 30 分，可在台账中查看依据。');
    });
  });

  it('tell each happening once, whoever follows at the same time and however often', async () => {
    const itemId = await app.submitted(['甲局'], '2014-04-02', '只说一次');
    await record(app, 'adoptions', {
      itemId,
      publication: '政务',
      fields: { form: 'single' },
      occurredOn: '2014-04-02',
    });
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
    const mine = await newest(LIAISON);
    expect((await list('liaison of 乙局')).rows.map(({ title }) => title)).not.toContain('只说一次');
    expect((await list('finance')).rows).toEqual([]);
    const neighbour = await aNeighbour(app);
    expect((await neighbour.get('editor', URL)).body).toEqual({ rows: [] });
    for (const who of ['liaison of 乙局', 'system_administrator'] as const)
      expectRefusal(await app.post(who, `${URL}/${mine?.id}/reading`, {}), 404, 'notice_not_found');
  });

  it('say nothing of who did it to whoever did it', async () => {
    const editors = (await list('editor')).rows.map(({ kind }) => kind);
    expect(editors).not.toContain('commission_asked');
  });

  it('keep no title: it is read when they are shown, so that a purge reaches them too', async () => {
    const itemId = await app.submitted(['甲局'], '2014-04-02', '要清除的标题');
    await record(app, 'adoptions', {
      itemId,
      publication: '政务',
      fields: { form: 'single' },
      occurredOn: '2014-04-02',
    });
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
    expectRefusal(await app.get(LIAISON, `${URL}?cursor=x`), 400, 'bad_cursor');
    expectRefusal(await app.get(LIAISON, `${URL}?kind=gossip`), 400, 'invalid_input');
  });

  describe('are read', () => {
    it('one by one, and reading again changes nothing', async () => {
      const [one] = (await list(LIAISON, 'unread=true')).rows;
      const before = await unread(LIAISON);
      for (let i = 0; i < 2; i++) expect((await app.post(LIAISON, `${URL}/${one?.id}/reading`, {})).status).toBe(204);
      expect(await unread(LIAISON)).toBe(before - 1);
      expect((await list(LIAISON, 'unread=true')).rows.map(({ id }) => id)).not.toContain(one?.id);
      expect((await list(LIAISON, 'unread=false')).rows.map(({ id }) => id)).toEqual([one?.id]);
      expectRefusal(await app.post(LIAISON, `${URL}/${one?.id}/reading?dryRun=true`, {}), 400, 'dry_run_unsupported');
    });

    it("all at once, the own ones alone, and each account's reading is its own", async () => {
      const others = await unread('editor');
      const left = await unread(LIAISON);
      expect((await app.post(LIAISON, `${URL}/readings`, {})).body).toEqual({ marked: left });
      expect([await unread(LIAISON), await unread('editor')]).toEqual([0, others]);
      expect((await app.get(LIAISON, `${URL}/unread`)).body).toEqual({ unread: 0, kinds: [] });
    });
  });

  describe('are chosen', () => {
    it('by kind: what is switched off is not told', async () => {
      const chosen = ok(await app.post(LIAISON, `${URL}/preferences`, { muted: ['adopted'] }));
      expect(chosen).toEqual({ muted: ['adopted'], digest: false, email: null, mailConfigured: true });
      const itemId = await app.submitted(['甲局', '乙局'], '2014-04-02', '不想知道的采用');
      await record(app, 'adoptions', {
        itemId,
        publication: '政务',
        fields: { form: 'combined' },
        occurredOn: '2014-04-02',
      });
      expect((await list(LIAISON)).rows.map(({ title }) => title)).not.toContain('不想知道的采用');
      expect((await newest('liaison of 乙局', 'kind=adopted'))?.title).toBe('不想知道的采用');
    });

    it('with an address for the daily mail, or not at all', async () => {
      expectRefusal(await app.post(LIAISON, `${URL}/preferences`, { digest: true }), 400, 'digest_needs_address');
      for (const email of ['nobody', 'a@b', 'a@example.cn\r\nbcc: b@example.cn'])
        expectRefusal(await app.post(LIAISON, `${URL}/preferences`, { email }), 400, 'invalid_input');
      expectRefusal(await app.post(LIAISON, `${URL}/preferences`, { muted: ['gossip'] }), 400, 'invalid_input');
    });
  });

  describe('are mailed once a day', () => {
    const mailed = async (count: number) => {
      await follow();
      for (let i = 0; mails.length < count && i < 200; i++) await sleep(50);
    };

    it('from the hour on that the settings name, to whoever wants it and has something unread, without any title', async () => {
      for (const [who, email] of [
        [LIAISON, 'jia@example.cn'],
        ['liaison of 乙局', 'yi@example.cn'],
      ] as const)
        ok(await app.post(who, `${URL}/preferences`, { email, digest: true, muted: [] }));
      await app.post(LIAISON, `${URL}/readings`, {});
      app.clock.set('2014-04-02T23:59:00Z');
      await follow();
      await sleep(100);
      expect(mails).toEqual([]);
      app.clock.set('2014-04-03T00:01:00Z');
      await mailed(1);
      await follow();
      expect(mails).toHaveLength(1);
      const [mail = ''] = mails;
      expect(mail).toMatch(/^To: yi@example\.cn$/m);
      const { caller } = await app.signIn('liaison of 乙局');
      expect(mail).toContain(`Message-ID: <digest-${caller.accountId}-2014-04-03@example.cn>`);
      const text = Buffer.from(mail.split('\r\n\r\n').slice(1).join('').replace(/\s/g, ''), 'base64').toString('utf8');
      expect(text).toMatch(/您有 \d+ 条未读通知/);
      expect(text).not.toContain('春耕');
    });

    it('and again the next day', async () => {
      app.clock.set('2014-04-04T00:01:00Z');
      await mailed(2);
      expect(mails).toHaveLength(2);
    });
  });
});
