import { addScheme, closeMonths, drawnUp, earn, linesOf, move, reconciled, standing } from '../support/payouts';
import { aNeighbour, expectRefusal } from '../support/refusals';
import { TestApp } from '../support/test-app';

const URL = '/api/v1/payout-batches';

describe('/api/v1/payout-batches', () => {
  let app: TestApp;
  let schemeId: string;
  let newest: string;
  beforeAll(async () => {
    app = await TestApp.start({ now: '2014-04-02T02:00:00Z' });
    await earn(app, '甲局', '2014-01-08', '甲一');
    await earn(app, '甲局', '2014-02-08', '甲二');
    await earn(app, '乙局', '2014-01-09', '乙一');
    await earn(app, '丙镇', '2014-03-09', '三月的');
    schemeId = await addScheme(app);
  });
  afterAll(() => app.close());

  const ask = (body: object, headers: Record<string, string> = {}) => app.post('finance', URL, body, headers);
  const wanted = (more: object = {}) => ({ schemeId, through: '2014-02', payOn: '2014-04-10', ...more });

  it('are drawn up for closed months only, because an open one may still change', async () => {
    expectRefusal(await ask(wanted()), 409, 'month_still_open');
    await closeMonths(app, '2014-01', '2014-02');
  });

  it('pay each unit once for all its entries, and name them', async () => {
    const batch = await drawnUp(app, schemeId, '2014-02');
    expect(batch).toMatchObject({
      state: 'draft',
      lines: 2,
      gross: '60.00',
      tax: '0.00',
      net: '60.00',
      netInCapitals: '人民币陆拾元整',
    });
    const lines = await linesOf(app, batch.id);
    expect(lines.map(({ unitId, net, entries }) => [unitId, net, entries.length])).toEqual([
      [app.unit('甲局'), '40.00', 2],
      [app.unit('乙局'), '20.00', 1],
    ]);
    const units = lines.map(({ unitId, net }) => ({ unitId, net }));
    expect((await standing(app, batch.id)).units).toEqual(units);
    for (const entry of lines.flatMap(({ entries }) => entries))
      expect((await app.get('finance', `/api/v1/entries/${entry}`)).body).toMatchObject({
        asset: 'yuan',
        amount: '20.00',
      });
  });

  it('stand in each other’s way while one is not done, so that none pays what another is about to', async () => {
    expectRefusal(await ask(wanted()), 409, 'drawing_underway');
  });

  it('that are discarded free their entries for the next, and the sums stay those of the ledger', async () => {
    const [draft] = ((await app.get('finance', URL)).body as { rows: { id: string }[] }).rows;
    expect(await reconciled(app)).toMatchObject({ ledger: '80.00', paid: '0.00', underway: '60.00', waiting: '20.00' });
    expect((await move(app, 'finance', draft?.id ?? '', 'discarding', { note: '重编' })).status).toBe(200);
    expect(await reconciled(app)).toMatchObject({ ledger: '80.00', paid: '0.00', underway: '0.00', waiting: '80.00' });
    const again = await drawnUp(app, schemeId, '2014-02');
    expect(again).toMatchObject({ lines: 2, gross: '60.00' });
    await move(app, 'finance', again.id, 'discarding');
  });

  it('are one when a key is sent twice, and another body under the key is a conflict', async () => {
    app.clock.set('2014-04-02T02:05:00Z');
    const key = { 'idempotency-key': 'batch-1' };
    const first = await ask(wanted(), key);
    const second = await ask(wanted(), key);
    const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;
    expect([second.status, idOf(second), second.headers['idempotent-replayed']]).toEqual([202, idOf(first), 'true']);
    expectRefusal(await ask(wanted({ payOn: '2014-05-01' }), key), 409, 'job_key_reused');
    newest = idOf(first);
    expect((await standing(app, newest)).gross).toBe('60.00');
    await move(app, 'finance', newest, 'discarding');
  });

  it('that would pay nobody are discarded by themselves and say so', async () => {
    const fresh = await app.addOffice({ code: 'empty' });
    const { token } = await app.signIn('finance', fresh.officeId, fresh.unit);
    const administrator = await app.signIn('system_administrator', fresh.officeId, fresh.unit);
    const as = (bearer: string) => ({ authorization: `Bearer ${bearer}` });
    await app.post('system_administrator', '/api/v1/months/2014-01/closing', {}, as(administrator.token));
    const scheme = { title: '奖', asset: 'yuan', recipient: 'unit', tax: 'none', budgetSource: '经费' };
    const { body } = await app.post('finance', '/api/v1/payout-schemes', scheme, as(token));
    const batch = { schemeId: (body as { id: string }).id, through: '2014-01', payOn: '2014-04-10' };
    const { id } = (await app.post('finance', URL, batch, as(token))).body as { id: string };
    for (;;) {
      const answer = await app.nest.inject({ method: 'GET', url: `${URL}/${id}`, headers: as(token) });
      const { state, steps } = answer.json<{ state: string; steps: { note: string }[] }>();
      if (state === 'drawing') continue;
      expect([state, steps.at(-1)?.note]).toEqual(['discarded', '没有可以发放的金额']);
      break;
    }
  });

  it.each([
    ['a scheme nobody has', { schemeId: '00000000-0000-4000-8000-000000000000' }, 404, 'scheme_not_found'],
    ['a scheme that is no id', { schemeId: 'x' }, 400, 'invalid_input'],
    ['a month that does not exist', { through: '2014-13' }, 400, 'invalid_input'],
    ['a day of payment in the past', { payOn: '2014-04-01' }, 400, 'pay_day_past'],
    ['a day that does not exist', { payOn: '2014-04-31' }, 400, 'invalid_input'],
    ['an open month', { through: '2014-03' }, 409, 'month_still_open'],
  ])('are refused for %s', async (_, wrong, status, code) => {
    expectRefusal(await ask(wanted(wrong)), status, code);
  });

  it('of another office do not exist', async () => {
    const [own] = ((await app.get('finance', URL)).body as { rows: { id: string }[] }).rows;
    const neighbour = await aNeighbour(app);
    for (const path of ['', '/lines'])
      expectRefusal(await neighbour.get('finance', `${URL}/${own?.id}${path}`), 404, 'batch_not_found');
    expect((await neighbour.get('finance', URL)).body).toEqual({ rows: [] });
  });

  it('are listed the newest first, page by page, by state and scheme', async () => {
    const page = async (query: string) =>
      (await app.get('finance', `${URL}?${query}`)).body as { rows: { id: string; state: string }[]; next?: string };
    const all = (await page('limit=200')).rows.map(({ id }) => id);
    const seen: string[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const { rows, next: following }: { rows: { id: string }[]; next?: string } = await page(
        `limit=1${next === '' ? '' : `&cursor=${next}`}`,
      );
      seen.push(...rows.map(({ id }) => id));
      next = following;
    }
    expect(seen).toEqual(all);
    expect([all.length, all[0]]).toEqual([3, newest]);
    expect((await page(`state=discarded&schemeId=${schemeId}`)).rows.map(({ id }) => id)).toEqual(all);
    for (const other of ['state=draft', 'schemeId=00000000-0000-4000-8000-000000000000'])
      expect((await page(other)).rows).toEqual([]);
    expectRefusal(await app.get('finance', `${URL}?cursor=x`), 400, 'bad_cursor');
  });
});
