import { DataSource } from 'typeorm';
import { aNeighbour, expectRefusal } from '../support/refusals';
import { TestApp } from '../support/test-app';

const URL = '/api/v1/payees';
const [CARD, OTHER_CARD] = ['4111111111111111', '5500005555555559'];
const IDENTITY = '11010519491231002X';

describe('/api/v1/payees', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const payee = (more: object = {}) => ({
    ...{ unitId: app.unit('甲局'), person: '张某', holder: '张某', bank: '某银行', card: CARD, identity: IDENTITY },
    ...more,
  });
  const record = (more: object = {}) => app.post('finance', URL, payee(more));
  const listed = async (query = '') =>
    (
      (await app.get('finance', `${URL}?${query}`)).body as {
        rows: { id: string; card: string; person: string | null }[];
      }
    ).rows;

  it('are recorded with their numbers sealed and shown masked', async () => {
    const { status, body } = await record({ card: '4111 1111 1111 1111' });
    expect([status, body]).toMatchObject([
      201,
      { card: '************1111', identity: '110105********002X', sharedWith: [] },
    ]);
    const stored = await app.nest.get(DataSource).query<object[]>('SELECT * FROM payout_payee');
    expect(JSON.stringify(stored)).not.toMatch(new RegExp(`${CARD}|${IDENTITY}`));
  });

  it('are replaced by a later record, and the earlier one stays for batches that were exported under it', async () => {
    app.clock.set('2014-03-20T03:00:00Z');
    await record({ card: OTHER_CARD });
    expect((await listed()).map(({ card }) => card)).toEqual(['************5559']);
    const [{ count } = { count: 0 }] = await app.nest
      .get(DataSource)
      .query<{ count: number }[]>('SELECT COUNT(*) AS count FROM payout_payee');
    expect(Number(count)).toBe(2);
  });

  it('say when one card is to pay two, which is seldom right', async () => {
    const { body } = await record({ person: '李某', holder: '李某', card: OTHER_CARD });
    expect(body).toMatchObject({ sharedWith: [{ person: '张某' }] });
  });

  it('are shown in full for a reason, and the audit log says who asked, about whom and why', async () => {
    const zhang = (await listed()).find(({ person }) => person === '张某');
    const path = `${URL}/${zhang?.id}/revealing`;
    expectRefusal(await app.post('finance', path, {}), 400, 'invalid_input');
    expect((await app.post('finance', path, { reason: '银行退回核对' })).body).toEqual({
      card: OTHER_CARD,
      identity: IDENTITY,
    });
    const { body } = await app.get('audit_administrator', '/api/v1/audit?action=payee.reveal');
    expect((body as { rows: object[] }).rows).toMatchObject([
      { action: 'payee.reveal', subject: `payee ${zhang?.id}`, detail: { holder: '张某', reason: '银行退回核对' } },
    ]);
    expect(JSON.stringify(body)).not.toContain(OTHER_CARD);
  });

  it.each([
    ['a card with a wrong digit', { card: '4111111111111112' }, 'card_invalid'],
    ['a card as a number', { card: 4111111111111111 }, 'invalid_input'],
    ['an identity with a wrong check sign', { identity: '110105194912310021' }, 'identity_invalid'],
    ['a unit nobody knows', { unitId: 999_999 }, 'unit_unknown'],
    ['no holder', { holder: '' }, 'invalid_input'],
  ])('refuse %s', async (_, wrong, code) => {
    expectRefusal(await record(wrong), 400, code);
  });

  it('are listed by unit, page by page', async () => {
    await record({ unitId: app.unit('乙局'), person: undefined, holder: '乙局' });
    const persons = async (query: string) => (await listed(query)).map(({ person }) => person);
    expect(await persons('')).toEqual(['张某', '李某', null]);
    expect(await persons(`unitId=${app.unit('乙局')}`)).toEqual([null]);
    const { rows, next } = (await app.get('finance', `${URL}?limit=2`)).body as { rows: object[]; next: string };
    expect([rows.length, (await listed(`limit=2&cursor=${next}`)).length]).toEqual([2, 1]);
  });

  it('of another office do not exist', async () => {
    const [own] = await listed();
    const neighbour = await aNeighbour(app);
    expectRefusal(
      await neighbour.post('finance', `${URL}/${own?.id}/revealing`, { reason: '看看' }),
      404,
      'payee_not_found',
    );
    expect((await neighbour.get('finance', URL)).body).toEqual({ rows: [] });
  });
});
