import { generateSync } from 'otplib';
import request from 'supertest';
import { expectOnlyFor, expectRefusal } from '../support/refusals';
import { type Answer, TestApp } from '../support/test-app';

const TOTP = '/api/v1/me/totp';
const SETTINGS = '/api/v1/security-settings';

describe('the second factor', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ settings: { LOGIN_FAILURES_OF_ADDRESS: '50' } });
  });
  afterAll(() => app.close());

  const logIn = async (login: string, password: string, code?: string): Promise<Answer> =>
    request(app.nest.getHttpServer()).post('/api/v1/sessions').send({ login, password, code });
  const codeOf = (secret: string) => generateSync({ secret, epoch: app.clock.now().getTime() / 1000 });
  const enrol = async (who: 'finance' | 'audit_administrator') => {
    const { secret, uri } = (await app.post(who, TOTP, {})).body as { secret: string; uri: string };
    expect(uri).toContain(`secret=${secret}`);
    const confirmed = await app.post(who, `${TOTP}/confirmation`, { code: codeOf(secret) });
    expect(confirmed.status).toBe(200);
    return { secret, recoveryCodes: (confirmed.body as { recoveryCodes: string[] }).recoveryCodes };
  };

  it('is asked for at every log-in once it is confirmed, and each code is good once', async () => {
    const { login, password } = await app.signIn('finance');
    await app.post('finance', TOTP, {});
    expect((await logIn(login, password)).status).toBe(201);
    expectRefusal(await app.post('finance', `${TOTP}/confirmation`, { code: '000000' }), 400, 'totp_code_wrong');
    const { secret, recoveryCodes } = await enrol('finance');
    expectRefusal(await app.post('finance', TOTP, {}), 409, 'totp_on');
    expectRefusal(await logIn(login, password), 401, 'totp_needed');
    expectRefusal(await logIn(login, password, codeOf(secret)), 401, 'totp_refused');
    app.clock.advance(30_000);
    expect((await logIn(login, password, codeOf(secret))).status).toBe(201);
    expectRefusal(await logIn(login, password, codeOf(secret)), 401, 'totp_refused');

    const [code = ''] = recoveryCodes;
    expect((await logIn(login, password, code.toUpperCase())).status).toBe(201);
    expectRefusal(await logIn(login, password, code), 401, 'totp_refused');
    const removal = `/api/v1/accounts/${(await app.signIn('finance')).caller.accountId}/totp-removal`;
    expect((await app.post('security_administrator', removal, {})).status).toBe(204);
    expectRefusal(await app.post('security_administrator', removal, {}), 409, 'totp_off');
    expect((await logIn(login, password)).status).toBe(201);
  });

  it('locks at the fifth wrong code as at the fifth wrong password, since six digits are soon tried out', async () => {
    const { login, password } = await app.signIn('liaison of 丁街道');
    const { secret } = (await app.post('liaison of 丁街道', TOTP, {})).body as { secret: string };
    expect((await app.post('liaison of 丁街道', `${TOTP}/confirmation`, { code: codeOf(secret) })).status).toBe(200);
    app.clock.advance(30_000);
    // Whoever has not come to the code yet has tried nothing.
    for (let i = 0; i < 6; i++) expectRefusal(await logIn(login, password), 401, 'totp_needed');
    for (let i = 0; i < 5; i++) expectRefusal(await logIn(login, password, `00000${i}`), 401, 'totp_refused');
    expectRefusal(await logIn(login, password, codeOf(secret)), 429, 'login_locked');
  });

  it('is demanded of finance and administrators where the office wants it, and of nobody else', async () => {
    const first = { totpRequired: false, version: 0, changed: null };
    expect((await app.get('security_administrator', SETTINGS)).body).toEqual(first);
    const decide = (totpRequired: boolean) =>
      app.post('security_administrator', SETTINGS, { totpRequired, version: 0 });
    const { login, password } = await app.signIn('system_administrator');
    const renewal = String((await logIn(login, password)).headers['set-cookie']).split(';')[0] ?? '';
    expect((await decide(true)).body).toMatchObject({ totpRequired: true, version: 1 });
    expectRefusal(await decide(false), 409, 'setting_changed');
    // Who was signed in before is asked for it as well, when the session is renewed.
    const renewed = await request(app.nest.getHttpServer())
      .post('/api/v1/sessions/renewals')
      .set('cookie', renewal)
      .send({});
    expect(renewed.body).toMatchObject({ pending: 'totp_enrolment' });
    app.clock.advance(16 * 60_000);
    expectRefusal(await app.get('audit_administrator', '/api/v1/audit'), 403, 'totp_enrolment_needed');
    expect((await app.get('editor', '/api/v1/items')).status).toBe(200);
    const { secret } = await enrol('audit_administrator');
    expect((await app.get('audit_administrator', '/api/v1/audit')).status).toBe(200);
    const stored = JSON.stringify((await app.get('audit_administrator', '/api/v1/audit?limit=200')).body);
    expect(stored).not.toContain(secret);
  });

  it('is for the security administrator to demand', async () => {
    const body = { totpRequired: 'yes' };
    await expectOnlyFor(app, ['security_administrator'], SETTINGS, body);
  });
});
