import { commissions, draftOf } from '../support/commissioned-drafts';
import { expectRefusal } from '../support/refusals';
import { TestApp } from '../support/test-app';

describe('POST /api/v1/commissioned-drafts/:id/cancellation', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const { ask, step } = commissions(() => app);

  it('ends the draft for all units, after which nothing more can be done', async () => {
    const draft = await ask();
    const cancelled = draftOf(await step('editor', draft, 'cancellation', { reason: '专题改期' }));
    expect(cancelled.units.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    expectRefusal(await step('liaison of 甲局', draft, 'acknowledgement'), 409, 'commission_step_refused');
    expectRefusal(await step('editor', draft, 'cancellation', { reason: '再' }), 409, 'commission_step_refused');
    const confirmed = await step('editor', draft, 'conclusion', { unitId: app.unit('甲局'), result: 'missing' });
    expectRefusal(confirmed, 409, 'commission_step_refused');
  });
});
