import { createHash } from 'node:crypto';
import { VerifyAssessment } from '@app/assessment';
import { VerifyBulletins } from '@app/bulletin';
import { VerifyLedger } from '@app/ledger';
import { VerifyPayouts } from '@app/payout';
import { UnitOfWork } from '@app/platform';
import { testDatabaseKind } from '@app/testing';
import { fetched } from '../support/downloads';
import { addScheme, drawnUp, exported, linesOf, move, reconciled } from '../support/payouts';
import { bulletinPage, closeMonths, record, standings } from '../support/standings';
import { TestApp } from '../support/test-app';

const BULLETINS = '/api/v1/bulletins';
// A busy machine needs more than Jest's minute to print a quarter's bulletin.
jest.setTimeout(180_000);

/**
 * 2014 of a small district under its rules on points and money, in yuan, as it was earned and as it was learnt:
 *
 * | unit   | January to June                        | learnt in July, after the first payment          | July to December              |
 * | 甲局   | 《政务》 20, city leader 300, city 100 | province took the item of February: +200         | 《政务》 20                   |
 * | 乙局   | city 100                               | the city took it back: -100                      |                               |
 * | 丙镇   | province, research 500                 | it was false: -500, and a deduction              | province 200, city research 300, 《政务》 20 |
 * | 丁街道 |                                        |                                                  | 《每日要情》 20               |
 *
 * First half: 420 + 100 + 500 = 1020 paid. Second half: 甲局 220, 丁街道 20, 丙镇 520 - 500 = 20, together 260; 乙局 has been paid
 * 100 too much, which waits for what it earns next.
 */
