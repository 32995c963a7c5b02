import { commissions, draftOf } from '../support/commissioned-drafts';
import { expectRefusal } from '../support/refusals';
import { TestApp } from '../support/test-app';

describe('POST /api/v1/commissioned-drafts/:id/extension-request', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const { ask, unitOf, step } = commissions(() => app);

  it('leaves the moment as it is until somebody decides, and is asked once at a time', async () => {
    const draft = await ask();
    const until = '2014-03-26T12:00:00+08:00';
    const asked = draftOf(await step('liaison of 甲局', draft, 'extension-request', { until, reason: '数据未出' }));
    expect(unitOf(asked, '甲局')).toMatchObject({
      extensionTo: '2014-03-26T04:00:00.000Z',
      dueAt: '2014-03-25T09:00:00.000Z',
    });
    const again = await step('liaison of 甲局', draft, 'extension-request', { until, reason: '再问' });
    expectRefusal(again, 409, 'commission_extension_waiting');
  });

  it('asks for a later moment, never for an earlier one', async () => {
    const draft = await ask();
    const until = '2014-03-25T16:59:59+08:00';
    const asked = await step('liaison of 甲局', draft, 'extension-request', { until, reason: '早' });
    expectRefusal(asked, 400, 'commission_extension_not_later');
  });
});
