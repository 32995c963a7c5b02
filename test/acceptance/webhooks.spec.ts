import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { FollowHappenings } from '@app/notice';
import { DataSource } from 'typeorm';
import { aNeighbour, expectOnlyFor, expectRefusal } from '../support/refusals';
import { record } from '../support/standings';
import { type Answer, TestApp } from '../support/test-app';

const URL = '/api/v1/webhooks';
const SECRET = 'a secret of the office';
const WHO = 'system_administrator';

interface Webhook {
  readonly id: string;
  readonly secret?: string;
}
interface Delivery {
  readonly kind: string;
  readonly state: string;
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly nextAt: string | null;
}

describe('webhooks', () => {
  let app: TestApp;
  let receiver: Server;
  let answer = 204;
  const got: { headers: IncomingHttpHeaders; body: string; path: string | undefined }[] = [];
  beforeAll(async () => {
    receiver = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        got.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8'), path: request.url });
        response.writeHead(answer, { location: `${address()}/elsewhere` }).end('x'.repeat(100_000));
      });
    });
    await new Promise<void>((ready) => receiver.listen(0, '127.0.0.1', ready));
    app = await TestApp.start({ settings: { WEBHOOK_ALLOW: '127.0.0.1' } });
    await app.nest.get(FollowHappenings).follow();
  });
  afterAll(async () => {
    await app.close();
    receiver.closeAllConnections();
    await new Promise((closed) => receiver.close(closed));
  });

  const address = () => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  const add = async (more: object = {}) => {
    const added = await app.post(WHO, URL, { url: `${address()}/hook`, secret: SECRET, ...more });
    if (added.status !== 201) throw new Error(added.text);
    return added.body as Webhook;
  };
  const remove = ({ id }: Webhook) => app.post(WHO, `${URL}/${id}/removal`, {});
  const deliveries = async ({ id }: Webhook) =>
    ((await app.get(WHO, `${URL}/${id}/deliveries`)).body as { rows: Delivery[] }).rows;
  /** Waits until the newest delivery was attempted so often, or is over. */
  const attempted = async (webhook: Webhook, attempts = 1): Promise<Delivery> => {
    for (let i = 0; i < 200; i++) {
      const [last] = await deliveries(webhook);
      if (last && (last.attempts >= attempts || last.state !== 'pending')) return last;
      await sleep(25);
    }
    throw new Error('not attempted');
  };

  it('are told what happened, signed over timestamp and body, with ids and no title', async () => {
    const webhook = await add({ kinds: ['adopted'] });
    const itemId = await app.submitted(['甲局'], '2014-03-20', '不外传的标题');
    const adopted = { itemId, publication: '政务', fields: { form: 'single' }, occurredOn: '2014-03-20' };
    const { event } = await record(app, 'adoptions', adopted);
    const incident = { contributors: [{ unitId: app.unit('甲局') }], fields: { fault: 'late', level: 'city' } };
    await record(app, 'incidents', { ...incident, occurredOn: '2014-03-20' });
    await app.nest.get(FollowHappenings).follow();
    const delivery = await attempted(webhook);
    expect(delivery).toMatchObject({ kind: 'adopted', state: 'delivered', attempts: 1, lastStatus: 204, nextAt: null });
    expect(await deliveries(webhook)).toHaveLength(1);
    const headers: IncomingHttpHeaders = got[0]?.headers ?? {};
    const body = got[0]?.body ?? '';
    expect(JSON.parse(body)).toMatchObject({ kind: 'adopted', unit: app.unit('甲局'), item: itemId, event: event.no });
    expect(body).not.toContain('不外传');
    const timestamp = String(headers['x-ledger-timestamp']);
    const mac = createHmac('sha256', SECRET).update(`${timestamp}.${body}`).digest('hex');
    expect(headers).toMatchObject({ 'x-ledger-signature': `sha256=${mac}`, 'x-ledger-kind': 'adopted' });
    expect(headers['x-ledger-delivery']).toBe((JSON.parse(body) as { id: string }).id);
    await remove(webhook);
  });

  it('can be tried with a test, and what does not answer is tried again later', async () => {
    const webhook = await add();
    answer = 500;
    const accepted = await app.post(WHO, `${URL}/${webhook.id}/test`, {});
    expect([accepted.status, (accepted.body as Delivery).state]).toEqual([202, 'pending']);
    expect(await attempted(webhook)).toMatchObject({
      kind: 'test',
      state: 'pending',
      attempts: 1,
      lastStatus: 500,
      nextAt: '2014-03-20T02:00:10.000Z',
    });
    answer = 204;
    app.clock.advance(11_000);
    expect(await attempted(webhook, 2)).toMatchObject({ state: 'delivered', attempts: 2, lastStatus: 204 });
    await remove(webhook);
  });

  it('are not led elsewhere: a redirect is an answer like any other that is not a yes', async () => {
    const webhook = await add();
    answer = 302;
    await app.post(WHO, `${URL}/${webhook.id}/test`, {});
    expect(await attempted(webhook)).toMatchObject({ state: 'pending', lastStatus: 302 });
    answer = 204;
    expect(got.map(({ path }) => path)).not.toContain('/elsewhere');
    await remove(webhook);
    app.clock.advance(60_000);
    expect(await attempted(webhook, 2)).toMatchObject({ state: 'given_up', lastError: 'webhook removed' });
  });

  it('never reach this machine by a name that leads to it, unless the settings allow that address', async () => {
    const port = (receiver.address() as AddressInfo).port;
    const url = `http://ip6-localhost:${port}/hook`;
    const webhook = await add({ url });
    const before = got.length;
    await app.post(WHO, `${URL}/${webhook.id}/test`, {});
    const { lastStatus, lastError } = await attempted(webhook);
    expect(lastStatus).toBeNull();
    expect(lastError).toMatch(/^address_refused ::1$|^ENOTFOUND|^EAI_AGAIN/);
    expect(got).toHaveLength(before);
    await remove(webhook);
  });

  it('keep their secret: one that is made is answered once, none is answered again or lies open in the database', async () => {
    const made = await add({ secret: undefined });
    expect(made.secret).toMatch(/^[\w-]{43}$/);
    const given = await add();
    expect(given.secret).toBeUndefined();
    const { text } = await app.get(WHO, URL);
    const stored = JSON.stringify(await app.nest.get(DataSource).query('SELECT * FROM webhook'));
    for (const secret of [made.secret ?? '', SECRET]) expect(text + stored).not.toContain(secret);
    await remove(made);
    await remove(given);
  });

  it.each([
    ['no address', { url: undefined }, 'invalid_input'],
    ['what is no address', { url: 'oa.example.cn' }, 'webhook_address_bad'],
    ['a file', { url: 'file:///etc/passwd' }, 'webhook_address_bad'],
    ['a name and a password in it', { url: 'https://a:b@oa.example.cn/' }, 'webhook_address_bad'],
    ['the metadata of a cloud', { url: 'http://169.254.169.254/latest' }, 'webhook_address_refused'],
    ['this machine in IPv6', { url: 'http://[::1]/' }, 'webhook_address_refused'],
    ['this machine as a number', { url: 'http://2130706434/' }, 'webhook_address_refused'],
    ['a short secret', { secret: 'short' }, 'invalid_input'],
    ['a kind nobody knows', { kinds: ['gossip'] }, 'invalid_input'],
  ])('are refused with %s', async (_what, change, code) => {
    const body = { url: 'https://oa.example.cn/hook', secret: SECRET, ...change };
    expectRefusal(await app.post(WHO, URL, body), 400, code);
  });

  it("belong to an office and its system administrator; another office's are none", async () => {
    const webhook = await add();
    await expectOnlyFor(app, [WHO], URL, { url: 'https://oa.example.cn/hook' });
    const neighbour = await aNeighbour(app);
    const foreign: Promise<Answer>[] = [
      neighbour.post(WHO, `${URL}/${webhook.id}/test`, {}),
      neighbour.post(WHO, `${URL}/${webhook.id}/removal`, {}),
      neighbour.get(WHO, `${URL}/${webhook.id}/deliveries`),
    ];
    for (const each of foreign) expectRefusal(await each, 404, 'webhook_not_found');
    expect((await neighbour.get(WHO, URL)).body).toEqual({ rows: [] });
    expect((await remove(webhook)).status).toBe(204);
    expectRefusal(await remove(webhook), 404, 'webhook_not_found');
    expectRefusal(await app.post(WHO, `${URL}/${webhook.id}/test`, {}), 404, 'webhook_not_found');
    expectRefusal(await app.get(WHO, `${URL}?cursor=x`), 400, 'bad_cursor');
  });
});
