import { setTimeout as sleep } from 'node:timers/promises';
import { managerOf, UnitOfWork } from '@app/platform';
import { made } from '../support/downloads';
import { addScheme, closeMonths, drawnUp, earn } from '../support/payouts';
import { aNeighbour, expectRefusal } from '../support/refusals';
import { TestApp, type Who } from '../support/test-app';

const URL = '/api/v1/downloads';
const SETTINGS = '/api/v1/download-settings';

describe('/api/v1/downloads', () => {
  let app: TestApp;
  let batchId: string;
  let id: string;
  beforeAll(async () => {
    app = await TestApp.start({ now: '2014-02-10T02:00:00Z', settings: { CHROMIUM: '/nowhere/chromium' } });
    await earn(app, '甲局', '2014-01-08', '甲一');
    await closeMonths(app, '2014-01');
    batchId = (await drawnUp(app, await addScheme(app), '2014-01')).id;
  });
  afterAll(() => app.close());

  const order = (who: Who, format: string, headers: Record<string, string> = {}) =>
    app.post(who, `/api/v1/payout-batches/${batchId}/sheet`, { format }, headers);
  const listed = async (who: Who, query = '') =>
    (await app.get(who, `${URL}${query}`)).body as { rows: { id: string }[]; next?: string };

  /** So many further downloads like one. */
  const copies = (like: string, count: number) =>
    app.nest.get(UnitOfWork).run(async (tx) => {
      const rest = 'office_id, account_id, unit_id, kind, title, permission, requested_at, file_id, expires_at';
      const sql = `INSERT INTO download (id, ${rest}) SELECT ?, ${rest} FROM download WHERE id = ?`;
      for (let i = 0; i < count; i++) await managerOf(tx).query(sql, [`copy ${i}`, like]);
    });

  it('wait for whoever asked with a name of their own, seven days unless the office says otherwise', async () => {
    id = ((await order('finance', 'html')).body as { id: string }).id;
    expect(await made(app, 'finance', id)).toMatchObject({
      ...{ state: 'done', progress: 100, kind: 'payout.sheet', expiresAt: '2014-02-17T02:00:00.000Z' },
      title: expect.stringMatching(/^信息奖励发放表（截至2014-01，批次.{8}）\.html$/) as string,
    });
    const file = await app.ask('GET', `${URL}/${id}/file`, await app.tokenOf('finance'));
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(file.headers['content-disposition']).toMatch(/^attachment; /);
  });

  it('are nobody else’s, of this office or another, whatever the others may do', async () => {
    const neighbour = await aNeighbour(app);
    for (const path of [`${URL}/${id}`, `${URL}/${id}/file`]) {
      expectRefusal(await app.get('leader', path), 404, 'download_not_found');
      expectRefusal(await app.get('system_administrator', path), 404, 'download_not_found');
      expectRefusal(await neighbour.get('finance', path), 404, 'download_not_found');
    }
    expect(await listed('leader')).toEqual({ rows: [] });
  });

  it('are one when a key is sent twice, since a click is', async () => {
    const key = { 'idempotency-key': 'sheet-1' };
    const [first, second] = [await order('finance', 'xlsx', key), await order('finance', 'xlsx', key)];
    expect((second.body as { id: string }).id).toBe((first.body as { id: string }).id);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expectRefusal(await order('finance', 'html', key), 409, 'job_key_reused');
    await made(app, 'finance', (first.body as { id: string }).id);
  });

  it('say why a file could not be made, and what to do instead', async () => {
    const { id: pdf } = (await order('finance', 'pdf')).body as { id: string };
    expect(await made(app, 'finance', pdf)).toMatchObject({ state: 'failed', error: { code: 'printer_missing' } });
    expectRefusal(await app.get('finance', `${URL}/${pdf}/file`), 409, 'download_not_made');
  });

  it('are listed the newest first, page by page', async () => {
    const all = (await listed('finance')).rows.map((row) => row.id);
    expect(all).toHaveLength(3);
    const first = await listed('finance', '?limit=2');
    const second = await listed('finance', `?limit=2&cursor=${first.next}`);
    expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual(all);
    expect(second.next).toBeUndefined();
    expectRefusal(await app.get('finance', `${URL}?cursor=x`), 400, 'bad_cursor');
  });

  it('are kept as many days as the office says, for files made from then on', async () => {
    const decide = (who: Who, keepDays: unknown, version: number) => app.put(who, SETTINGS, { keepDays, version });
    expect((await decide('system_administrator', 2, 0)).body).toMatchObject({ keepDays: 2, version: 1 });
    expect((await app.get('finance', SETTINGS)).body).toMatchObject({ keepDays: 2, version: 1 });
    for (const keepDays of [0, 31, 1.5, '7'])
      expectRefusal(await decide('system_administrator', keepDays, 1), 400, 'invalid_input');
    expectRefusal(await decide('system_administrator', 3, 0), 409, 'setting_changed');
    expectRefusal(await decide('finance', 3, 1), 403, 'not_permitted');
    const short = ((await order('finance', 'html')).body as { id: string }).id;
    expect((await made(app, 'finance', short)).expiresAt).toBe('2014-02-12T02:00:00.000Z');
    app.clock.set('2014-02-12T02:00:00Z');
    expectRefusal(await app.get('finance', `${URL}/${short}/file`), 404, 'download_not_found');
    expect((await listed('finance')).rows.map((row) => row.id)).not.toContain(short);
    expect((await listed('finance')).rows.map((row) => row.id)).toContain(id);
  });

  it('are gone with a purge, because nobody knows which of them hold the words', async () => {
    await copies(id, 600);
    const itemId = await app.submitted(['乙局'], '2014-02-10');
    const purge = await app.post('security_administrator', `/api/v1/items/${itemId}/purge`, { reason: '误报涉密' });
    expect(purge.status).toBeLessThan(300);
    // More than a transaction bears: what the purge leaves, a job takes.
    for (let i = 0; i < 100 && (await listed('finance')).rows.length > 0; i++) await sleep(100);
    expect(await listed('finance')).toEqual({ rows: [] });
  });

  it('are closed to an account that may no longer do what it took to ask for them', async () => {
    const own = ((await order('leader', 'html')).body as { id: string }).id;
    expect((await made(app, 'leader', own)).state).toBe('done');
    const { caller, login, password } = await app.signIn('leader');
    const assignment = `/api/v1/accounts/${caller.accountId}/assignment`;
    expect((await app.post('security_administrator', assignment, { role: 'editor' })).status).toBeLessThan(300);
    const { body } = await app.post('finance', '/api/v1/sessions', { login, password });
    const { accessToken } = body as { accessToken: string };
    expect((await app.ask('GET', `${URL}/${own}/file`, accessToken)).statusCode).toBe(404);
    expect((await app.ask('GET', URL, accessToken)).json()).toEqual({ rows: [] });
  });
});
