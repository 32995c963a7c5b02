import { type MonthClosed } from '@app/ledger';
import { TestApp } from '../support/test-app';
import { aNeighbour, expectOnlyFor, expectRefusal, rowCounts } from '../support/refusals';
import { everybody } from '../support/routes';

const URL = '/api/v1/months';

describe('/api/v1/months', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({
      units: { 甲局: 'department', 乙局: 'department', 丙镇: 'township', 丁街道: 'subdistrict', 戊中心: 'other' },
      now: '2014-04-02T02:00:00Z',
    });
  });
  afterAll(() => app.close());

  const close = (month: string, headers: Record<string, string> = {}, query = '') =>
    app.post('system_administrator', `${URL}/${month}/closing${query}`, {}, headers);
  const months = async () => (await app.get('finance', URL)).body as { open: string; closed: { month: string }[] };
  const quota = async (month: string) => {
    const { body } = await app.get('finance', `/api/v1/entries?kind=quota&from=${month}&to=${month}`);
    return (body as { rows: { unitId: number; amount: string; clause: string; row: string; event: null }[] }).rows;
  };

  it('is only closed when a dry run does not ask to leave everything as it is', async () => {
    const before = await rowCounts(app);
    const answer = await close('2014-01', {}, '?dryRun=true');
    expectRefusal(answer, 400, 'dry_run_unsupported');
    expect(await rowCounts(app)).toEqual(before);
    expect(await months()).toEqual({ open: '2014-01', latest: null, closed: [] });
  });

  it('settles the quota of every unit by its group, and a unit that submitted nothing has missed it', async () => {
    for (let i = 0; i < 15; i++) await app.submitted(['甲局'], '2014-01-10', `甲${i}`);
    for (let i = 0; i < 14; i++) await app.submitted(['乙局'], '2014-01-31', `乙${i}`);
    for (let i = 0; i < 10; i++) await app.submitted(['丙镇'], '2014-01-01', `丙${i}`);
    for (let i = 0; i < 8; i++) await app.submitted(['戊中心'], '2014-01-15', `戊${i}`);
    await app.submitted(['乙局'], '2014-02-01', '二月的不算一月的');
    const { status, body } = await close('2014-01');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      month: '2014-01',
      closedAt: '2014-04-02T02:00:00.000Z',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      entries: 5,
    } satisfies Partial<MonthClosed>);
    const lines = (await quota('2014-01')).map(({ unitId, amount, clause, row }) => [unitId, amount, clause, row]);
    expect(lines).toEqual([
      [app.unit('甲局'), '20.0', '3.1.2', 'met'],
      [app.unit('乙局'), '-30.0', '3.2.2', 'missed'],
      [app.unit('丙镇'), '20.0', '3.1.2', 'met'],
      [app.unit('丁街道'), '-30.0', '3.2.2', 'missed'],
      [app.unit('戊中心'), '20.0', '3.1.2', 'met'],
    ]);
    expect(await months()).toMatchObject({ open: '2014-02', latest: '2014-02', closed: [{ month: '2014-01' }] });
  });

  it('books what becomes known afterwards in the next month, with its own date', async () => {
    const itemId = await app.submitted(['甲局'], '2014-01-20');
    const adoption = { itemId, publication: '政务', fields: { form: 'single' }, occurredOn: '2014-01-21' };
    const { body } = await app.post('editor', '/api/v1/adoptions', adoption);
    expect(body).toMatchObject({
      event: { occurredOn: '2014-01-21', bookedMonth: '2014-02' },
      entries: [{ period: '2014-01', bookedMonth: '2014-02' }, { bookedMonth: '2014-02' }],
    });
  });

  it('repairs a missed quota in the next month when the missing item turns up', async () => {
    await app.submitted(['乙局'], '2014-01-31', '补登');
    const repaired = (await quota('2014-02')).filter(({ unitId }) => unitId === app.unit('乙局'));
    expect(repaired.map(({ amount }) => amount).sort()).toEqual(['20.0', '30.0']);
    expect((await quota('2014-01')).find(({ unitId }) => unitId === app.unit('乙局'))?.amount).toBe('-30.0');
  });

  it('answers a repeated closing under one key with the first result, and closes nothing twice', async () => {
    const key = { 'idempotency-key': 'close-february' };
    const first = await close('2014-02', key);
    expect(first.status).toBe(201);
    const before = await rowCounts(app);
    const again = await close('2014-02', key);
    expect(again.text).toBe(first.text);
    expectRefusal(await close('2014-03', key), 409, 'idempotency_key_reused');
    expectRefusal(await close('2014-02'), 409, 'month_closed');
    expect(await rowCounts(app)).toEqual(before);
  });

  it('closes once when two people click at the same time', async () => {
    const answers = await Promise.all([close('2014-03'), close('2014-03'), close('2014-03')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await months()).open).toBe('2014-04');
  });

  it.each([
    ['the current month, which is not over', '2014-04', 409, 'month_not_over'],
    ['a month out of turn', '2014-05', 409, 'month_not_next'],
    ['a month before the ledger', '2013-12', 409, 'month_closed'],
    ['a month no calendar has', '2014-13', 400, 'bad_period'],
    ['a quarter', '2014Q1', 400, 'bad_period'],
    ['a word', 'january', 400, 'bad_period'],
    ['a month of five digits', '02014-04', 400, 'bad_period'],
    ['an invisible null', '2014-04%00', 400, 'bad_period'],
  ])('does not close %s', async (_name, month, status, code) => {
    const before = await rowCounts(app);
    expectRefusal(await close(month), status, code);
    expect(await rowCounts(app)).toEqual(before);
  });

  it('closes the months of its own office only', async () => {
    const neighbour = await aNeighbour(app);
    expect((await neighbour.get('finance', URL)).body).toEqual({ open: '2014-01', latest: null, closed: [] });
    const { status } = await neighbour.post('system_administrator', `${URL}/2014-01/closing`, {});
    expect(status).toBe(201);
    expect((await months()).open).toBe('2014-04');
  });

  it('is for system administrators to close, and for everybody to see', async () => {
    await expectOnlyFor(app, ['system_administrator'], `${URL}/2014-04/closing`, {});
    for (const who of everybody) expect((await app.get(who, URL)).status).toBe(200);
  });
});
