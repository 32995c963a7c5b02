import request from 'supertest';
import { RecordEvent } from '@app/ledger';
import { Metrics, UnitOfWork } from '@app/platform';
import { aDeclaration, onlyOn } from '@app/testing';
import { expectRefusal } from '../support/refusals';
import { type Answer, TestApp } from '../support/test-app';

/** As many writes as may wait for their turn. */
const WAITING = 5_000;
const URL = '/api/v1/adoptions';
/** As docs/operations.md asks of it. */
const PROXY_WAITS_MS = 35_000;
const ALL_BUT_TIMEOUTS = [
  'Date',
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
] as const;

/** By the real time, also while the test has taken over that of the program. */
const { setTimeout: later } = globalThis;
const sleep = (ms: number) => new Promise<void>((wake) => later(wake, ms));

describe('an office that sends more than can be written', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await TestApp.start();
  });
  afterEach(async () => {
    letGo();
    await app.close();
  });

  let letGo = (): void => undefined;
  /** Holds up whatever is done in the posting's transaction until it is let go, at the latest after the test. */
  const aHold = () => {
    letGo();
    const held = new Promise<void>((resolve) => (letGo = resolve));
    return held;
  };

  it('is told to try again in a few seconds, and what had been accepted is answered none the less', async () => {
    const itemId = await app.submitted(['甲局'], '2014-03-03');
    const { caller } = await app.signIn('editor');
    const held = aHold();
    const units = [{ unit: String(app.unit('甲局')) }];
    const dryRun = (check?: () => Promise<void>) =>
      app.nest.get(RecordEvent).record({
        caller,
        idempotencyKey: null,
        dryRun: true,
        command: 'record-adoption',
        input: {},
        raw: {
          type: 'adoption',
          on: '2014-03-05',
          item: itemId,
          units,
          pub: '政务',
          form: 'single',
          level: 'district',
        },
        ...(check ? { check: async (_tx, raw) => (await check(), raw) } : {}),
      });
    const first = dryRun(() => held);
    await sleep(50);
    const waiting = Array.from({ length: WAITING }, () => dryRun());
    const body = { itemId, publication: '政务', fields: { form: 'single' }, occurredOn: '2014-03-05' };
    const refused = await app.post('editor', URL, body);
    expectRefusal(refused, 503, 'lane_full');
    expect(refused.headers['retry-after']).toBe('3');
    expect(await app.nest.get(Metrics).metrics()).toMatch(
      /^posting_lane_waiting 5000$[^]*^posting_lane_full_total 1$/m,
    );
    letGo();
    const answered = await Promise.allSettled([first, ...waiting]);
    expect(answered.filter((each) => each.status === 'rejected').map(({ reason }) => String(reason))).toEqual([]);
    expect((await app.post('editor', URL, body)).status).toBe(201);
  });

  it('gets everything answered that it had sent when the process is told to stop', async () => {
    await app.nest.listen(0, '127.0.0.1');
    const { token } = await app.signIn('editor');
    const url = await app.nest.getUrl();
    const contributors = [{ unitId: app.unit('甲局') }];
    const held = aHold();
    const busy = app.nest.get(UnitOfWork).run(() => held);
    let arrived = 0;
    app.nest.getHttpServer().on('request', () => (arrived += 1));
    const sent = Array.from({ length: 20 }, (_, i) =>
      request(url)
        .post('/api/v1/items')
        .set('authorization', `Bearer ${token}`)
        .send({ title: `第${i}条`, contributors, occurredOn: '2014-03-05', declaration: aDeclaration })
        .then(({ status }) => status),
    );
    while (arrived < sent.length) await sleep(10);
    const closed = app.nest.close();
    await sleep(100);
    letGo();
    await Promise.all([busy, closed]);
    expect(new Set(await Promise.all(sent))).toEqual(new Set([201]));
  });

  // On MySQL writers do not wait for each other's transactions, only for rows.
  onlyOn('embedded')('and whose database is held by another', () => {
    afterEach(() => jest.useRealTimers());

    it('is told the same once it has waited for ten seconds, and before a proxy stops waiting for the answer', async () => {
      const itemId = await app.submitted(['甲局'], '2014-03-03');
      const held = aHold();
      const holder = app.nest.get(UnitOfWork).run(() => held);
      const body = { itemId, publication: '政务', fields: { form: 'single' }, occurredOn: '2014-03-05' };
      jest.useFakeTimers({ doNotFake: [...ALL_BUT_TIMEOUTS] });
      const answers: Answer[] = [];
      const sent = app.post('editor', URL, body).then((answer) => answers.push(answer));
      let waited = 0;
      for (; answers.length === 0 && waited < PROXY_WAITS_MS; waited += 500) {
        await sleep(20);
        await jest.advanceTimersByTimeAsync(500);
      }
      const [refused] = answers as [Answer];
      expectRefusal(refused, 503, 'database_busy');
      expect(refused.headers['retry-after']).toBe('3');
      expect(waited).toBeGreaterThanOrEqual(10_000);
      letGo();
      await Promise.all([holder, sent]);
    });
  });
});
