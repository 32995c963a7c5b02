import request from 'supertest';
import { DisableAccount, permissionsFor } from '@app/identity';
import { UnitOfWork } from '@app/platform';
import { type Answer, TestApp } from '../support/test-app';
import { type BadInput, expectRefusal } from '../support/refusals';

const URL = '/api/v1/sessions';
const HOUR = 3_600_000;

describe('POST /api/v1/sessions', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ settings: { LOGIN_FAILURES_OF_ADDRESS: '20' } });
  });
  afterAll(() => app.close());

  const logIn = async (body: object | string): Promise<Answer> =>
    request(app.nest.getHttpServer()).post(URL).set('content-type', 'application/json').send(body);
  const me = async (token: string): Promise<Answer> =>
    request(app.nest.getHttpServer()).get('/api/v1/me').set('authorization', `Bearer ${token}`);

  it('opens a session for a name and its password, however the name is capitalised', async () => {
    const { login, password, caller } = await app.signIn('liaison of 甲局');
    const { status, body } = await logIn({ login: ` ${login.toUpperCase()} `, password });
    const told = { ...caller, permissions: permissionsFor('liaison') };
    expect(status).toBe(201);
    expect(body).toEqual({
      accessToken: expect.any(String) as string,
      expiresAt: '2014-03-20T02:15:00.000Z',
      sessionEndsAt: '2014-03-20T02:30:00.000Z',
      pending: null,
      login,
      caller: told,
    });
    expect((await me((body as { accessToken: string }).accessToken)).body).toEqual(told);
  });

  it('does not show a password or its hash anywhere in the answer', async () => {
    const { login, password } = await app.signIn('finance');
    const { text } = await logIn({ login, password });
    expect(text).not.toContain(password);
    expect(text).not.toMatch(/argon|hash/i);
  });

  it('answers a wrong password and an unknown name alike, so that nobody learns which names exist', async () => {
    const { login } = await app.signIn('leader');
    const wrong = await logIn({ login, password: 'Wrong-pass-1' });
    const unknown = await logIn({ login: 'nobody-here', password: 'Wrong-pass-1' });
    expectRefusal(wrong, 401, 'login_refused');
    const anonymous = ({ body }: Answer) => ({ ...(body as object), requestId: '' });
    expect(anonymous(wrong)).toEqual(anonymous(unknown));
  });

  it('locks a name after five failures and opens it again after twenty minutes', async () => {
    const { login, password } = await app.signIn('system_administrator');
    for (let i = 0; i < 5; i++) expectRefusal(await logIn({ login, password: `Wrong-${i}` }), 401, 'login_refused');
    const locked = await logIn({ login, password });
    expectRefusal(locked, 429, 'login_locked');
    expect((locked.body as { message: string }).message).toMatch(/还有 20 分钟，2014-03-20 10:20/);
    app.clock.advance(HOUR / 3);
    expect((await logIn({ login, password })).status).toBe(201);
    app.clock.advance(-HOUR / 3);
  });

  it('ends its token after fifteen minutes to the second', async () => {
    const { token } = await app.signIn('editor');
    app.clock.advance(HOUR / 4 - 1);
    expect((await me(token)).status).toBe(200);
    app.clock.advance(1);
    expectRefusal(await me(token), 401, 'not_signed_in');
    app.clock.advance(-HOUR / 4);
  });

  it('ends at once when the account is disabled, and opens no more', async () => {
    const { token, caller, login, password } = await app.signIn('liaison of 丙镇');
    const disable = app.nest.get(DisableAccount, { strict: false });
    await app.nest.get(UnitOfWork).run((tx) => disable.disable(tx, app.officeId, caller.accountId));
    expectRefusal(await me(token), 401, 'not_signed_in');
    expectRefusal(await logIn({ login, password }), 401, 'login_refused');
  });

  it.each([
    ['no token', ''],
    ['an empty one', 'Bearer '],
    ['a made-up one', 'Bearer abc.def.ghi'],
    ['one without a signature', `Bearer ${unsigned({ sub: '1', office: 1, iat: 1, exp: 4_000_000_000 })}`],
    ['a name and a password', `Basic ${Buffer.from('editor:x').toString('base64')}`],
  ])('is not held by %s', async (_name, authorization) => {
    const answer = await request(app.nest.getHttpServer()).get('/api/v1/me').set('authorization', authorization);
    expectRefusal(answer, 401, 'not_signed_in');
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  const cases: BadInput[] = [
    ['no name', { password: 'x' }, 400, 'invalid_input'],
    ['no password', { login: 'x' }, 400, 'invalid_input'],
    ['an empty name', { login: '', password: 'x' }, 400, 'invalid_input'],
    ['an empty password', { login: 'x', password: '' }, 400, 'invalid_input'],
    ['a name as a list', { login: ['editor'], password: 'x' }, 400, 'invalid_input'],
    ['a query for a name', { login: { $ne: '' }, password: 'x' }, 400, 'invalid_input'],
    ['a password of a book', { login: 'x', password: 'x'.repeat(129) }, 400, 'invalid_input'],
    ['an unknown field', { login: 'x', password: 'x', role: 'leader' }, 400, 'invalid_input'],
    ['an invisible null in the name', { login: 'a\0b', password: 'x' }, 400, 'unstorable_text'],
    ['a name of SQL', { login: `' or '1'='1`, password: 'x' }, 401, 'login_refused'],
    ['malformed JSON', '{', 400, 'malformed_body'],
    ['null', 'null', 400, 'invalid_input'],
  ];
  it.each(cases)('refuses %s', async (_name, body, status, code) => expectRefusal(await logIn(body), status, code));
});

function unsigned(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
}
