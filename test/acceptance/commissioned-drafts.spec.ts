import { verifyCommissions } from '@app/editorial';
import { UnitOfWork } from '@app/platform';
import { DataSource } from 'typeorm';
import { commissions, DRAFTS, draftOf } from '../support/commissioned-drafts';
import { aNeighbour, type BadInput, expectOnlyFor, expectRefusal, expectRefused, rowCounts } from '../support/refusals';
import { TestApp } from '../support/test-app';

describe('/api/v1/commissioned-drafts', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const { good, ask, list } = commissions(() => app);

  describe('are asked for', () => {
    it('with topic, requirement, units and the moment that is due, and who asked is kept', async () => {
      const draft = await ask({ askedAt: '2014-03-20T09:30:00+08:00' });
      expect(draft).toMatchObject({
        topic: '一季度经济运行情况',
        requirement: '写明主要指标',
        askedAt: '2014-03-20T01:30:00.000Z',
        askedBy: 'editor',
        dueAt: '2014-03-25T09:00:00.000Z',
      });
      expect(draft.units.map(({ unitId, state, proposedResult }) => [unitId, state, proposedResult])).toEqual([
        [app.unit('甲局'), 'asked', null],
        [app.unit('乙局'), 'asked', null],
      ]);
      expect(draft.steps.map(({ no, action, actionName, unitId }) => [no, action, actionName, unitId])).toEqual([
        [1, 'ask', '约稿', app.unit('甲局')],
        [2, 'ask', '约稿', app.unit('乙局')],
      ]);
    });

    it('once under one key, and the key is refused for something else', async () => {
      const key = { 'idempotency-key': 'ask-once' };
      const first = await app.post('editor', DRAFTS, good(), key);
      const before = await rowCounts(app);
      const again = await app.post('editor', DRAFTS, good(), key);
      expect([again.text, again.headers['idempotent-replayed']]).toEqual([first.text, 'true']);
      expectRefusal(await app.post('editor', DRAFTS, good({ topic: '别的' }), key), 409, 'idempotency_key_reused');
      expect(await rowCounts(app)).toEqual(before);
    });

    const refused: readonly BadInput[] = [
      ['a moment that is past', { dueAt: '2014-03-20T10:00:00+08:00' }, 400, 'commission_due_past'],
      ['a day without a time', { dueAt: '2014-03-25' }, 400, 'invalid_input'],
      ['a time without its offset', { dueAt: '2014-03-25T17:00:00' }, 400, 'invalid_input'],
      ['asked tomorrow', { askedAt: '2014-03-21T09:00:00+08:00' }, 400, 'commission_asked_in_future'],
      ['no units', { unitIds: [] }, 400, 'invalid_input'],
      ['a unit of nobody', { unitIds: [999_999] }, 400, 'unit_unknown'],
      ['half a unit', { unitIds: [1.5] }, 400, 'invalid_input'],
      ['a topic of blanks', { topic: '　' }, 400, 'invalid_input'],
      ['an unknown field', { points: 50 }, 400, 'invalid_input'],
    ];
    it.each(refused)('but not with %s', (...bad) => expectRefused(app, 'editor', DRAFTS, good(), bad));

    it('but not with one unit twice, nor by a dry run, which would have nothing to show', async () => {
      const twice = [app.unit('甲局'), app.unit('甲局')];
      expectRefusal(await app.post('editor', DRAFTS, good({ unitIds: twice })), 400, 'invalid_input');
      expectRefusal(await app.post('editor', `${DRAFTS}?dryRun=true`, good()), 400, 'dry_run_unsupported');
    });

    it('by editors', () => expectOnlyFor(app, ['editor'], DRAFTS, good()));
  });

  describe('are listed', () => {
    it('by the moment that is due, page by page, filtered by unit, state, period and text', async () => {
      for (const day of [1, 2, 3]) await ask({ topic: `防汛 ${day}%`, dueAt: `2014-04-0${day}T17:00:00+08:00` });
      const unitId = app.unit('甲局');
      const query = `text=${encodeURIComponent('防汛')}&unitId=${unitId}`;
      const first = await list('editor', `${query}&limit=2`);
      expect(first.rows.map(({ topic }) => topic)).toEqual(['防汛 3%', '防汛 2%']);
      const second = await list('editor', `${query}&limit=2&cursor=${first.next}`);
      expect(second.rows.map(({ topic }) => topic)).toEqual(['防汛 1%']);
      expect(second.next).toBeUndefined();
      const topics = async (more: string) => (await list('editor', `${query}&${more}`)).rows.map(({ topic }) => topic);
      expect(await topics('from=2014-04-02&to=2014-04-02')).toEqual(['防汛 2%']);
      expect(await topics('order=oldest&sort=asked')).toHaveLength(3);
      expect(await topics('state=delivered')).toEqual([]);
      expect((await list('editor', `text=${encodeURIComponent('_')}`)).rows).toEqual([]);
      expectRefusal(await app.get('editor', `${DRAFTS}?cursor=x`), 400, 'bad_cursor');
      expectRefusal(await app.get('editor', `${DRAFTS}?state=asleep`), 400, 'invalid_input');
    });

    it('to a liaison only as far as its unit was asked; another draft is one that does not exist', async () => {
      const draft = await ask({ unitIds: [app.unit('乙局')] });
      const { rows } = await list('liaison of 甲局', `unitId=${app.unit('乙局')}`);
      expect(new Set(rows.map(({ unitId }) => unitId))).toEqual(new Set([app.unit('甲局')]));
      expect((await list('liaison of 丁街道', '')).rows).toEqual([]);
      const neighbour = await aNeighbour(app);
      const paths = [`${DRAFTS}/${draft.id}`, `${DRAFTS}/00000000-0000-4000-8000-000000000000`];
      for (const path of paths) {
        expectRefusal(await app.get('liaison of 甲局', path), 404, 'commission_not_found');
        expectRefusal(await neighbour.get('editor', path), 404, 'commission_not_found');
        expectRefusal(await app.post('liaison of 甲局', `${path}/acknowledgement`, {}), 404, 'commission_not_found');
        expectRefusal(await neighbour.post('editor', `${path}/reminders`, {}), 404, 'commission_not_found');
      }
      expect(draftOf(await app.get('liaison of 乙局', `${DRAFTS}/${draft.id}`)).units).toHaveLength(1);
    });
  });

  it('can be verified: what was altered in the database is named', async () => {
    const findings = () =>
      app.nest.get(UnitOfWork).read(async (tx) => {
        const found: string[] = [];
        for await (const { table } of verifyCommissions(tx, app.officeId)) found.push(table);
        return found;
      });
    expect(await findings()).toEqual([]);
    const draft = await ask();
    const database = app.nest.get(DataSource);
    await database.query(`UPDATE commission_step SET actor_name = 'nobody' WHERE draft_id = '${draft.id}' AND no = 1`);
    await database.query(
      `UPDATE asked_unit SET state = 'concluded' WHERE draft_id = '${draft.id}' AND unit_id = ${app.unit('乙局')}`,
    );
    expect(await findings()).toEqual(['commission_step', 'asked_unit']);
    await database.query(`UPDATE commission_step SET actor_name = 'editor' WHERE draft_id = '${draft.id}' AND no = 1`);
    await database.query(
      `UPDATE asked_unit SET state = 'asked' WHERE draft_id = '${draft.id}' AND unit_id = ${app.unit('乙局')}`,
    );
  });
});
