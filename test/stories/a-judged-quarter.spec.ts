import { VerifyLedger } from '@app/ledger';
import { UnitOfWork } from '@app/platform';
import { regulationFiles } from '@app/testing';
import { closeMonths, record, standings } from '../support/standings';
import { TestApp } from '../support/test-app';

const rules = `  - id: judged
    title: 季度评议
    at: quarter_end
    measure: { count: adoption }
    table:
      - [id, score, point, clause]
      - [poor, 0, { range: [-20, -1], decides: office_head }, '4.1']
`;
const cases = `  - name: 一条未用的由人评议
    settle: { from: 2014-03-31, to: 2014-03-31 }
    events: []
    entries: [[quota/2014-03, 甲, point, '-30.0', missed]]
    pending: [['judged/2014Q1', '-20', '-1', office_head]]
`;

interface Results {
  readonly final: boolean;
  readonly pending: readonly { unitId: number; range: string[]; decides: string }[];
  readonly rows: readonly { unit: string; amounts: object[]; sentences: string[] }[];
}

describe('a quarter that a leader judges', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({
      regulation: null,
      units: { 甲局: 'department', 乙局: 'department' },
      now: '2014-04-02T02:00:00Z',
    });
    await record(app, 'regulations', regulationFiles({ rules, cases }), 'system_administrator');
    await closeMonths(app, '2014-01', '2014-02');
  });
  afterAll(() => app.close());

  const results = async (who: 'leader' | 'liaison of 甲局' = 'leader') =>
    (await app.get(who, '/api/v1/results?period=2014Q1&rule=judged')).body as Results;
  const decision = (unit: string, point: string, more: object = {}) => ({
    result: { rule: 'judged', period: '2014Q1', unitId: app.unit(unit) },
    occurredOn: '2014-04-02',
    amount: { point },
    reason: '信息员空缺',
    ...more,
  });

  it('shows before the quarter is closed who waits for a decision, to a liaison only the own unit', async () => {
    expect(await results()).toMatchObject({
      final: false,
      pending: [
        { unitId: app.unit('甲局'), range: ['-20.0', '-1.0'], decides: 'office_head' },
        { unitId: app.unit('乙局') },
      ],
    });
    expect((await results('liaison of 甲局')).pending).toMatchObject([{ unitId: app.unit('甲局') }]);
  });

  it('books what was decided in time with the closing, in the quarter itself', async () => {
    const { entries } = await record(app, 'decisions', decision('甲局', '-12'), 'leader');
    expect(entries).toEqual([]);
    await closeMonths(app, '2014-03');
    const { lines } = await standings(app, 'month=2014-03');
    expect(lines.map(({ unit, point }) => [unit, point])).toContainEqual(['甲局', '-42.0']);
    const { final, pending, rows } = await results();
    expect([final, pending.map(({ unitId }) => unitId)]).toEqual([true, [app.unit('乙局')]]);
    expect(rows[0]).toMatchObject({ unit: '甲局', amounts: [{ asset: 'point', amount: '-12.0' }] });
  });

  it('books what is decided later at once, in the open month, and explains it by the decision', async () => {
    const body = decision('乙局', '-5');
    const tried = await app.post('leader', '/api/v1/decisions?dryRun=true', body);
    const { entries } = await record(app, 'decisions', body, 'leader');
    expect((tried.body as { entries: object[] }).entries).toHaveLength(1);
    expect(entries).toMatchObject([
      { unitId: app.unit('乙局'), amount: '-5.0', period: '2014Q1', bookedMonth: '2014-04' },
    ]);
    expect((await results()).pending).toEqual([]);
    const { no } = entries[0] as unknown as { no: number };
    const why = await app.get('finance', `/api/v1/entries/${no}/explanation`);
    expect((why.body as { sentences: string[] }).sentences.join('')).toContain('信息员空缺');
  });

  it('takes a decision back with what it brought, and the result waits again', async () => {
    const { body } = await app.get('editor', '/api/v1/events?type=decision');
    const { rows } = body as { rows: { no: number }[] };
    const undone = await record(app, 'cancellations', { event: rows.at(-1)?.no, reason: '裁定有误' });
    expect(undone.entries.map(({ amount }) => amount)).toEqual(['5.0']);
    expect((await results()).pending).toMatchObject([{ unitId: app.unit('乙局') }]);
    expect(await app.nest.get(UnitOfWork).read((tx) => app.nest.get(VerifyLedger).verify(tx, app.officeId))).toEqual(
      [],
    );
  });
});
