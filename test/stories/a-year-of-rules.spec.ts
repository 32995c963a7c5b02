import { VerifyLedger } from '@app/ledger';
import { managerOf, UnitOfWork } from '@app/platform';
import { closeMonths, record, standings, submitMany } from '../support/standings';
import { TestApp } from '../support/test-app';

const files = {
  source: `regulation: a-year
version: 1
issued: { no: 示例〔2014〕8号, on: 2014-01-01, title: 全年考核办法, text: text.md }
effective: { from: 2014-01-01, last_day: null, governs: adopted_on }
first_month: 1
assets:
  point: { scale: 1, title: 分 }
  yuan: { scale: 2, title: 元 }
domains:
  level: { district: 区级 }
  pub: { 简报: { level: district, title: 《简报》 } }
rules:
  - id: adopt
    title: 采用
    on: adoption
    stack: { per: [unit, month], take: sum, cap: 30, clause: '1.2' }
    table: [[id, pub, point, clause], [a1, 简报, 10, '1.1']]
  - id: fine
    title: 欠报扣分
    at: month_end
    measure: { count: submission }
    target: { by: group, values: { department: 1 }, clause: '2.1' }
    table: [[id, missing, point, clause], [owed, '>=1', { times: missing, factor: -5 }, '2.1']]
  - id: rate
    title: 采用率
    at: quarter_end
    measures: { score: { ratio: [{ count: adoption }, { count: submission }], empty: 0 } }
    table: [[id, score, point, clause], [good, '>=0.5', 8, '3.1']]
  - id: half
    title: 半年排名
    at: half_end
    measure: { sum: point }
    rank: { within: all, clause: '4.1' }
    table: [[id, rank, point, clause], [place, '*', { times: rank, factor: -2, add: 8, at_least: 0 }, '4.1']]
  - id: year
    title: 年度奖金
    at: year_end
    measure: { sum: point }
    table:
      - [id, score, label, yuan, clause]
      - [pool, '>0', rewarded, { pool: 1260, by: score }, '5.1']
`,
  text: `# 全年考核办法

[1.1] 《简报》采用一条计 10 分。

[1.2] 每个单位每月采用得分最多 30 分。

[2.1] 部门每月报送 1 条，少一条扣 5 分。

[3.1] 季度采用率达到一半的，另计 8 分。

[4.1] 半年按得分排名，第 1 名计 6 分，每低一名少 2 分。

[5.1] 全年奖金 1260 元，按得分分配。
`,
  cases: `cases:
  - name: 采用一条计十分
    units: { 甲局: { group: department } }
    events: [{ id: e, type: adoption, on: 2014-02-05, item: A, units: [甲局], pub: 简报 }]
    entries: [[e, 甲局, point, '10.0', a1]]
  - name: 少报一条扣五分
    units: { 甲局: { group: department } }
    settle: { from: 2014-02-01, to: 2014-02-28 }
    events: []
    entries: [[fine/2014-02, 甲局, point, '-5.0', owed]]
  - name: 报一条用一条，采用率达到一半
    units: { 甲局: { group: department } }
    settle: { from: 2014-03-31, to: 2014-03-31 }
    events:
      - { id: s, type: submission, on: 2014-03-04, item: A, units: [甲局] }
      - { id: e, type: adoption, on: 2014-03-05, item: A, units: [甲局], pub: 简报 }
    entries: [[e, 甲局, point, '10.0', a1], [rate/2014Q1, 甲局, point, '8.0', good]]
  - name: 唯一的单位总是第一
    units: { 丙镇: { group: township } }
    settle: { from: 2014-06-30, to: 2014-06-30 }
    events: []
    entries: [[half/2014H1, 丙镇, point, '6.0', place]]
  - name: 唯一得分的单位得到全部奖金
    units: { 丙镇: { group: township } }
    settle: { from: 2014-12-31, to: 2014-12-31 }
    events: [{ id: e, type: adoption, on: 2014-12-05, item: A, units: [丙镇], pub: 简报 }]
    entries:
      - [e, 丙镇, point, '10.0', a1]
      - [half/2014H2, 丙镇, point, '6.0', place]
      - [year/2014, 丙镇, yuan, '1260.00', pool]
`,
};

