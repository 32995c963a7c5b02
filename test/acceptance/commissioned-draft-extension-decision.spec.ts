import { commissions, draftOf } from '../support/commissioned-drafts';
import { expectRefusal } from '../support/refusals';
import { TestApp } from '../support/test-app';

describe('POST /api/v1/commissioned-drafts/:id/extension-decision', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const { ask, unitOf, step } = commissions(() => app);

  const asked = async (until: string) => {
    const draft = await ask();
    await step('liaison of 甲局', draft, 'extension-request', { until, reason: '数据未出' });
    return draft;
  };

  it('moves the moment of the unit that asked, and of no other, and is made once', async () => {
    const draft = await asked('2014-03-26T12:00:00+08:00');
    const unitId = app.unit('甲局');
    const granted = draftOf(await step('editor', draft, 'extension-decision', { unitId, granted: true }));
    expect(unitOf(granted, '甲局')).toMatchObject({ extensionTo: null, dueAt: '2014-03-26T04:00:00.000Z' });
    expect(unitOf(granted, '乙局')).toMatchObject({ dueAt: '2014-03-25T09:00:00.000Z' });
    const decided = await step('editor', draft, 'extension-decision', { unitId, granted: false });
    expectRefusal(decided, 409, 'commission_extension_not_asked');
  });

  it('may grant another moment, as long as it is later than the one that is due', async () => {
    const draft = await asked('2014-03-26T17:00:00+08:00');
    const unitId = app.unit('甲局');
    const until = '2014-03-25T16:59:59+08:00';
    const earlier = await step('editor', draft, 'extension-decision', { unitId, granted: true, until });
    expectRefusal(earlier, 400, 'commission_extension_not_later');
    const sooner = { unitId, granted: true, until: '2014-03-26T09:00:00+08:00' };
    const granted = draftOf(await step('editor', draft, 'extension-decision', sooner));
    expect(unitOf(granted, '甲局')).toMatchObject({ extensionTo: null, dueAt: '2014-03-26T01:00:00.000Z' });
  });

  it('may refuse, which leaves the moment as it was', async () => {
    const draft = await asked('2014-03-26T17:00:00+08:00');
    const refusal = { unitId: app.unit('甲局'), granted: false, note: '不能再晚' };
    const refused = draftOf(await step('editor', draft, 'extension-decision', refusal));
    expect(unitOf(refused, '甲局')).toMatchObject({ extensionTo: null, dueAt: '2014-03-25T09:00:00.000Z' });
  });
});
