import request from 'supertest';
import { expectRefusal } from '../support/refusals';
import { type Answer, TestApp } from '../support/test-app';

const ME = '/api/v1/me';

/** Where one is signed in, renewing it, ending it, and the own password. */
describe('own sessions', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const http = () => request(app.nest.getHttpServer());
  const enter = async (login: string, password: string) => {
    const answer = await http().post('/api/v1/sessions').set('user-agent', 'Test/1').send({ login, password });
    expect(answer.status).toBe(201);
    return heldBy(answer);
  };
  const renew = async (cookie: string): Promise<Answer> =>
    http().post('/api/v1/sessions/renewals').set('cookie', cookie).send({});
  const get = async (token: string, path: string): Promise<Answer> =>
    http().get(path).set('authorization', `Bearer ${token}`);
  const post = async (token: string, path: string, body: object): Promise<Answer> =>
    http().post(path).set('authorization', `Bearer ${token}`).send(body);

  it('are renewed by a cookie that is good once and that no script can read', async () => {
    const { login, password } = await app.signIn('editor');
    const first = await enter(login, password);
    expect(first.attributes).toMatch(/; HttpOnly; SameSite=Strict$/);
    const answer = await renew(first.cookie);
    expect([answer.status, answer.text.includes(first.cookie.slice(50))]).toEqual([201, false]);
    const second = heldBy(answer);
    expect(second.cookie).not.toBe(first.cookie);
    expect((await get(second.token, ME)).status).toBe(200);
    app.clock.advance(10_001);
    expectRefusal(await renew(first.cookie), 401, 'not_signed_in');
    expectRefusal(await get(second.token, ME), 401, 'not_signed_in');
    for (const cookie of ['', 'renewal=', 'renewal=nonsense']) expectRefusal(await renew(cookie), 401, 'not_signed_in');
    app.clock.advance(-10_001);
  });

  it('are listed, and end at once where their owner wishes, but not by somebody else', async () => {
    const { login, password } = await app.signIn('leader');
    const here = await enter(login, password);
    const there = await enter(login, password);
    const list = async () => (await get(here.token, `${ME}/sessions`)).body as { id: string; current: boolean }[];
    const other = (await list()).find(({ current, ...one }) => !current && one.id === there.id);
    expect(other).toMatchObject({ client: 'Test/1', address: '127.0.0.1', endsAt: '2014-03-20T02:30:00.000Z' });
    const end = (id: string, token = here.token) => post(token, `${ME}/sessions/${id}/ending`, {});
    expectRefusal(await end(there.id, await app.tokenOf('finance')), 404, 'session_not_found');
    expectRefusal(await end('nonsense'), 404, 'session_not_found');
    expect((await end(there.id)).status).toBe(204);
    expectRefusal(await get(there.token, ME), 401, 'not_signed_in');
    const out = await end('current');
    expect([out.status, String(out.headers['set-cookie'])]).toEqual([204, expect.stringContaining('renewal=;')]);
    expectRefusal(await get(here.token, ME), 401, 'not_signed_in');
    expectRefusal(await renew(here.cookie), 401, 'not_signed_in');
  });

  it('all end but the one in which the password is changed', async () => {
    const { login, password } = await app.signIn('liaison of 甲局');
    const here = await enter(login, password);
    const there = await enter(login, password);
    const change = (currentPassword: string, newPassword: string) =>
      post(here.token, `${ME}/password`, { currentPassword, newPassword });
    expectRefusal(await change('Wrong-1234', 'Another-1234'), 400, 'password_wrong');
    expectRefusal(await change(password, password), 400, 'password_reused');
    for (const simple of ['short-1', 'alllettersonly', 'Password1', 'P@ssw0rd'])
      expectRefusal(await change(password, simple), 400, 'invalid_input');
    const changed = await change(password, 'Another-1234');
    expect(changed.status).toBe(200);
    expectRefusal(await get(there.token, ME), 401, 'not_signed_in');
    expectRefusal(await renew(there.cookie), 401, 'not_signed_in');
    const now = heldBy(changed);
    expect((await get(now.token, ME)).status).toBe(200);
    expect((await renew(now.cookie)).status).toBe(201);
    await enter(login, 'Another-1234');
  });
});

function heldBy({ body, headers }: Answer) {
  const [set = ''] = headers['set-cookie'] as unknown as string[];
  const [cookie = '', ...attributes] = set.split(';');
  const token = (body as { accessToken: string }).accessToken;
  const { sid } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { sid: string };
  return { token, cookie, attributes: `;${attributes.join(';')}`, id: sid };
}
