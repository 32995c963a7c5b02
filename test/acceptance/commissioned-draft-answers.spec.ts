import { commissions, draftOf } from '../support/commissioned-drafts';
import { expectRefusal } from '../support/refusals';
import { TestApp } from '../support/test-app';

describe('commissioned drafts are answered', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const { ask, unitOf, step } = commissions(() => app);

  it('by the unit: read, later moment asked for and granted, delivered', async () => {
    const draft = await ask();
    const read = draftOf(await step('liaison of 甲局', draft, 'acknowledgement', { note: '张某起草' }));
    expect(read.units.map(({ unitId, state }) => [unitId, state])).toEqual([[app.unit('甲局'), 'acknowledged']]);

    const until = '2014-03-26T12:00:00+08:00';
    const asked = draftOf(await step('liaison of 甲局', draft, 'extension-request', { until, reason: '数据未出' }));
    expect(unitOf(asked, '甲局')).toMatchObject({
      extensionTo: '2014-03-26T04:00:00.000Z',
      dueAt: '2014-03-25T09:00:00.000Z',
    });
    const again = await step('liaison of 甲局', draft, 'extension-request', { until, reason: '再问' });
    expectRefusal(again, 409, 'commission_extension_waiting');

    const unitId = app.unit('甲局');
    const granted = draftOf(await step('editor', draft, 'extension-decision', { unitId, granted: true }));
    expect(unitOf(granted, '甲局')).toMatchObject({ extensionTo: null, dueAt: '2014-03-26T04:00:00.000Z' });
    expect(unitOf(granted, '乙局')).toMatchObject({ dueAt: '2014-03-25T09:00:00.000Z' });
    const decided = await step('editor', draft, 'extension-decision', { unitId, granted: false });
    expectRefusal(decided, 409, 'commission_extension_not_asked');

    const itemId = await app.submitted(['甲局'], '2014-03-20', '一季度形势');
    const delivered = draftOf(await step('liaison of 甲局', draft, 'delivery', { itemId }));
    expect(unitOf(delivered, '甲局')).toMatchObject({
      state: 'delivered',
      itemId,
      itemTitle: '一季度形势',
      receivedAt: '2014-03-20T02:00:00.000Z',
      proposedResult: 'on_time',
    });
  });

  it('by an editor for a unit that telephones, who must say which', async () => {
    const draft = await ask();
    expectRefusal(await step('editor', draft, 'acknowledgement'), 400, 'commission_unit_needed');
    const unitId = app.unit('乙局');
    expect(unitOf(draftOf(await step('editor', draft, 'acknowledgement', { unitId })), '乙局')?.state).toBe(
      'acknowledged',
    );
    expectRefusal(
      await step('editor', draft, 'acknowledgement', { unitId: app.unit('丙镇') }),
      400,
      'commission_unit_not_asked',
    );
  });

  it('with an item of their own alone, and never for another unit', async () => {
    const draft = await ask();
    const itemId = await app.submitted(['乙局'], '2014-03-20');
    for (const foreign of [itemId, '00000000-0000-4000-8000-000000000000'])
      expectRefusal(
        await step('liaison of 甲局', draft, 'delivery', { itemId: foreign }),
        400,
        'commission_item_foreign',
      );
    const answer = await step('liaison of 甲局', draft, 'acknowledgement', { unitId: app.unit('乙局') });
    expectRefusal(answer, 400, 'commission_unit_needed');
  });

  it('once under one key, and whoever comes late is told who did what and when', async () => {
    const draft = await ask();
    const key = { 'idempotency-key': 'read-once' };
    const first = await step('liaison of 甲局', draft, 'acknowledgement', {}, key);
    const replay = await step('liaison of 甲局', draft, 'acknowledgement', {}, key);
    expect([replay.text, replay.headers['idempotent-replayed']]).toEqual([first.text, 'true']);
    const late = await step('editor', draft, 'acknowledgement', { unitId: app.unit('甲局') });
    expectRefusal(late, 409, 'commission_step_refused');
    expect((late.body as { message: string }).message).toContain('liaison of 甲局已于 2014-03-20 10:00 接稿');
  });

  it('with a later moment only when it is later', async () => {
    const draft = await ask();
    const until = '2014-03-25T16:59:59+08:00';
    const asked = await step('liaison of 甲局', draft, 'extension-request', { until, reason: '早' });
    expectRefusal(asked, 400, 'commission_extension_not_later');
    const unitId = app.unit('甲局');
    await step('liaison of 甲局', draft, 'extension-request', { until: '2014-03-26T17:00:00+08:00', reason: '晚' });
    const other = await step('editor', draft, 'extension-decision', { unitId, granted: true, until });
    expectRefusal(other, 400, 'commission_extension_not_later');
    const refused = draftOf(
      await step('editor', draft, 'extension-decision', { unitId, granted: false, note: '不能再晚' }),
    );
    expect(unitOf(refused, '甲局')).toMatchObject({ extensionTo: null, dueAt: '2014-03-25T09:00:00.000Z' });
  });

  it('by two at the same moment: one is first, the other is told so', async () => {
    const draft = await ask();
    const both = await Promise.all([
      step('liaison of 甲局', draft, 'acknowledgement'),
      step('editor', draft, 'acknowledgement', { unitId: app.unit('甲局') }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