describe('a year of a district office, month by month', () => {
  let app: TestApp;
  let schemeId: string;
  const items = new Map<string, string>();
  /** Whatever was sent out about each quarter when it was closed, its bulletin as printed among it. */
  const sent = new Map<string, { readonly said: string[]; readonly bulletin: string; readonly prints: string[] }>();

  beforeAll(async () => {
    app = await TestApp.start({ now: '2014-01-10T02:00:00Z' });
    schemeId = await addScheme(app);
    const heading = { organ: '某区人民政府办公室', mark: '某政办信通', recipients: '各单位', copies: '' };
    await app.put('system_administrator', '/api/v1/bulletin-settings', {
      ...{ ...heading, mode: 'full', topPlaces: 3, version: 0 },
    });
  });
  afterAll(() => app.close());

  const on = (day: string) => app.clock.set(`${day}T02:00:00Z`);
  async function adopted(unit: string, name: string, publication: string, form: string, day: string) {
    on(day);
    const itemId = items.get(name) ?? (await app.submitted([unit], day, name));
    items.set(name, itemId);
    return (await record(app, 'adoptions', { itemId, publication, fields: { form }, occurredOn: day })).event.no;
  }
  async function closeQuarter(quarter: number) {
    const months = [1, 2, 3].map((month) => `2014-${String(3 * (quarter - 1) + month).padStart(2, '0')}`);
    on(['2014-04-03', '2014-07-03', '2014-10-09', '2015-01-05'][quarter - 1] ?? '');
    await closeMonths(app, ...months);
    const said = await everythingAbout(`2014Q${quarter}`, months);
    const bulletin = await published(`2014Q${quarter}`);
    sent.set(`2014Q${quarter}`, { said, bulletin, prints: await printed(bulletin) });
  }
  /** The quarter's bulletin: drawn up, approved by a second person, published under its number. */
  async function published(period: string): Promise<string> {
    const { id } = (await app.post('editor', BULLETINS, { period })).body as { id: string };
    await app.post('editor', `${BULLETINS}/${id}/submission`, {});
    await app.post('leader', `${BULLETINS}/${id}/approval`, {});
    const { body } = await app.post('editor', `${BULLETINS}/${id}/publication`, {});
    expect(body).toMatchObject({ status: 'published', final: true });
    return id;
  }
  /** sha256 of the bytes of each format; what no database has a part in is printed of every quarter on one of them only. */
  async function printed(id: string): Promise<string[]> {
    const prints: string[] = [];
    const isFirst = [...sent.values()][0]?.bulletin === id || sent.size === 0;
    const printsAll = testDatabaseKind === 'embedded';
    for (const format of ['html', ...(isFirst ? ['docx', 'xlsx'] : []), ...(isFirst || printsAll ? ['pdf'] : [])]) {
      const bytes = await fetched(app, 'editor', `${BULLETINS}/${id}/rendering`, { format });
      prints.push(`${format} ${createHash('sha256').update(bytes).digest('hex')}`);
    }
    return prints;
  }
  async function everythingAbout(quarter: string, [from, , to]: readonly string[]): Promise<string[]> {
    const entries = await app.get('finance', `/api/v1/entries?from=${from}&to=${to}&limit=200`);
    return [(await standings(app, `quarter=${quarter}`)).text, await bulletinPage(app, quarter), entries.text];
  }
  /** In fen, of everything booked up to a month. */
  async function moneyBooked(through: string): Promise<number> {
    let total = 0;
    for (let cursor = ''; ;) {
      const page = await app.get('finance', `/api/v1/entries?to=${through}&limit=200${cursor}`);
      const { rows, next } = page.body as { rows: { asset: string; amount: string }[]; next?: string };
      for (const { asset, amount } of rows) if (asset === 'yuan') total += fen(amount);
      if (next === undefined) return total;
      cursor = `&cursor=${next}`;
    }
  }
  async function moneyLeft(): Promise<number> {
    const { body } = await app.get('finance', '/api/v1/payout-left?asset=yuan&limit=200');
    return (body as { rows: { amount: string }[] }).rows.reduce((total, { amount }) => total + fen(amount), 0);
  }
  const fen = (text: string) => Math.round(Number(text) * 100);
  const paid: number[] = [];
  /** Draws up, approves, hands to the bank and confirms what a half came to; answers what each unit was paid. */
  async function payHalf(through: string): Promise<Record<string, string>> {
    const batch = await drawnUp(app, schemeId, through);
    await exported(app, batch.id);
    await move(app, 'finance', batch.id, 'payment');
    const lines = await linesOf(app, batch.id);
    paid.push(lines.reduce((total, { net }) => total + fen(net), 0));
    const nameOf = new Map(['甲局', '乙局', '丙镇', '丁街道'].map((name) => [app.unit(name), name]));
    return Object.fromEntries(lines.map(({ unitId, net }) => [nameOf.get(unitId) ?? '', net]));
  }
  /** What was paid and what was left over are all that was booked: no yuan twice, none lost. */
  async function expectEveryYuan(through: string) {
    const total = paid.reduce((sum, each) => sum + each, 0);
    expect(total + (await moneyLeft())).toBe(await moneyBooked(through));
    const { ledger, paid: out, underway, waiting, returned } = await reconciled(app);
    expect([fen(out), fen(underway), fen(returned)]).toEqual([total, 0, 0]);
    expect(fen(out) + fen(waiting)).toBe(fen(ledger));
  }
  let cityTook: number;
  let provinceTook: number;

  it('earns in the first half what is paid in July, every yuan of it', async () => {
    await adopted('甲局', '甲一', '政务', 'single', '2014-01-15');
    await adopted('甲局', '甲二', '政府专报', 'single', '2014-02-12');
    provinceTook = await adopted('丙镇', '丙一', '省刊', 'research', '2014-03-11');
    on('2014-03-20');
    await record(app, 'instructions', { itemId: items.get('甲一'), level: 'city', occurredOn: '2014-03-20' });
    await closeQuarter(1);
    cityTook = await adopted('乙局', '乙一', '政府专报', 'single', '2014-05-14');
    await closeQuarter(2);
    expect(await payHalf('2014-06')).toEqual({ 甲局: '420.00', 乙局: '100.00', 丙镇: '500.00' });
    await expectEveryYuan('2014-06');
  });

  it('learns in July of a late adoption, of one taken back and of a false report: booked now, under the days they belong to', async () => {
    on('2014-07-20');
    const province = { publication: '省刊', fields: { form: 'single' }, occurredOn: '2014-02-25' };
    const late = await record(app, 'adoptions', { itemId: items.get('甲二'), ...province });
    expect(late.entries.map(({ period, bookedMonth, amount }) => [period, bookedMonth, amount])).toEqual([
      ['2014-02', '2014-07', '100.0'],
      ['2014-02', '2014-07', '200.00'],
    ]);
    await record(app, 'cancellations', { event: cityTook, reason: '市刊撤回' });
    await record(app, 'cancellations', { event: provinceTook, reason: '经核查失实' });
    const untrue = { fields: { fault: 'untrue', level: 'province' }, occurredOn: '2014-03-11' };
    const { event } = await record(app, 'incidents', { contributors: [{ unitId: app.unit('丙镇') }], ...untrue });
    const decision = { event: event.no, occurredOn: '2014-07-20', amount: { point: '-80' }, reason: '造成不良影响' };
    expect((await record(app, 'decisions', decision, 'leader')).entries).toMatchObject([{ amount: '-80.0' }]);
    // Nothing of it is paid yet, and nothing that was paid has moved.
    const { ledger, paid: out, waiting } = await reconciled(app);
    expect([ledger, out, waiting]).toEqual(['620.00', '1020.00', '-400.00']);
  });

  it('pays in January what the second half earned, less what had been paid for what is not so', async () => {
    await adopted('丙镇', '丙二', '省刊', 'single', '2014-08-13');
    await adopted('丙镇', '丙三', '政府专报', 'research', '2014-09-17');
    await closeQuarter(3);
    await adopted('甲局', '甲三', '政务', 'single', '2014-10-22');
    await adopted('丙镇', '丙四', '政务', 'single', '2014-11-12');
    await adopted('丁街道', '丁一', '每日要情', 'single', '2014-12-10');
    await closeQuarter(4);
    expect(await payHalf('2014-12')).toEqual({ 甲局: '220.00', 丙镇: '20.00', 丁街道: '20.00' });
    expect(await moneyLeft()).toBe(fen('-100.00'));
    await expectEveryYuan('2014-12');
  });

  it('shows and prints each quarter as it was sent out, byte by byte, whatever came later', async () => {
    for (const [quarter, { said, bulletin, prints }] of sent) {
      const first = 3 * Number(quarter.at(-1)) - 2;
      const months = [first, first + 1, first + 2].map((month) => `2014-${String(month).padStart(2, '0')}`);
      expect(await everythingAbout(quarter, months)).toEqual(said);
      expect([quarter, ...(await printed(bulletin))]).toEqual([quarter, ...prints]);
    }
    expect(sent.size).toBe(4);
  });

  it('ends with who is commended: the unit of the false report is passed over, whatever it earned', async () => {
    await app.put('system_administrator', '/api/v1/year-end-scheme', {
      ...{
        asset: 'point',
        standard: { by: 'best_of_group' },
        grades: [{ title: '合格' }],
        noticeDays: 3,
        decideDays: 2,
      },
      commendation: { unitShare: 30, liaisonShare: 0, unitBars: {}, liaisonBars: {} },
      vetoes: [{ title: '失实', on: 'incident', fault: 'untrue' }],
      version: 0,
    });
    const { id } = (await app.post('editor', '/api/v1/year-ends', { year: '2014' })).body as { id: string };
    await app.post('editor', `/api/v1/year-ends/${id}/public-notice`, {});
    on('2015-01-12');
    await app.post('leader', `/api/v1/year-ends/${id}/decision`, {});
    const final = await app.post('leader', `/api/v1/year-ends/${id}/finalisation`, {
      documentNo: '区政办发〔2015〕3号',
    });
    const { awards } = final.body as { awards: { unit: string; certificateNo: string }[] };
    expect(awards.map(({ unit, certificateNo }) => [unit, certificateNo])).toEqual([
      ['甲局', '〔2014〕第001号'],
      ['丁街道', '〔2014〕第002号'],
    ]);
  });

  it('leaves books in which nothing is amiss', async () => {
    const findings = await app.nest.get(UnitOfWork).read(async (tx) => {
      const found: unknown[] = [...(await app.nest.get(VerifyLedger).verify(tx, app.officeId))];
      for (const verify of [VerifyPayouts, VerifyAssessment, VerifyBulletins])
        for await (const finding of app.nest
          .get<{ findings: VerifyAssessment['findings'] }>(verify)
          .findings(tx, app.officeId))
          found.push(finding);
      return found;
    });
    expect(findings).toEqual([]);
  });
});