/**
 * A year worked by hand. 丙镇 is a township and owes nothing a month; what came late is in brackets.
 *
 * |                          | 甲局                     | 乙局              | 丙镇                    |
 * | adopted, 10 each         | Jan 3 (+1), May 1, Aug 1 | Feb 2             | Jan 1, (Mar 1), Apr 1   |
 * | capped at 30 a month     | Jan (-10)                |                   |                         |
 * | submitted                | 1 each month             | 1 each month to June | Jan 3, Apr 1         |
 * | fines                    |                          | Jul to Dec -5 each |                        |
 * | rate of the quarter      | Q1 4/3: 8, then too low  | Q1 2/3: 8, then 0 | Q1 1/3, (2/3: 8), Q2 1/1: 8 |
 * | first half               | 30+10+8 = 48: 1st, 6     | 20+8 = 28: 3rd, 2 | 30+8+8 = 46: 2nd, 4     |
 * | second half              | 10: 1st, 6               | -30: 3rd, 2       | 0: 2nd, 4               |
 * | year                     | 70: 700 yuan             | 2: 20 yuan        | 54: 540 yuan            |
 */
describe('a year under rules of months, quarters, halves and the year', () => {
  let app: TestApp;
  const items = new Map<string, string>();
  const at = (month: number, day = 2) =>
    app.clock.set(
      `${month > 12 ? 2015 : 2014}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}T02:00:00Z`,
    );
  const adopted = (unit: string, month: string, issue: string, day = '20') =>
    record(app, 'adoptions', {
      itemId: items.get(`${unit} ${month}`),
      publication: '简报',
      issue,
      occurredOn: `${month}-${day}`,
    });
  const submitted = async (unit: string, month: string, count = 1) => {
    const [first] = await submitMany(app, unit, `${month}-05`, count);
    items.set(`${unit} ${month}`, first as string);
  };
  const totals = async (period: string) =>
    Object.fromEntries((await standings(app, period)).lines.map(({ unit, point, yuan }) => [unit, [point, yuan]]));
  const results = async (period: string, rule: string) => {
    const { body } = await app.get('finance', `/api/v1/results?period=${period}&rule=${rule}`);
    return body as { final: boolean; rows: { unit: string; score: string; rank: string | null; labels: string[] }[] };
  };
  const verify = () => app.nest.get(UnitOfWork).read((tx) => app.nest.get(VerifyLedger).verify(tx, app.officeId));

  beforeAll(async () => {
    app = await TestApp.start({
      regulation: null,
      units: { 甲局: 'department', 乙局: 'department', 丙镇: 'township' },
      now: '2014-01-31T02:00:00Z',
    });
    const { status, text } = await app.post('system_administrator', '/api/v1/regulations', files);
    if (status !== 201) throw new Error(text);

    await submitted('甲局', '2014-01');
    await submitted('乙局', '2014-01');
    await submitted('丙镇', '2014-01', 3);
    for (const issue of ['1', '2', '3']) await adopted('甲局', '2014-01', issue);
    await adopted('丙镇', '2014-01', '1');
    at(2);
    await closeMonths(app, '2014-01');
    at(2, 28);
    await submitted('甲局', '2014-02');
    await submitted('乙局', '2014-02');
    for (const issue of ['4', '5']) await adopted('乙局', '2014-02', issue);
  });
  afterAll(() => app.close());

  it('caps what came late in a closed month with the next closing, and books it there', async () => {
    const { entries } = await adopted('甲局', '2014-01', '6', '21');
    expect(entries.map(({ amount, period, bookedMonth }) => [amount, period, bookedMonth])).toEqual([
      ['10.0', '2014-01', '2014-02'],
    ]);
    at(3);
    await closeMonths(app, '2014-02');
    const { body } = await app.get('finance', '/api/v1/entries?kind=period&from=2014-02&to=2014-02');
    const { rows } = body as {
      rows: { no: number; row: string; amount: string; period: string; bookedMonth: string }[];
    };
    expect(rows).toMatchObject([{ row: 'limit', amount: '-10.0', period: '2014-01', bookedMonth: '2014-02' }]);
    const why = await app.get('finance', `/api/v1/entries/${rows[0]?.no}/explanation`);
    expect((why.body as { sentences: string[] }).sentences).toEqual([
      '本期逐条合计 40 分，按累加，限额 30 分应计 30 分（依据 1.2），调整 -10 分。',
    ]);
    expect(await totals('month=2014-01')).toMatchObject({ 甲局: ['30.0', '0.00'], 丙镇: ['10.0', '0.00'] });
  });

  it('settles a quarter with its last month, provisionally told before', async () => {
    at(3, 31);
    for (const unit of ['甲局', '乙局']) await submitted(unit, '2014-03');
    expect(await results('2014Q1', 'rate')).toMatchObject({
      final: false,
      rows: [
        { unit: '甲局', score: '1.3333' },
        { unit: '乙局', score: '0.6667' },
        { unit: '丙镇', score: '0.3333' },
      ],
    });
    at(4);
    await closeMonths(app, '2014-03');
    expect(await totals('quarter=2014Q1')).toEqual({
      甲局: ['38.0', '0.00'],
      乙局: ['28.0', '0.00'],
      丙镇: ['10.0', '0.00'],
    });
    expect(await verify()).toEqual([]);
  });

  it('settles it again when an adoption comes after it was closed, with the next month', async () => {
    at(4, 30);
    for (const unit of ['甲局', '乙局', '丙镇']) await submitted(unit, '2014-04');
    await adopted('丙镇', '2014-04', '7');
    await record(app, 'adoptions', {
      itemId: items.get('丙镇 2014-01'),
      publication: '简报',
      issue: '8',
      occurredOn: '2014-03-20',
    });
    expect((await results('2014Q1', 'rate')).rows[2]).toMatchObject({ unit: '丙镇', score: '0.3333' });
    expect(await verify()).toEqual([]);
    at(5);
    await closeMonths(app, '2014-04');
    expect((await results('2014Q1', 'rate')).rows[2]).toMatchObject({ unit: '丙镇', score: '0.6667' });
    const { body } = await app.get('finance', '/api/v1/entries?kind=period&from=2014-04&to=2014-04');
    expect((body as { rows: object[] }).rows).toMatchObject([
      { rule: 'rate', row: 'good', amount: '8.0', period: '2014Q1', bookedMonth: '2014-04' },
    ]);
    expect(await totals('quarter=2014Q1')).toMatchObject({ 丙镇: ['10.0', '0.00'] });
    expect(await verify()).toEqual([]);
  });

  it('comes, closed month by month, to what is worked by hand above', async () => {
    for (let month = 5; month <= 12; month++) {
      const name = `2014-${String(month).padStart(2, '0')}`;
      at(month, 28);
      await submitted('甲局', name);
      if (month <= 6) await submitted('乙局', name);
      if (month === 5 || month === 8) await adopted('甲局', name, String(month + 10));
      at(month + 1);
      await closeMonths(app, name);
    }
    expect((await results('2014H1', 'half')).rows.map(({ unit, score, rank }) => [unit, score, rank])).toEqual([
      ['甲局', '48', '1'],
      ['乙局', '28', '3'],
      ['丙镇', '46', '2'],
    ]);
    expect(await totals('half=2014H1')).toEqual({
      甲局: ['54.0', '0.00'],
      乙局: ['30.0', '0.00'],
      丙镇: ['50.0', '0.00'],
    });
    expect(await totals('year=2014')).toEqual({
      甲局: ['70.0', '700.00'],
      乙局: ['2.0', '20.00'],
      丙镇: ['54.0', '540.00'],
    });
    expect(await results('2014', 'year')).toMatchObject({ final: true, rows: [{ labels: ['rewarded'] }, {}, {}] });
  });

  it('verifies, and one changed byte of what a period brought is found', async () => {
    expect(await verify()).toEqual([]);
    const unitOfWork = app.nest.get(UnitOfWork);
    const change = (amount: number) =>
      unitOfWork.run((tx) =>
        managerOf(tx).query('update ledger_entry set amount = ? where rule_id = ? and unit_id = ?', [
          amount,
          'year',
          app.unit('乙局'),
        ]),
      );
    await change(2_001);
    const messages = (await verify()).map(({ message }) => message);
    await change(2_000);
    expect(messages.some((message) => message.includes('与按办法重新计算的结果不符'))).toBe(true);
    expect(await verify()).toEqual([]);
  });
});
