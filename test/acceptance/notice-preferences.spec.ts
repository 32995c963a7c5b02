import { type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { noticeKindNames } from '@app/notice';
import { SMTPServer } from 'smtp-server';
import { noticeKindNames as shownNames } from '../../apps/web/src/shared/notice-kinds';
import { notices, NOTICES, ok } from '../support/notices';
import { expectRefusal } from '../support/refusals';
import { TestApp, type Who } from '../support/test-app';

const URL = `${NOTICES}/preferences`;
const LIAISON = 'liaison of 甲局';

describe('notices are chosen', () => {
  let app: TestApp;
  let smtp: SMTPServer;
  const mails: string[] = [];
  const { follow, hearing, list, newest, adopted } = notices(() => app);
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
    app = await TestApp.start({ settings, now: '2014-04-02T02:00:00Z' });
    await hearing(LIAISON, 'liaison of 乙局');
  });
  afterAll(async () => {
    await app.close();
    await new Promise<void>((closed) => smtp.close(closed));
  });

  it('by kind: what is switched off is not told', async () => {
    const chosen = ok(await app.post(LIAISON, URL, { muted: ['adopted'] }));
    expect(chosen).toMatchObject({ muted: ['adopted'], digest: false, email: null, mailConfigured: true });
    await adopted(['甲局', '乙局'], '2014-04-02', '不想知道的采用');
    expect((await list(LIAISON)).rows.map(({ title }) => title)).not.toContain('不想知道的采用');
    expect((await newest('liaison of 乙局', 'kind=adopted'))?.title).toBe('不想知道的采用');
  });

  it('among those one is told of at all, and called in the application what the server calls them', async () => {
    const kindsOf = async (who: Who) => (ok(await app.get(who, URL)) as { kinds: string[] }).kinds;
    expect(await kindsOf('leader')).toEqual(['objection_due', 'bulletin_submitted']);
    expect(await kindsOf(LIAISON)).toContain('adopted');
    expect(await kindsOf('finance')).toEqual([]);
    expect(shownNames).toEqual(noticeKindNames);
  });

  it('with an address for the daily mail, or not at all', async () => {
    expectRefusal(await app.post(LIAISON, URL, { digest: true }), 400, 'digest_needs_address');
    for (const email of ['nobody', 'a@b', 'a@example.cn\r\nbcc: b@example.cn'])
      expectRefusal(await app.post(LIAISON, URL, { email }), 400, 'invalid_input');
    expectRefusal(await app.post(LIAISON, URL, { muted: ['gossip'] }), 400, 'invalid_input');
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
        ok(await app.post(who, URL, { email, digest: true, muted: [] }));
      await app.post(LIAISON, `${NOTICES}/readings`, {});
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
      expect(text).not.toContain('采用》');
      expect(text).not.toContain('不想知道');
    });

    it('and again the next day', async () => {
      app.clock.set('2014-04-04T00:01:00Z');
      await mailed(2);
      expect(mails).toHaveLength(2);
    });
  });
});
