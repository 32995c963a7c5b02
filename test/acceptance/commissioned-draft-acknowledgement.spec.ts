import { commissions, draftOf, DRAFTS } from '../support/commissioned-drafts';
import { expectRefusal } from '../support/refusals';
import { TestApp } from '../support/test-app';

describe('POST /api/v1/commissioned-drafts/:id/acknowledgement', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const { ask, unitOf, step } = commissions(() => app);

  it('says that the unit has read it, with what it adds; other units see nothing of that', async () => {
    const draft = await ask();
    const read = draftOf(await step('liaison of 甲局', draft, 'acknowledgement', { note: '张某起草' }));
    expect(read.units.map(({ unitId, state }) => [unitId, state])).toEqual([[app.unit('甲局'), 'acknowledged']]);
    expect(draftOf(await app.get('liaison of 乙局', `${DRAFTS}/${draft.id}`)).units).toMatchObject([
      { state: 'asked' },
    ]);
  });

  it('is said by an editor for a unit that telephones, who must say which', async () => {
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

  it('is never said for another unit', async () => {
    const draft = await ask();
    const answer = await step('liaison of 甲局', draft, 'acknowledgement', { unitId: app.unit('乙局') });
    expectRefusal(answer, 400, 'commission_unit_needed');
  });

  it('is taken once under one key, and whoever comes late is told who did what and when', async () => {
    const draft = await ask();
    const key = { 'idempotency-key': 'read-once' };
    const first = await step('liaison of 甲局', draft, 'acknowledgement', {}, key);
    const replay = await step('liaison of 甲局', draft, 'acknowledgement', {}, key);
    expect([replay.text, replay.headers['idempotent-replayed']]).toEqual([first.text, 'true']);
    const late = await step('editor', draft, 'acknowledgement', { unitId: app.unit('甲局') });
    expectRefusal(late, 409, 'commission_step_refused');
    expect((late.body as { message: string }).message).toContain('liaison of 甲局已于 2014-03-20 10:00 接稿');
  });

  it('is taken by one of two at the same moment: one is first, the other is told so', async () => {
    const draft = await ask();
    const both = await Promise.all([
      step('liaison of 甲局', draft, 'acknowledgement'),
      step('editor', draft, 'acknowledgement', { unitId: app.unit('甲局') }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
