import { MoveBatch, VerifyPayouts } from '@app/payout';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '@app/platform';
import { addScheme, closeMonths, drawnUp, earn, exported, linesOf, move, reconciled } from '../support/payouts';
import { expectRefusal } from '../support/refusals';
import { record } from '../support/standings';
import { TestApp } from '../support/test-app';

describe('a payout batch on its way', () => {
  let app: TestApp;
  let schemeId: string;
  let paidFor: number;
  beforeAll(async () => {
    app = await TestApp.start({ now: '2014-04-02T02:00:00Z' });
    paidFor = await earn(app, '甲局', '2014-01-08', '甲一');
    await earn(app, '乙局', '2014-01-09', '乙一');
    await closeMonths(app, '2014-01');
    schemeId = await addScheme(app);
  });
  afterAll(() => app.close());

  it('is reviewed, approved and exported in this order, and says by whom', async () => {
    const { id } = await drawnUp(app, schemeId, '2014-01');
    expectRefusal(await move(app, 'leader', id, 'approval'), 409, 'batch_moved_on');
    expectRefusal(await move(app, 'finance', id, 'export'), 409, 'batch_moved_on');
    expect((await move(app, 'finance', id, 'review')).body).toMatchObject({ state: 'reviewed' });
    expect((await move(app, 'leader', id, 'approval', { note: '同意' })).body).toMatchObject({ state: 'approved' });
    expect((await move(app, 'finance', id, 'sending-back', { note: '单位名称有误' })).body).toMatchObject({
      state: 'draft',
    });
    const batch = await exported(app, id);
    expect(batch).toMatchObject({
      state: 'exported',
      contentSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    const { steps } = (await app.get('leader', `/api/v1/payout-batches/${id}`)).body as typeof batch;
    expect(steps.map(({ action, by }) => `${action} ${by}`)).toEqual([
      'draw_up finance',
      'drawn 系统',
      'review finance',
      'approve leader',
      'send_back finance',
      'review finance',
      'approve leader',
      'export finance',
    ]);
    const answer = await move(app, 'finance', id, 'discarding');
    expectRefusal(answer, 409, 'batch_moved_on');
    expect((answer.body as { message: string }).message).toContain('finance');
    expect(await reconciled(app)).toMatchObject({ ledger: '40.00', paid: '40.00', waiting: '0.00' });
  });

  it('that partly came back is paid again by the next, once, and what was reversed since is taken off first', async () => {
    const [batch] = ((await app.get('finance', '/api/v1/payout-batches')).body as { rows: { id: string }[] }).rows;
    const id = batch?.id ?? '';
    const lines = await linesOf(app, id);
    const [first, second] = lines.map(({ no }) => no) as [number, number];
    const reason = '户名与账号不符';
    expectRefusal(
      await move(app, 'finance', id, 'returns', { returns: [{ line: 99, reason }] }),
      400,
      'line_not_found',
    );
    const returned = await move(app, 'finance', id, 'returns', { returns: [{ line: second, reason }] });
    expect(returned.body).toMatchObject({ state: 'partly_returned' });
    expect(await reconciled(app)).toMatchObject({ ledger: '40.00', paid: '20.00', returned: '20.00', waiting: '0.00' });
    const twice = {
      returns: [
        { line: first, reason },
        { line: second, reason },
      ],
    };
    expectRefusal(await move(app, 'finance', id, 'returns', twice), 409, 'line_returned_already');

    await record(app, 'cancellations', { event: paidFor, reason: '内容失实' });
    await earn(app, '甲局', '2014-02-08', '甲二');
    await earn(app, '甲局', '2014-02-09', '甲三');
    await closeMonths(app, '2014-02');
    const next = await drawnUp(app, schemeId, '2014-02');
    expect((await linesOf(app, next.id)).map(({ unitId, net, reissues }) => [unitId, net, reissues])).toEqual([
      [app.unit('甲局'), '20.00', null],
      [app.unit('乙局'), '20.00', { batchId: id, lineNo: second }],
    ]);
    expect(await reconciled(app)).toMatchObject({
      paid: '20.00',
      returned: '0.00',
      underway: '40.00',
      waiting: '0.00',
    });
    await exported(app, next.id);
    expect(await reconciled(app)).toMatchObject({ ledger: '60.00', paid: '60.00', underway: '0.00', waiting: '0.00' });
    expect((await move(app, 'finance', next.id, 'payment')).body).toMatchObject({ state: 'paid' });
    expect((await move(app, 'finance', next.id, 'filing')).body).toMatchObject({ state: 'filed' });
  });

  it('leaves what a unit owes until it has earned more, and says why it was not paid', async () => {
    const event = await earn(app, '丁街道', '2014-03-03', '丁一');
    await closeMonths(app, '2014-03');
    await exported(app, (await drawnUp(app, schemeId, '2014-03')).id);
    app.clock.set('2014-05-02T02:00:00Z');
    await record(app, 'cancellations', { event, reason: '重复报送' });
    await closeMonths(app, '2014-04');
    await drawnUp(app, schemeId, '2014-04');
    const { body } = await app.get('finance', '/api/v1/payout-left?asset=yuan');
    expect((body as { rows: object[] }).rows).toMatchObject([
      { unitId: app.unit('丁街道'), amount: '-20.00', reason: 'owes' },
    ]);
    expect(await reconciled(app)).toMatchObject({
      ledger: '60.00',
      paid: '80.00',
      underway: '0.00',
      waiting: '-20.00',
    });
  });

  it('goes to the bank once when two export it at the same moment: the other is told who did', async () => {
    await earn(app, '丙镇', '2014-05-02', '丙一');
    app.clock.set('2014-06-02T02:00:00Z');
    await closeMonths(app, '2014-05');
    const { id } = await drawnUp(app, schemeId, '2014-05');
    await move(app, 'finance', id, 'review');
    await move(app, 'leader', id, 'approval');
    const answers = await Promise.all([1, 2, 3].map(() => move(app, 'finance', id, 'export')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('is not approved by whoever drew it up or reviewed it, also under another role', async () => {
    await earn(app, '丙镇', '2014-06-02', '丙二');
    app.clock.set('2014-07-02T02:00:00Z');
    await closeMonths(app, '2014-06');
    const { id } = await drawnUp(app, schemeId, '2014-06');
    await move(app, 'finance', id, 'review');
    const { caller } = await app.signIn('finance');
    const approval = app.nest
      .get(UnitOfWork)
      .run((tx) => app.nest.get(MoveBatch).move(tx, { ...caller, role: 'leader' }, id, 'approve', ''));
    await expect(approval).rejects.toMatchObject({ code: 'second_person_needed' });
  });

  it('is added up again from the ledger when verified, so that no figure can be altered in silence', async () => {
    const findings = () =>
      app.nest.get(UnitOfWork).read(async (tx) => {
        const found: string[] = [];
        for await (const { table, message } of app.nest.get(VerifyPayouts).findings(tx, app.officeId))
          found.push(`${table} ${message}`);
        return found;
      });
    expect(await findings()).toEqual([]);
    const database = app.nest.get(DataSource);
    const [filed] = await database.query<{ id: string }[]>("SELECT id FROM payout_batch WHERE state = 'filed'");
    await database.query('UPDATE payout_line SET gross = gross + 100 WHERE batch_id = ? AND line_no = 1', [filed?.id]);
    await database.query("UPDATE payout_step SET actor_name = '别人' WHERE batch_id = ? AND step_no = 1", [filed?.id]);
    expect(await findings()).toEqual([
      'payout_step 办理记录与其封印不符',
      'payout_line 发放金额与台账分录之和不符',
      'payout_batch 批次合计与各行之和不符',
      'payout_batch 批次的内容在导出以后有过改动',
    ]);
  });
});
