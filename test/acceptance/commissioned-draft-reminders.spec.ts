import { commissions, draftOf } from '../support/commissioned-drafts';
import { expectRefusal } from '../support/refusals';
import { TestApp } from '../support/test-app';

describe('POST /api/v1/commissioned-drafts/:id/reminders', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const { ask, step } = commissions(() => app);

  it('reminds those that have not delivered, each time kept with who and when', async () => {
    const draft = await ask();
    const itemId = await app.submitted(['甲局'], '2014-03-20');
    await step('liaison of 甲局', draft, 'delivery', { itemId });
    const reminded = draftOf(await step('editor', draft, 'reminders', { note: '请抓紧' }));
    const steps = reminded.steps.filter(({ action }) => action === 'remind');
    expect(steps.map(({ unitId, by }) => [unitId, by])).toEqual([[app.unit('乙局'), 'editor']]);
    const delivered = await step('editor', draft, 'reminders', { unitIds: [app.unit('甲局')] });
    expectRefusal(delivered, 409, 'commission_step_refused');
  });
});
