import { commissions, DRAFTS, draftOf, type Draft } from '../support/commissioned-drafts';
import { expectOnlyFor, expectRefusal, rowCounts } from '../support/refusals';
import { TestApp } from '../support/test-app';

describe('POST /api/v1/commissioned-drafts/:id/conclusion: drafts end', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const { ask, step } = commissions(() => app);

  const conclude = (draft: Draft, unit: string, more: object = {}, query = '') =>
    app.post('editor', `${DRAFTS}/${draft.id}/conclusion${query}`, { unitId: app.unit(unit), ...more });
  const dueNow = async (topic: string) => {
    app.clock.set('2014-03-20T02:00:00Z');
    const draft = await ask({ topic, dueAt: '2014-03-20T10:30:00+08:00' });
    app.clock.set('2014-03-20T03:00:00Z');
    return draft;
  };
  afterEach(() => app.clock.set('2014-03-20T02:00:00Z'));

  it('in the ledger, as an editor confirms what was proposed: late costs what the regulation says', async () => {
    const draft = await dueNow('逾期的约稿');
    const itemId = await app.submitted(['甲局'], '2014-03-20');
    await step('liaison of 甲局', draft, 'delivery', { itemId });
    const dry = await conclude(draft, '甲局', {}, '?dryRun=true');
    expect(dry.status).toBe(201);
    const answer = await conclude(draft, '甲局');
    expect(answer.body).toMatchObject({
      event: { type: 'commission', occurredOn: '2014-03-20', itemId },
      entries: [{ unitId: app.unit('甲局'), amount: '-50.0', clause: '3.2.7' }],
    });
    const { no } = (answer.body as { event: { no: number } }).event;
    const { units } = draftOf(await app.get('editor', `${DRAFTS}/${draft.id}`));
    expect(units[0]).toMatchObject({ state: 'concluded', result: 'late', event: no });
    expect(units[1]).toMatchObject({ state: 'asked', proposedResult: 'missing', result: null });
  });

  it('as missing when the time is up and nothing came, but not before', async () => {
    const early = await ask({ topic: '还早的约稿' });
    expectRefusal(await conclude(early, '甲局'), 409, 'commission_result_open');
    const draft = await dueNow('缺交的约稿');
    expect((await conclude(draft, '乙局')).body).toMatchObject({ entries: [{ amount: '-50.0' }] });
  });

  it('once: who confirms again is told so, unless the event was taken back', async () => {
    const draft = await dueNow('认定有误的约稿');
    const first = (await conclude(draft, '甲局')).body as { event: { no: number } };
    const before = await rowCounts(app);
    expectRefusal(await conclude(draft, '甲局'), 409, 'commission_result_stands');
    expect(await rowCounts(app)).toEqual(before);
    const reason = '已按时交来';
    await app.post('editor', '/api/v1/cancellations', { event: first.event.no, reason });
    const second = await conclude(draft, '甲局', { result: 'on_time', note: '核对后更正' });
    expect(second.body).toMatchObject({ entries: [] });
    const { units } = draftOf(await app.get('editor', `${DRAFTS}/${draft.id}`));
    expect(units[0]).toMatchObject({ state: 'concluded', result: 'on_time' });
    expect(units[0]?.event).not.toBe(first.event.no);
  });

  it('also where the same event had been recorded by hand before', async () => {
    const draft = await dueNow('先登记的约稿');
    const contributors = [{ unitId: app.unit('甲局') }];
    const byHand = { contributors, topic: '先登记的约稿', fields: { result: 'missing' }, occurredOn: '2014-03-20' };
    const { body } = await app.post('editor', '/api/v1/commissions', byHand);
    await conclude(draft, '甲局');
    const { units } = draftOf(await app.get('editor', `${DRAFTS}/${draft.id}`));
    expect(units[0]).toMatchObject({ state: 'concluded', event: (body as { event: { no: number } }).event.no });
  });

  it('confirmed by two at the same moment: one event, one step', async () => {
    const draft = await dueNow('两人同时认定');
    const both = await Promise.all([conclude(draft, '甲局'), conclude(draft, '甲局', { result: 'late' })]);
    expect(both.filter(({ status }) => status === 201)).toHaveLength(1);
    const { steps } = draftOf(await app.get('editor', `${DRAFTS}/${draft.id}`));
    expect(steps.filter(({ action }) => action === 'conclude')).toHaveLength(1);
  });

  it('by editors', async () => {
    const draft = await dueNow('谁来认定');
    await expectOnlyFor(app, ['editor'], `${DRAFTS}/${draft.id}/conclusion`, { unitId: app.unit('甲局') });
  });
});
