import { commissions, draftOf } from '../support/commissioned-drafts';
import { expectRefusal } from '../support/refusals';
import { TestApp } from '../support/test-app';

describe('POST /api/v1/commissioned-drafts/:id/extension-request and extension-decision', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const { ask, unitOf, step } = commissions(() => app);

  it('moves the moment of the unit that asked, once it is granted, and of no other', async () => {
    const draft = await ask();
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
  });

  it('takes a later moment only when it is later, and may refuse it', async () => {
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
});
