import { commissions, draftOf } from '../support/commissioned-drafts';
import { expectRefusal } from '../support/refusals';
import { TestApp } from '../support/test-app';

describe('POST /api/v1/commissioned-drafts/:id/delivery', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const { ask, unitOf, step } = commissions(() => app);

  it('names the item that answers, whose receipt says whether it was on time', async () => {
    const draft = await ask();
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

  it('takes an item of the own unit alone', async () => {
    const draft = await ask();
    const itemId = await app.submitted(['乙局'], '2014-03-20');
    for (const foreign of [itemId, '00000000-0000-4000-8000-000000000000'])
      expectRefusal(
        await step('liaison of 甲局', draft, 'delivery', { itemId: foreign }),
        400,
        'commission_item_foreign',
      );
  });
});
