import { ReadResults } from '@app/ledger';
import { UnitOfWork } from '@app/platform';
import { aNeighbour, expectRefusal, rowCounts } from '../support/refusals';
import { TestApp } from '../support/test-app';

const URL = '/api/v1/results';

interface Results {
  readonly final: boolean;
  readonly asOf: string;
  readonly rows: readonly { unit: string; score: string; target: string; sentences: string[]; amounts: object[] }[];
}

describe('GET /api/v1/results', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ now: '2014-01-20T02:00:00Z' });
    for (let i = 0; i < 15; i++) await app.submitted(['甲局'], '2014-01-10', `甲${i}`);
    await app.submitted(['乙局'], '2014-01-10');
  });
  afterAll(() => app.close());

  const ask = (who: Parameters<TestApp['get']>[0], period: string, rule = 'quota') =>
    app.get(who, `${URL}?period=${encodeURIComponent(period)}&rule=${rule}`);

  it('tells of a running month how it stands today, and that nothing is booked yet', async () => {
    const before = await rowCounts(app);
    const { status, body } = await ask('finance', '2014-01');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      period: '2014-01',
      to: '2014-01-31',
      rule: 'quota',
      final: false,
      asOf: '2014-01-20',
    });
    const [first, second] = (body as Results).rows;
    expect(first).toMatchObject({
      unit: '甲局',
      score: '15',
      target: '15',
      amounts: [{ asset: 'point', amount: '20.0' }],
    });
    expect(first?.sentences.at(-1)).toBe('截至目前可得 20 分，期末才入账。');
    expect(second).toMatchObject({ unit: '乙局', score: '1' });
    expect(await rowCounts(app)).toEqual(before);
  });

  it('tells of a closed month what was settled, with its arithmetic and clauses', async () => {
    app.clock.set('2014-02-03T02:00:00Z');
    await app.post('system_administrator', '/api/v1/months/2014-01/closing', {});
    const { body } = await ask('leader', '2014-01');
    expect(body).toMatchObject({ final: true, asOf: '2014-01-31' });
    expect((body as Results).rows[0]?.sentences).toEqual([
      expect.stringContaining('报送 15'),
      expect.stringMatching(/^得数 15，任务 15（依据 .+）。$/),
      '结果为“完成”。',
      '计 20 分。',
    ]);
  });

  it('are the same where all targets of a period are looked at together, which a bulletin does', async () => {
    const results = app.nest.get(ReadResults);
    for (const period of ['2014-01', '2014-02'])
      await app.nest.get(UnitOfWork).read(async (tx) => {
        const together = await results.ofTargets(tx, app.officeId, period);
        expect(together.map(({ rule }) => rule.id)).toEqual(['quota']);
        const one = await results.ofPeriod(tx, app.officeId, period, 'quota');
        expect(together[0]?.results).toEqual(one.results);
        expect(one.results).toHaveLength(4);
      });
    const ahead = app.nest.get(UnitOfWork).read((tx) => results.ofTargets(tx, app.officeId, '2014-03'));
    expect(await ahead).toEqual([]);
  });

  it('shows a liaison the line of the own unit alone, as the standings do', async () => {
    const { body } = await ask('liaison of 乙局', '2014-01');
    expect((body as Results).rows.map(({ unit }) => unit)).toEqual(['乙局']);
  });

  it('shows an office nothing of another', async () => {
    const neighbour = await aNeighbour(app);
    const { body } = await neighbour.get('finance', `${URL}?period=2014-01&rule=quota`);
    expect((body as Results).rows.every(({ score }) => score === '0')).toBe(true);
  });

  it.each([
    ['a period that is none', '2014Q5', 'quota', 400, 'bad_period'],
    ['a rule nobody wrote', '2014-01', 'nonsense', 404, 'no_such_result'],
    ['a rule of another kind of period', '2014Q1', 'quota', 404, 'no_such_result'],
    ['a period that lies ahead', '2014-03', 'quota', 404, 'period_not_begun'],
    ['a time before there was a regulation', '2013-12', 'quota', 409, 'no_regulation'],
    ['no period at all', '', 'quota', 400, 'invalid_input'],
    ['a rule as long as a page', '2014-01', 'x'.repeat(65), 400, 'invalid_input'],
  ])('refuses %s with a sentence', async (_what, period, rule, status, code) => {
    expectRefusal(await ask('finance', period, rule), status, code);
  });
});
