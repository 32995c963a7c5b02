import { sha256Hex } from '@app/platform';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { aNeighbour, type BadInput, expectOnlyFor, expectRefusal, expectRefused } from '../support/refusals';
import { type Answer, TestApp } from '../support/test-app';

const URL = '/api/v1/accounts';

interface Account {
  readonly id: number;
  readonly login: string;
  readonly role: string;
  readonly disabledAt: string | null;
}
interface Invitation {
  readonly account: Account;
  readonly oneTimePassword: string;
}

describe('accounts', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ settings: { LOGIN_FAILURES_OF_ADDRESS: '50' } });
  });
  afterAll(() => app.close());

  const post = (path: string, body: object = {}) => app.post('security_administrator', URL + path, body);
  const list = async (query = '') => {
    const answer = await app.get('security_administrator', URL + query);
    return answer.body as { rows: Account[]; next?: string };
  };
  const invite = async (login: string, more: object = {}) => {
    const { status, body } = await post('', { login, name: '张三', role: 'editor', ...more });
    expect(status).toBe(201);
    return body as Invitation;
  };
  const logIn = async (login: string, password: string): Promise<Answer> =>
    request(app.nest.getHttpServer()).post('/api/v1/sessions').send({ login, password });
  const as = async (answer: Answer) => {
    const authorization = `Bearer ${(answer.body as { accessToken: string }).accessToken}`;
    return {
      get: async (path: string): Promise<Answer> =>
        request(app.nest.getHttpServer()).get(path).set('authorization', authorization),
      post: async (path: string, body: object): Promise<Answer> =>
        request(app.nest.getHttpServer()).post(path).set('authorization', authorization).send(body),
    };
  };

  it('begin with a password for one use: until its owner chooses another, nothing else is open', async () => {
    const { account, oneTimePassword } = await invite('yao');
    expect(account).toMatchObject({ login: 'yao', oneTimePassword: true, disabledAt: null });
    const entered = await logIn('yao', oneTimePassword);
    expect(entered.body).toMatchObject({ pending: 'password_change' });
    const yao = await as(entered);
    expect((await yao.get('/api/v1/me')).status).toBe(200);
    expectRefusal(await yao.get('/api/v1/items'), 403, 'password_change_needed');
    const wanted = { currentPassword: oneTimePassword, newPassword: 'Chosen-1234' };
    const changed = await yao.post('/api/v1/me/password', wanted);
    expect(changed.body).toMatchObject({ pending: null });
    expect((await (await as(changed)).get('/api/v1/items')).status).toBe(200);
    expect((await app.get('security_administrator', `${URL}/${account.id}`)).body).toMatchObject({
      oneTimePassword: false,
    });
    expectRefusal(await logIn('yao', oneTimePassword), 401, 'login_refused');
  });

  it('can be disabled, at once, and enabled again; but nobody disables himself', async () => {
    const { account, oneTimePassword } = await invite('tingyong');
    const entered = await as(await logIn('tingyong', oneTimePassword));
    expect((await post(`/${account.id}/disabling`)).body).toMatchObject({ disabledAt: '2014-03-20T02:00:00.000Z' });
    expectRefusal(await entered.get('/api/v1/me'), 401, 'not_signed_in');
    expectRefusal(await logIn('tingyong', oneTimePassword), 401, 'login_refused');
    expectRefusal(await post(`/${account.id}/password-reset`), 409, 'account_disabled');
    expect((await post(`/${account.id}/enabling`)).body).toMatchObject({ disabledAt: null });
    expect((await logIn('tingyong', oneTimePassword)).status).toBe(201);
    const { caller } = await app.signIn('security_administrator');
    expectRefusal(await post(`/${caller.accountId}/disabling`), 409, 'own_account');
  });

  it('get another password for one use, which lifts a lock and ends what was begun with the old one', async () => {
    const { account, oneTimePassword } = await invite('chongshe');
    const entered = await as(await logIn('chongshe', oneTimePassword));
    for (let i = 0; i < 5; i++) await logIn('chongshe', 'Wrong-1234');
    expectRefusal(await logIn('chongshe', oneTimePassword), 429, 'login_locked');
    expect((await post(`/${account.id}/unlocking`)).status).toBe(200);
    expect((await logIn('chongshe', oneTimePassword)).status).toBe(201);
    const { body } = await post(`/${account.id}/password-reset`);
    expectRefusal(await entered.get('/api/v1/me'), 401, 'not_signed_in');
    expect((await logIn('chongshe', (body as Invitation).oneTimePassword)).status).toBe(201);
  });

  it('get an address of theirs unlocked with them, which others had locked, and only when it is named', async () => {
    const { account, oneTimePassword } = await invite('dizhi');
    const remoteAddress = '10.0.0.9';
    const fromThere = async () => {
      const payload = { login: 'dizhi', password: oneTimePassword };
      return app.nest.inject({ method: 'POST', url: '/api/v1/sessions', remoteAddress, payload });
    };
    const now = app.clock.now().getTime();
    await app.nest
      .get(DataSource)
      .query('INSERT INTO login_failure (login_digest, recent, locked_until, last_at) VALUES (?, ?, ?, ?)', [
        sha256Hex(`address ${remoteAddress}`),
        JSON.stringify([now]),
        now + 60_000,
        now,
      ]);
    expect((await fromThere()).json()).toMatchObject({ code: 'login_locked' });
    expectRefusal(await post(`/${account.id}/unlocking`, { address: 'ten' }), 400, 'invalid_input');
    expect((await post(`/${account.id}/unlocking`)).status).toBe(200);
    expect((await fromThere()).statusCode).toBe(429);
    expect((await post(`/${account.id}/unlocking`, { address: remoteAddress })).status).toBe(200);
    expect((await fromThere()).statusCode).toBe(201);
  });

  it('change role and unit with the next request; administrators are made and stay what they are', async () => {
    const { account, oneTimePassword } = await invite('zhuangang');
    const entered = await as(await logIn('zhuangang', oneTimePassword));
    const assign = (body: object, id = account.id) => post(`/${id}/assignment`, body);
    const unitId = app.unit('丙镇');
    expect((await assign({ role: 'liaison', unitId })).body).toMatchObject({ role: 'liaison', unitId });
    expect((await entered.get('/api/v1/me')).body).toMatchObject({ role: 'liaison', unitId });
    expectRefusal(await assign({ role: 'liaison' }), 400, 'unit_needed');
    expectRefusal(await assign({ role: 'finance', unitId }), 400, 'unit_not_allowed');
    expectRefusal(await assign({ role: 'liaison', unitId: 999_999 }), 400, 'unit_unknown');
    expectRefusal(await assign({ role: 'audit_administrator' }), 409, 'administrator_fixed');
    const { account: auditor } = await invite('shenji', { role: 'audit_administrator', name: '孙六' });
    expectRefusal(await assign({ role: 'editor' }, auditor.id), 409, 'administrator_fixed');
    const same = { login: 'shenji2', name: '孙六', role: 'system_administrator' };
    expectRefusal(await post('', same), 409, 'administrators_exclude');
    // Nor by putting one out of use for a while.
    await post(`/${auditor.id}/disabling`);
    await invite(same.login, same);
    expectRefusal(await post(`/${auditor.id}/enabling`), 409, 'administrators_exclude');
    const { caller } = await app.signIn('security_administrator');
    expectRefusal(await assign({ role: 'editor' }, caller.accountId), 409, 'own_account');
  });

  it('are listed page by page, by role, unit, state and text', async () => {
    const { account } = await invite('liebiao', { role: 'liaison', unitId: app.unit('乙局'), name: '列_表' });
    await post(`/${account.id}/disabling`);
    const logins = async (query: string) => (await list(query)).rows.map(({ login }) => login);
    expect(await logins(`?unitId=${app.unit('乙局')}`)).toEqual(['liebiao']);
    expect(await logins('?state=disabled&role=liaison')).toEqual(['liebiao']);
    expect(await logins('?text=列_')).toEqual(['liebiao']);
    expect(await logins('?text=_表&state=enabled')).toEqual([]);
    const all = (await list('?limit=200')).rows.map(({ id }) => id);
    const first = await list('?limit=2');
    const second = await list(`?limit=2&cursor=${first.next}`);
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(all.slice(0, 4));
    for (const query of ['?role=king', '?unitId=x', '?state=gone', '?limit=0'])
      expectRefusal(await app.get('security_administrator', URL + query), 400, 'invalid_input');
  });

  it('of another office do not exist here', async () => {
    const neighbour = await aNeighbour(app);
    await neighbour.get('editor', '/api/v1/me');
    const theirs = (await neighbour.get('security_administrator', URL)).body as { rows: Account[] };
    const foreign = theirs.rows.find(({ role }) => role === 'editor')?.id ?? 0;
    const own = new Set((await list('?limit=200')).rows.map(({ id }) => id));
    expect(theirs.rows.some(({ id }) => own.has(id))).toBe(false);
    for (const id of [foreign, 999_999, 'x', '1e9', '99999999999']) {
      expectRefusal(await app.get('security_administrator', `${URL}/${id}`), 404, 'account_not_found');
      for (const what of ['disabling', 'enabling', 'password-reset', 'unlocking', 'totp-removal'])
        expectRefusal(await post(`/${id}/${what}`), 404, 'account_not_found');
      expectRefusal(await post(`/${id}/assignment`, { role: 'editor' }), 404, 'account_not_found');
    }
  });

  it('are for the security administrator', async () => {
    const { account } = await invite('quanxian');
    await expectOnlyFor(app, ['security_administrator'], URL, {});
    await expectOnlyFor(app, ['security_administrator'], `${URL}/${account.id}/enabling`, {});
  });

  const good = { login: 'xinren', name: '新人', role: 'editor' };
  const cases: BadInput[] = [
    ['no login', { login: undefined }, 400, 'invalid_input'],
    ['a login of Chinese characters', { login: '张三' }, 400, 'invalid_input'],
    ['a login that is taken', { login: 'YAO' }, 409, 'login_taken'],
    ['a blank name', { name: ' ' }, 400, 'invalid_input'],
    ['an unknown role', { role: 'administrator' }, 400, 'invalid_input'],
    ['a liaison without a unit', { role: 'liaison' }, 400, 'unit_needed'],
    ['an editor with a unit', { unitId: 1 }, 400, 'unit_not_allowed'],
    ['a password', { password: 'Chosen-1234' }, 400, 'invalid_input'],
    ['a list', '[]', 400, 'invalid_input'],
  ];
  it.each(cases)('refuse %s', async (...bad) => expectRefused(app, 'security_administrator', URL, good, bad));
});
