import { aNeighbour, expectRefusal } from '../support/refusals';
import { closeMonths, record } from '../support/standings';
import { TestApp, type Who } from '../support/test-app';

const URL = '/api/v1/statements';
const OURS = 'liaison of 甲局';

interface Body {
  readonly unit: { readonly name: string };
  readonly months: readonly { month: string; state: string; confirmation: object | null; changedSince: boolean }[];
  readonly sums: readonly { readonly asset: string; readonly amount: string }[];
  readonly results: readonly {
    readonly title: string;
    readonly score: string | null;
    readonly target: string | null;
  }[];
  readonly unused: readonly { readonly title: string; readonly status: string; readonly reasons: readonly string[] }[];
  readonly rows: readonly {
    no: number;
    title: string;
    clause: string;
    arithmetic: string;
    amount: string;
    asset: string;
  }[];
  readonly next?: string;
}

describe('/api/v1/statements', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ now: '2014-02-10T02:00:00Z' });
    await adopt('甲一', '2014-01-08');
    const unused = await app.submitted(['甲局'], '2014-01-10', '甲二');
    await app.post('editor', `/api/v1/items/${unused}/non-use`, { reason: 'duplicate', words: '与已采用的重复' });
    await app.submitted(['乙局'], '2014-01-10', '乙一');
  });
  afterAll(() => app.close());

  async function adopt(title: string, on: string) {
    const itemId = await app.submitted(['甲局'], on, title);
    await record(app, 'adoptions', { itemId, publication: '政务', fields: { form: 'single' }, occurredOn: on });
  }
  const statement = async (who: Who, query: string) => (await app.get(who, `${URL}?${query}`)).body as Body;
  const confirm = (who: Who = OURS) => app.post(who, `${URL}/confirmation`, { month: '2014-01' });

  it('show a unit every entry with its clause and arithmetic, and the sum of each kind', async () => {
    const { unit, rows, sums } = await statement(OURS, 'period=2014-01');
    expect(unit.name).toBe('甲局');
    expect(
      rows.map(({ title, asset, amount, clause, arithmetic }) => [title, asset, amount, clause, arithmetic]),
    ).toEqual([
      ['甲一', 'point', '10.0', '3.1.3', expect.stringContaining('10')],
      ['甲一', 'yuan', '20.00', '4.1', expect.stringContaining('20')],
    ]);
    expect(sums).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ asset: 'point', amount: '10.0' }),
        expect.objectContaining({ asset: 'yuan', amount: '20.00' }),
      ]),
    );
  });

  it('say of what is of no item which rule it comes from, since a sum alone tells nobody what happened', async () => {
    const fields = { fault: 'late', level: 'district' };
    const contributors = [{ unitId: app.unit('丙镇') }];
    await record(app, 'incidents', { contributors, fields, occurredOn: '2014-01-09' });
    const award = { contributors, entry: 'h1', reason: '机构健全，专人负责', occurredOn: '2014-01-09' };
    await record(app, 'awards', award, 'leader');
    const { rows } = await statement('leader', `period=2014-01&unitId=${app.unit('丙镇')}`);
    expect(rows.map(({ title, amount }) => [title, amount])).toEqual([
      ['责任扣分', '-30.0'],
      ['机构和人员落实', '20.0'],
    ]);
  });

  it('show what was not used, and why not', async () => {
    const { unused } = await statement(OURS, 'period=2014Q1');
    expect(unused.map(({ title, status }) => [title, status])).toEqual([['甲二', '未采用']]);
    expect(unused[0]?.reasons[0]).toBe('与已采用的重复');
    expect(unused[0]?.reasons.length).toBeGreaterThan(1);
    for (const reason of unused[0]?.reasons ?? []) expect(reason).toMatch(/[一-龥]{3}/);
  });

  it('show how far the unit is with the quotas of the month', async () => {
    const { results } = await statement(OURS, 'period=2014-01');
    expect(results).not.toEqual([]);
    for (const { title, score, target } of results)
      expect([title, score, target]).toEqual([expect.any(String), expect.any(String), expect.anything()]);
  });

  it('show of a quarter how far each of its months is that has begun, as the statement of the month itself does', async () => {
    const months = [];
    for (const month of ['2014-01', '2014-02']) {
      const { results } = (await app.get(OURS, `${URL}?period=${month}`)).body as { results: object[] };
      months.push(...results);
    }
    const { results } = (await app.get(OURS, `${URL}?period=2014Q1`)).body as { results: { period: string }[] };
    expect(results).toEqual(months);
    expect(results.map(({ period }) => period)).toEqual(['2014-01', '2014-02']);
    const { rule, score } = results[0] as unknown as { rule: string; score: string };
    const { body } = await app.get('leader', `/api/v1/results?period=2014-01&rule=${rule}`);
    const same = (body as { rows: { unitId: number; score: string }[] }).rows;
    expect(same.find(({ unitId }) => unitId === app.unit('甲局'))?.score).toBe(score);
  });

  it('show what was not used a page at a time, however much that is', async () => {
    const page = async (who: Who, query: string) => (await app.get(who, `${URL}/unused?period=2014Q1&${query}`)).body;
    const first = (await page(OURS, 'limit=1')) as { rows: object[]; next?: string };
    // The first item was adopted: a page may hold nothing and still lead on.
    expect([first.rows, typeof first.next]).toEqual([[], 'string']);
    const second = (await page(OURS, `limit=1&cursor=${first.next}`)) as { rows: { title: string }[]; next?: string };
    expect([second.rows.map(({ title }) => title), second.next]).toEqual([['甲二'], undefined]);
    expect(await page('leader', `unitId=${app.unit('乙局')}`)).toMatchObject({ rows: [{ title: '乙一' }] });
    expect(await page(OURS, `unitId=${app.unit('乙局')}`)).toMatchObject({ rows: [{ title: '甲二' }] });
    expectRefusal(await app.get('leader', `${URL}/unused?period=2014Q1`), 400, 'statement_of_unit');
    expectRefusal(await app.get(OURS, `${URL}/unused?period=2014`), 400, 'statement_period');
    const neighbour = await aNeighbour(app, { code: 'further' });
    const theirs = await neighbour.get('leader', `${URL}/unused?period=2014Q1&unitId=${app.unit('乙局')}`);
    expectRefusal(theirs, 404, 'unit_unknown');
  });

  it('go entry by entry, a page at a time', async () => {
    const first = await statement(OURS, 'period=2014Q1&limit=1');
    const second = await statement(OURS, `period=2014Q1&limit=1&cursor=${first.next}`);
    expect([...first.rows, ...second.rows].map(({ asset }) => asset)).toEqual(['point', 'yuan']);
    expect(second.next).toBeUndefined();
  });

  it('are a liaison’s own, whatever it asks for, and any unit’s of the office for others', async () => {
    const query = `period=2014-01&unitId=${app.unit('乙局')}`;
    expect((await statement(OURS, query)).unit.name).toBe('甲局');
    expect((await statement('leader', query)).unit.name).toBe('乙局');
    expectRefusal(await app.get('leader', `${URL}?period=2014-01`), 400, 'statement_of_unit');
    const neighbour = await aNeighbour(app);
    expectRefusal(await neighbour.get('leader', `${URL}?${query}`), 404, 'unit_unknown');
  });

  it.each(['2014', '2014H1', '2014-W10', '2014-13', '2014Q5', 'x'])(
    'are of months and quarters, not of %s',
    async (period) => {
      const answer = await app.get(OURS, `${URL}?period=${period}`);
      expect(answer.status).toBe(400);
      expect((answer.body as { code: string }).code).toMatch(/^(statement_period|bad_period)$/);
    },
  );

  it('are confirmed while the month lies before its units, and show when something was booked since', async () => {
    expectRefusal(await confirm(), 409, 'notice_over');
    const notice = { noticeUntil: '2014-02-12', decideBy: '2014-02-20' };
    await app.post('system_administrator', '/api/v1/periods/2014-01/holding', notice);
    const confirmed = await confirm();
    expect(confirmed.body).toMatchObject({ unitId: app.unit('甲局'), month: '2014-01', entries: 2, by: OURS });
    expect((await statement(OURS, 'period=2014-01')).months).toMatchObject([
      { month: '2014-01', state: 'held', confirmation: { entries: 2 }, changedSince: false },
    ]);
    await adopt('甲三', '2014-01-20');
    expect((await statement(OURS, 'period=2014-01')).months).toMatchObject([{ changedSince: true }]);
    expect((await confirm()).body).toMatchObject({ entries: 4 });
    app.clock.set('2014-02-13T02:00:00Z');
    expectRefusal(await confirm(), 409, 'notice_over');
    expectRefusal(await confirm('editor'), 403, 'not_permitted');
  });

  it('say of a task that was missed what it is called, once its month is closed', async () => {
    await closeMonths(app, '2014-01');
    const { rows } = await statement('leader', `period=2014-01&unitId=${app.unit('丙镇')}`);
    expect(rows.map(({ title, amount }) => [title, amount])).toContainEqual(['每月任务', '-30.0']);
  });
});
