import { generateSync } from 'otplib';
import request from 'supertest';
import { aNeighbour, expectRefusal } from '../support/refusals';
import { type Answer, TestApp } from '../support/test-app';

const URL = '/api/v1/audit';
const WINDOWS_7 = 'Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36';

interface Line {
  readonly no: number;
  readonly action: string;
  readonly outcome: string;
  readonly account: number | null;
  readonly subject: string;
  readonly about: string;
  readonly detail: Readonly<Record<string, unknown>>;
}
const linesOf = ({ body }: Answer) => (body as { rows: Line[] }).rows;

describe('GET /api/v1/audit', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ settings: { LOGIN_FAILURES_OF_ADDRESS: '50' } });
  });
  afterAll(() => app.close());

  const read = (query = '') => app.get('audit_administrator', URL + query);
  const logIn = async (login: string, password: string): Promise<Answer> =>
    request(app.nest.getHttpServer()).post('/api/v1/sessions').send({ login, password });

  it('tells who signed in, who was refused and when a name was locked', async () => {
    const { login, password, caller } = await app.signIn('editor');
    const from = request(app.nest.getHttpServer()).post('/api/v1/sessions').set('user-agent', WINDOWS_7);
    expect((await from.send({ login, password })).status).toBe(201);
    for (let i = 0; i < 6; i++) await logIn(login, 'Wrong-1234');
    const lines = linesOf(await read(`?account=${caller.accountId}`));
    const told = lines.map(({ action, outcome, detail }) => [action, outcome, detail['reason'] ?? null]);
    expect(told.slice(0, 8)).toEqual([
      ['session.open', 'refused', 'login_locked'],
      ['login.lock', 'done', null],
      ...Array.from({ length: 5 }, () => ['session.open', 'refused', 'login_refused']),
      ['session.open', 'done', null],
    ]);
    const own = { subject: `account ${caller.accountId}`, about: '本人账号' };
    expect(lines[0]).toMatchObject({ ...own, title: '登录', address: '127.0.0.1' });
    expect(lines[7]?.about).toBe('editor的登录，2014-03-20 10:00 起，Chrome 109，Windows 7');
  });

  it('tells of a name without an account under the installation, without writing the name down', async () => {
    await logIn('My-Secret-1', 'x');
    const answer = await read('?scope=installation');
    expect(linesOf(answer)[0]).toMatchObject({ action: 'session.open', outcome: 'refused', account: null });
    expect(answer.text.toLowerCase()).not.toContain('my-secret-1');
  });

  it('tells of every refused permission', async () => {
    const { caller } = await app.signIn('finance');
    expectRefusal(await app.post('finance', '/api/v1/awards', {}), 403, 'not_permitted');
    expect(linesOf(await read('?action=permission.refused'))[0]).toMatchObject({
      account: caller.accountId,
      outcome: 'refused',
      subject: 'POST /api/v1/awards',
      about: '登记评定',
      detail: { permission: 'award.record' },
    });
  });

  it('tells of all that is done to an account, by whom, and of what its owner does with password and second factor', async () => {
    const { caller } = await app.signIn('security_administrator');
    const post = (path: string, body: object = {}) => app.post('security_administrator', path, body);
    const made = await post('/api/v1/accounts', { login: 'shenji', name: '孙六', role: 'editor' });
    const { id } = (made.body as { account: { id: number } }).account;
    const account = `/api/v1/accounts/${id}`;
    await post(`${account}/assignment`, { role: 'finance' });
    await post(`${account}/disabling`);
    await post(`${account}/enabling`);
    const reset = await post(`${account}/password-reset`);
    const { oneTimePassword: currentPassword } = reset.body as { oneTimePassword: string };
    let token = (await logIn('shenji', currentPassword)).body as { accessToken: string };
    const own = async (path: string, body: object): Promise<Answer> =>
      request(app.nest.getHttpServer())
        .post(`/api/v1/me/${path}`)
        .auth(token.accessToken, { type: 'bearer' })
        .send(body);
    const newPassword = 'Chosen-1234';
    await own('password', { currentPassword: 'Wrong-1234', newPassword });
    token = (await own('password', { currentPassword, newPassword })).body as { accessToken: string };
    const { secret } = (await own('totp', {})).body as { secret: string };
    const code = generateSync({ secret, epoch: app.clock.now().getTime() / 1000 });
    const { recoveryCodes } = (await own('totp/confirmation', { code })).body as { recoveryCodes: string[] };
    await request(app.nest.getHttpServer())
      .post('/api/v1/sessions')
      .send({ login: 'shenji', password: newPassword, code: recoveryCodes[0] });
    await post(`${account}/totp-removal`);
    await post('/api/v1/security-settings', { totpRequired: false, version: 0 });

    const told = linesOf(await read('?limit=200&order=oldest'))
      .filter((line) => line.account === id || line.subject === `account ${id}` || line.action === 'security.settings')
      .filter(({ action }) => !action.startsWith('session.'));
    expect(told.map(({ action, outcome, account: by }) => [action, outcome, by])).toEqual([
      ['account.create', 'done', caller.accountId],
      ['account.assign', 'done', caller.accountId],
      ['account.disable', 'done', caller.accountId],
      ['account.enable', 'done', caller.accountId],
      ['password.reset', 'done', caller.accountId],
      ['password.change', 'refused', id],
      ['password.change', 'done', id],
      ['totp.enrol', 'done', id],
      ['totp.recover', 'done', id],
      ['totp.remove', 'done', caller.accountId],
      ['security.settings', 'done', caller.accountId],
    ]);
    const assigned = told.find(({ action }) => action === 'account.assign');
    expect(assigned?.detail).toEqual({ from: { role: 'editor', unitId: null }, to: { role: 'finance', unitId: null } });
  });

  it('names the account that something was done to, so that nobody has to look up its number', async () => {
    const { caller } = await app.signIn('leader');
    await app.post('security_administrator', `/api/v1/accounts/${caller.accountId}/unlocking`, {});
    expect(linesOf(await read('?action=login.unlock'))[0]?.about).toBe('leader的账号');
    expect(linesOf(await read('?text=leader&action=login.unlock')).map(({ about }) => about)).toEqual(['leader的账号']);
  });

  it('tells nothing of another office', async () => {
    const neighbour = await aNeighbour(app);
    expectRefusal(await neighbour.post('editor', '/api/v1/awards', {}), 403, 'not_permitted');
    const theirs = linesOf(await neighbour.get('audit_administrator', URL));
    expect(theirs.map(({ no, action }) => [no, action])).toContainEqual([3, 'permission.refused']);
    const accounts = new Set(linesOf(await read('?limit=200')).map(({ account }) => account));
    for (const { account } of theirs) expect(account !== null && accounts.has(account)).toBe(false);
  });

  it('is read page by page to the first record', async () => {
    const all = linesOf(await read('?limit=200')).map(({ no }) => no);
    const paged: number[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const answer: Answer = await read(`?limit=7${next && `&cursor=${next}`}`);
      paged.push(...linesOf(answer).map(({ no }) => no));
      ({ next } = answer.body as { next?: string });
    }
    expect(paged).toEqual(all);
    expect(paged.at(-1)).toBe(1);
  });

  it.each([
    ['?account=x', 'invalid_input'],
    ['?action=nothing', 'invalid_input'],
    ['?outcome=maybe', 'invalid_input'],
    ['?from=yesterday', 'invalid_input'],
    ['?until=2014-02-30T00:00:00Z', 'invalid_input'],
    ['?text=', 'invalid_input'],
    ['?scope=world', 'invalid_input'],
    ['?limit=0', 'invalid_input'],
    ['?cursor=x', 'bad_cursor'],
    ['?cursor=WyJhIl0', 'bad_cursor'],
  ])('refuses %s', async (query, code) => expectRefusal(await read(query), 400, code));
});
