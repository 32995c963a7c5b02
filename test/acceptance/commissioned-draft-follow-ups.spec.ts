import { commissions, draftOf } from '../support/commissioned-drafts';
import { expectRefusal } from '../support/refusals';
import { TestApp } from '../support/test-app';

describe('commissioned drafts are followed up', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const { ask, step } = commissions(() => app);

  it('by reminding those that have not delivered, each time kept with who and when', async () => {
    const draft = await ask();
    const itemId = await app.submitted(['甲局'], '2014-03-20');
    await step('liaison of 甲局', draft, 'delivery', { itemId });
    const reminded = draftOf(await step('editor', draft, 'reminders', { note: '请抓紧' }));
    const steps = reminded.steps.filter(({ action }) => action === 'remind');
    expect(steps.map(({ unitId, by }) => [unitId, by])).toEqual([[app.unit('乙局'), 'editor']]);
    const delivered = await step('editor', draft, 'reminders', { unitIds: [app.unit('甲局')] });
    expectRefusal(delivered, 409, 'commission_step_refused');
  });

  it('by cancelling, after which nothing more can be done', async () => {
    const draft = await ask();
    const cancelled = draftOf(await step('editor', draft, 'cancellation', { reason: '专题改期' }));
    expect(cancelled.units.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    expectRefusal(await step('liaison of 甲局', draft, 'acknowledgement'), 409, 'commission_step_refused');
    expectRefusal(await step('editor', draft, 'cancellation', { reason: '再' }), 409, 'commission_step_refused');
    const confirmed = await step('editor', draft, 'conclusion', { unitId: app.unit('甲局'), result: 'missing' });
    expectRefusal(confirmed, 409, 'commission_step_refused');
  });
});
