import { VerifyLedger } from '@app/ledger';
import { UnitOfWork } from '@app/platform';
import { aDeclaration } from '@app/testing';
import { bulletinPage, closeMonths, record, standings, submitMany } from '../support/standings';
import { TestApp } from '../support/test-app';

/**
 * The first quarter of 2014 in a small district, worked by hand:
 *
 * | unit   | quotas          | adoptions | instruction | incident | points | yuan                |
 * | 甲局   | +20 +20 -30     | 10 + 50   | 40          |          |  110   | 20 + 100 + 300 = 420 |
 * | 乙局   | -30 -30 -30     |           |             |          |  -90   |   0                 |
 * | 丙镇   | +20 -30 +20     | 300       |             |          |  310   | 500                 |
 * | 丁街道 | -30 -30 -30     |           |             | -30      | -120   |   0                 |
 */
describe('a quarter that was closed and sent out', () => {
  let app: TestApp;
  let cityAdoption: { event: { no: number } };
  let itemOfCity: string;
  let sent: string[];
  beforeAll(async () => {
    app = await TestApp.start({ now: '2014-04-02T02:00:00Z' });
    const [keyItem] = await submitMany(app, '甲局', '2014-01-08', 15);
    const [second] = await submitMany(app, '甲局', '2014-02-10', 15);
    await submitMany(app, '甲局', '2014-03-10', 14);
    await submitMany(app, '丙镇', '2014-01-09', 10);
    await submitMany(app, '丙镇', '2014-02-11', 9);
    const [research] = await submitMany(app, '丙镇', '2014-03-11', 10);
    itemOfCity = second ?? '';
    const single = { fields: { form: 'single' } };
    await record(app, 'adoptions', { itemId: keyItem, publication: '政务', occurredOn: '2014-01-10', ...single });
    cityAdoption = await record(app, 'adoptions', cityAdoptionOf(itemOfCity));
    await record(app, 'adoptions', {
      itemId: research,
      publication: '省刊',
      occurredOn: '2014-03-20',
      fields: { form: 'research' },
    });
    await record(app, 'instructions', { itemId: keyItem, level: 'city', occurredOn: '2014-03-25' });
    await record(app, 'incidents', {
      contributors: [{ unitId: app.unit('丁街道') }],
      fields: { fault: 'late', level: 'district' },
      occurredOn: '2014-02-15',
    });
    await closeMonths(app, '2014-01', '2014-02', '2014-03');
    sent = await everythingSentOut();
  });
  afterAll(() => app.close());

  const cityAdoptionOf = (itemId: string) => ({
    itemId,
    publication: '政府专报',
    occurredOn: '2014-02-12',
    fields: { form: 'single' },
  });
  /** All that was printed or could be looked up about the quarter, byte by byte. */
  async function everythingSentOut(): Promise<string[]> {
    const periods = ['quarter=2014Q1', 'month=2014-01', 'month=2014-02', 'month=2014-03'];
    const tables = await Promise.all(periods.map((period) => standings(app, period)));
    const entries = await app.get('finance', '/api/v1/entries?from=2014-01&to=2014-03&limit=200');
    return [...tables.map(({ text }) => text), await bulletinPage(app, '2014Q1'), entries.text];
  }
  const ofApril = async () => {
    const { body } = await app.get('finance', '/api/v1/entries?from=2014-04&limit=200');
    return (body as { rows: { period: string; bookedMonth: string; asset: string; amount: string; row: string }[] })
      .rows;
  };
  const secondQuarter = async (unit: string) =>
    (await standings(app, 'quarter=2014Q2')).lines.find((line) => line.unit === unit);

  it('comes to what is worked by hand above, and says that nothing in it is open', async () => {
    const { lines, openMonths } = await standings(app, 'quarter=2014Q1');
    expect(openMonths).toEqual([]);
    expect(lines).toEqual([
      { unit: '甲局', rank: 2, submitted: 44, adopted: ['district 1', 'city 1'], point: '110.0', yuan: '420.00' },
      { unit: '乙局', rank: 3, submitted: 0, adopted: [], point: '-90.0', yuan: '0.00' },
      { unit: '丙镇', rank: 1, submitted: 29, adopted: ['province 1'], point: '310.0', yuan: '500.00' },
      { unit: '丁街道', rank: 4, submitted: 0, adopted: [], point: '-120.0', yuan: '0.00' },
    ]);
  });

  it('stays as it was, byte by byte, when an adoption, a cancellation and a missing item come in afterwards', async () => {
    app.clock.set('2014-04-20T02:00:00Z');
    const [item] = await submitMany(app, '乙局', '2014-04-01', 1);
    const adoption = await record(app, 'adoptions', {
      itemId: item,
      publication: '省刊',
      occurredOn: '2014-04-02',
      fields: { form: 'single' },
    });
    const lateAdoption = await record(app, 'adoptions', {
      itemId: itemOfCity,
      publication: '省刊',
      occurredOn: '2014-03-28',
      fields: { form: 'single' },
    });
    const cancelled = await record(app, 'cancellations', { event: cityAdoption.event.no, reason: '该期已撤回' });
    const repaired = await record(app, 'items', {
      title: '三月的第十五条',
      contributors: [{ unitId: app.unit('甲局') }],
      occurredOn: '2014-03-31',
      declaration: aDeclaration,
    });
    expect(await everythingSentOut()).toEqual(sent);

    const booked = (receipt: typeof adoption) =>
      receipt.entries.map(({ period, bookedMonth, asset, amount }) => `${period}→${bookedMonth} ${asset} ${amount}`);
    expect(booked(adoption)).toEqual(['2014-04→2014-04 point 100.0', '2014-04→2014-04 yuan 200.00']);
    expect(booked(lateAdoption)).toEqual(['2014-03→2014-04 point 100.0', '2014-03→2014-04 yuan 200.00']);
    expect(booked(cancelled)).toEqual(['2014-02→2014-04 point -50.0', '2014-02→2014-04 yuan -100.00']);
    expect(booked(repaired)).toEqual(['2014-03→2014-04 point 30.0', '2014-03→2014-04 point 20.0']);
  });

  it('shows the changes in the open month as what they are: adjustments of earlier periods', async () => {
    expect(await secondQuarter('甲局')).toMatchObject({
      submitted: 1,
      adopted: ['city -1', 'province 1'],
      point: '100.0',
      yuan: '100.00',
    });
    expect(await secondQuarter('乙局')).toMatchObject({ submitted: 1, point: '100.0', yuan: '200.00' });
    const rows = await ofApril();
    expect(rows.filter(({ period, bookedMonth }) => period < bookedMonth)).toHaveLength(6);
    const { lines } = await standings(app, 'half=2014H1');
    expect(lines.find(({ unit }) => unit === '甲局')).toMatchObject({ point: '210.0', yuan: '520.00', submitted: 45 });
  });

  it('is back where it was when everything late is taken back, and the way there stays in the book', async () => {
    const { body } = await app.get('editor', '/api/v1/events?from=2014-04&limit=200');
    const late = (body as { rows: { no: number; type: string; occurredOn: string }[] }).rows.filter(
      ({ type, occurredOn }) => type !== 'cancellation' && occurredOn < '2014-04-01',
    );
    expect(late.map(({ type }) => type)).toEqual(['adoption', 'submission']);
    for (const { no } of late) await record(app, 'cancellations', { event: no, reason: '核对后撤回' });
    cityAdoption = await record(app, 'adoptions', cityAdoptionOf(itemOfCity));

    expect(await secondQuarter('甲局')).toMatchObject({ submitted: 0, point: '0.0', yuan: '0.00' });
    expect(await everythingSentOut()).toEqual(sent);
    const prior = (await ofApril()).filter(({ period, bookedMonth }) => period < bookedMonth);
    for (const asset of ['point', 'yuan']) {
      const amounts = prior
        .filter((each) => each.asset === asset)
        .map(({ amount }) => Math.round(Number(amount) * 100));
      expect(amounts.length).toBeGreaterThan(3);
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(0);
    }
  });

  it('closes the next month over all this, and the books are in order', async () => {
    app.clock.set('2014-05-02T02:00:00Z');
    await closeMonths(app, '2014-04');
    expect(await everythingSentOut()).toEqual(sent);
    const april = await standings(app, 'month=2014-04');
    const undone = await record(app, 'cancellations', { event: cityAdoption.event.no, reason: '确已撤回' });
    expect(undone.entries).toMatchObject([
      { period: '2014-02', bookedMonth: '2014-05', amount: '-50.0' },
      { period: '2014-02', bookedMonth: '2014-05', amount: '-100.00' },
    ]);
    expect((await standings(app, 'month=2014-04')).text).toBe(april.text);
    expect(await everythingSentOut()).toEqual(sent);
    const findings = await app.nest.get(UnitOfWork).read((tx) => app.nest.get(VerifyLedger).verify(tx, app.officeId));
    expect(findings).toEqual([]);
  });
});
