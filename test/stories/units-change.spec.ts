import { VerifyLedger } from '@app/ledger';
import { UnitOfWork } from '@app/platform';
import { bulletinPage, closeMonths, record, standings, submitMany } from '../support/standings';
import { TestApp } from '../support/test-app';

describe('units change in the middle of a quarter', () => {
  let app: TestApp;
  let earlyItem: string;
  beforeAll(async () => {
    app = await TestApp.start({
      units: { 工商局: 'department', 质监局: 'department', 空镇: 'township', 丙镇: 'township' },
      now: '2014-03-20T02:00:00Z',
    });
    const [early] = await submitMany(app, '工商局', '2014-01-08', 2);
    const [other] = await submitMany(app, '质监局', '2014-01-09', 3);
    earlyItem = (await submitMany(app, '质监局', '2014-02-20', 1))[0] ?? '';
    await adopt(early ?? '', '2014-01-10');
    await adopt(other ?? '', '2014-01-11');
    const change = async (unit: string, what: string, body: object) => {
      const { status, text } = await app.post('system_administrator', `/api/v1/units/${app.unit(unit)}/${what}`, body);
      if (status !== 204) throw new Error(`${what}: ${text}`);
    };
    await change('工商局', 'renamings', { name: '市场局', from: '2014-02-01' });
    await change('质监局', 'mergers', { into: app.unit('工商局'), on: '2014-03-01' });
    const [late] = await submitMany(app, '工商局', '2014-03-08', 1);
    await adopt(late ?? '', '2014-03-10');
  });
  afterAll(() => app.close());

  const adopt = (itemId: string, occurredOn: string) =>
    record(app, 'adoptions', { itemId, publication: '政务', fields: { form: 'single' }, occurredOn });
  const lines = async (period: string) => (await standings(app, period)).lines;
  const named = async (period: string) => (await lines(period)).map(({ unit }) => unit);

  it('keeps the history of a renamed unit under its new name, and the former name in the months that knew it', async () => {
    expect(await named('month=2014-01')).toEqual(['工商局', '质监局', '空镇', '丙镇']);
    expect(await named('month=2014-02')).toContain('市场局');
    const [unit] = await lines('quarter=2014Q1');
    expect(unit).toMatchObject({ unit: '市场局', submitted: 3, adopted: ['district 2'], point: '20.0', yuan: '40.00' });
    const { body } = await app.get('liaison of 工商局', '/api/v1/items');
    expect((body as { rows: unknown[] }).rows).toHaveLength(3);
  });

  it('leaves what a merged unit earned with it: the table names both and neither is counted twice', async () => {
    const [successor, merged] = await lines('quarter=2014Q1');
    expect(merged).toMatchObject({ unit: '质监局', submitted: 4, adopted: ['district 1'], point: '10.0' });
    expect(successor).toMatchObject({ submitted: 3, point: '20.0' });
    expect(await named('month=2014-03')).toEqual(['市场局', '空镇', '丙镇']);
  });

  it('gives a merged unit the adoption of an item it wrote before, because the item was its own', async () => {
    const { entries } = await adopt(earlyItem, '2014-03-12');
    expect(entries.map(({ unitId }) => unitId)).toEqual([app.unit('质监局'), app.unit('质监局')]);
    const march = await lines('month=2014-03');
    expect(march.find(({ unit }) => unit === '质监局')).toMatchObject({ submitted: 0, point: '10.0' });
  });

  it('shows a unit without submissions as zero and not as missing, with a rank, on the page too', async () => {
    const empty = (await lines('quarter=2014Q1')).find(({ unit }) => unit === '空镇');
    expect(empty).toEqual({ unit: '空镇', rank: 3, submitted: 0, adopted: [], point: '0.0', yuan: '0.00' });
    expect((await lines('quarter=2014Q1')).find(({ unit }) => unit === '丙镇')).toMatchObject({ rank: 3 });
    const page = await bulletinPage(app, '2014Q1');
    expect(page).toContain('空镇');
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('asks a merged unit for no quota after the merger, and its successor for one quota', async () => {
    app.clock.set('2014-04-02T02:00:00Z');
    await closeMonths(app, '2014-01', '2014-02', '2014-03');
    const { body } = await app.get('finance', '/api/v1/entries?kind=quota&limit=200');
    const rows = (body as { rows: { unitId: number; period: string; amount: string }[] }).rows;
    const monthsOf = (unit: string) =>
      rows.filter(({ unitId }) => unitId === app.unit(unit)).map(({ period }) => period);
    expect(monthsOf('质监局')).toEqual(['2014-01', '2014-02']);
    expect(monthsOf('工商局')).toEqual(['2014-01', '2014-02', '2014-03']);
    expect(monthsOf('空镇')).toEqual(['2014-01', '2014-02', '2014-03']);
    expect(new Set(rows.map(({ amount }) => amount))).toEqual(new Set(['-30.0']));
    expect((await lines('quarter=2014Q1')).map(({ unit, rank, point }) => [unit, rank, point])).toEqual([
      ['市场局', 2, '-70.0'],
      ['质监局', 1, '-40.0'],
      ['空镇', 3, '-90.0'],
      ['丙镇', 3, '-90.0'],
    ]);
  });

  it('does not list a merged unit in the quarters after, and keeps the closed one as it is under later names', async () => {
    const { text } = await standings(app, 'quarter=2014Q1');
    const { status } = await app.post('system_administrator', `/api/v1/units/${app.unit('工商局')}/renamings`, {
      name: '市场监管局',
      from: '2014-04-01',
    });
    expect(status).toBe(204);
    expect(await named('quarter=2014Q2')).toEqual(['市场监管局', '空镇', '丙镇']);
    expect((await standings(app, 'quarter=2014Q1')).text).toBe(text);
    const findings = await app.nest.get(UnitOfWork).read((tx) => app.nest.get(VerifyLedger).verify(tx, app.officeId));
    expect(findings).toEqual([]);
  });
});
