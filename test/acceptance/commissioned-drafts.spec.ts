import { verifyCommissions } from '@app/editorial';
import { UnitOfWork } from '@app/platform';
import { DataSource } from 'typeorm';
import { aNeighbour, type BadInput, expectOnlyFor, expectRefusal, expectRefused, rowCounts } from '../support/refusals';
import { type Answer, TestApp, type Who } from '../support/test-app';

const URL = '/api/v1/commissioned-drafts';

interface Unit {
  readonly unitId: number;
  readonly state: string;
  readonly dueAt: string;
  readonly extensionTo: string | null;
  readonly proposedResult: string | null;
  readonly result: string | null;
  readonly event: number | null;
}
interface Draft {
  readonly id: string;
  readonly topic: string;
  readonly units: readonly Unit[];
  readonly steps: readonly {
    readonly no: number;
    readonly action: string;
    readonly unitId: number;
    readonly by: string;
  }[];
}
const draftOf = ({ body }: Answer) => body as Draft;

// It is 2014-03-20 10:00 in Shanghai.
describe('commissioned drafts', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const good = (more: object = {}) => ({
    topic: '一季度经济运行情况',
    requirement: '写明主要指标',
    unitIds: [app.unit('甲局'), app.unit('乙局')],
    dueAt: '2014-03-25T17:00:00+08:00',
    ...more,
  });
  const ask = async (more: object = {}) => {
    const answer = await app.post('editor', URL, good(more));
    if (answer.status !== 201) throw new Error(answer.text);
    return draftOf(answer);
  };
  const unitOf = (draft: Draft, name: string) => draft.units.find(({ unitId }) => unitId === app.unit(name));
  const step = (who: Who, { id }: Draft, action: string, body: object = {}, headers: Record<string, string> = {}) =>
    app.post(who, `${URL}/${id}/${action}`, body, headers);
  const list = async (who: Who, query: string) =>
    (await app.get(who, `${URL}?${query}`)).body as { rows: (Unit & { id: string; topic: string })[]; next?: string };

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
      expect(draft.steps.map(({ no, action, unitId }) => [no, action, unitId])).toEqual([
        [1, 'ask', app.unit('甲局')],
        [2, 'ask', app.unit('乙局')],
      ]);
    });

    it('once under one key, and the key is refused for something else', async () => {
      const key = { 'idempotency-key': 'ask-once' };
      const first = await app.post('editor', URL, good(), key);
      const before = await rowCounts(app);
      const again = await app.post('editor', URL, good(), key);
      expect([again.text, again.headers['idempotent-replayed']]).toEqual([first.text, 'true']);
      expectRefusal(await app.post('editor', URL, good({ topic: '别的' }), key), 409, 'idempotency_key_reused');
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
    it.each(refused)('but not with %s', (...bad) => expectRefused(app, 'editor', URL, good(), bad));

    it('but not with one unit twice, nor by a dry run, which would have nothing to show', async () => {
      const twice = [app.unit('甲局'), app.unit('甲局')];
      expectRefusal(await app.post('editor', URL, good({ unitIds: twice })), 400, 'invalid_input');
      expectRefusal(await app.post('editor', `${URL}?dryRun=true`, good()), 400, 'dry_run_unsupported');
    });

    it('by editors', () => expectOnlyFor(app, ['editor'], URL, good()));
  });

  describe('are answered', () => {
    it('by the unit: read, later moment asked for and granted, delivered', async () => {
      const draft = await ask();
      const read = draftOf(await step('liaison of 甲局', draft, 'acknowledgement', { note: '张某起草' }));
      expect(read.units.map(({ unitId, state }) => [unitId, state])).toEqual([[app.unit('甲局'), 'acknowledged']]);

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

    it('by an editor for a unit that telephones, who must say which', async () => {
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

    it('with an item of their own alone, and never for another unit', async () => {
      const draft = await ask();
      const itemId = await app.submitted(['乙局'], '2014-03-20');
      for (const foreign of [itemId, '00000000-0000-4000-8000-000000000000'])
        expectRefusal(
          await step('liaison of 甲局', draft, 'delivery', { itemId: foreign }),
          400,
          'commission_item_foreign',
        );
      const answer = await step('liaison of 甲局', draft, 'acknowledgement', { unitId: app.unit('乙局') });
      expectRefusal(answer, 400, 'commission_unit_needed');
    });

    it('once under one key, and whoever comes late is told who did what and when', async () => {
      const draft = await ask();
      const key = { 'idempotency-key': 'read-once' };
      const first = await step('liaison of 甲局', draft, 'acknowledgement', {}, key);
      const replay = await step('liaison of 甲局', draft, 'acknowledgement', {}, key);
      expect([replay.text, replay.headers['idempotent-replayed']]).toEqual([first.text, 'true']);
      const late = await step('editor', draft, 'acknowledgement', { unitId: app.unit('甲局') });
      expectRefusal(late, 409, 'commission_step_refused');
      expect((late.body as { message: string }).message).toContain('liaison of 甲局已于 2014-03-20 10:00 接稿');
    });

    it('with a later moment only when it is later', async () => {
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

    it('by two at the same moment: one is first, the other is told so', async () => {
      const draft = await ask();
      const both = await Promise.all([
        step('liaison of 甲局', draft, 'acknowledgement'),
        step('editor', draft, 'acknowledgement', { unitId: app.unit('甲局') }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    });
  });

  describe('are followed up', () => {
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

  describe('end', () => {
    const conclude = (draft: Draft, unit: string, more: object = {}, query = '') =>
      app.post('editor', `${URL}/${draft.id}/conclusion${query}`, { unitId: app.unit(unit), ...more });
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
      const { units } = draftOf(await app.get('editor', `${URL}/${draft.id}`));
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
      const { units } = draftOf(await app.get('editor', `${URL}/${draft.id}`));
      expect(units[0]).toMatchObject({ state: 'concluded', result: 'on_time' });
      expect(units[0]?.event).not.toBe(first.event.no);
    });

    it('also where the same event had been recorded by hand before', async () => {
      const draft = await dueNow('先登记的约稿');
      const contributors = [{ unitId: app.unit('甲局') }];
      const byHand = { contributors, topic: '先登记的约稿', fields: { result: 'missing' }, occurredOn: '2014-03-20' };
      const { body } = await app.post('editor', '/api/v1/commissions', byHand);
      await conclude(draft, '甲局');
      const { units } = draftOf(await app.get('editor', `${URL}/${draft.id}`));
      expect(units[0]).toMatchObject({ state: 'concluded', event: (body as { event: { no: number } }).event.no });
    });

    it('confirmed by two at the same moment: one event, one step', async () => {
      const draft = await dueNow('两人同时认定');
      const both = await Promise.all([conclude(draft, '甲局'), conclude(draft, '甲局', { result: 'late' })]);
      expect(both.filter(({ status }) => status === 201)).toHaveLength(1);
      const { steps } = draftOf(await app.get('editor', `${URL}/${draft.id}`));
      expect(steps.filter(({ action }) => action === 'conclude')).toHaveLength(1);
    });

    it('by editors', async () => {
      const draft = await dueNow('谁来认定');
      await expectOnlyFor(app, ['editor'], `${URL}/${draft.id}/conclusion`, { unitId: app.unit('甲局') });
    });
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
      expectRefusal(await app.get('editor', `${URL}?cursor=x`), 400, 'bad_cursor');
      expectRefusal(await app.get('editor', `${URL}?state=asleep`), 400, 'invalid_input');
    });

    it('to a liaison only as far as its unit was asked; another draft is one that does not exist', async () => {
      const draft = await ask({ unitIds: [app.unit('乙局')] });
      const { rows } = await list('liaison of 甲局', `unitId=${app.unit('乙局')}`);
      expect(new Set(rows.map(({ unitId }) => unitId))).toEqual(new Set([app.unit('甲局')]));
      expect((await list('liaison of 丁街道', '')).rows).toEqual([]);
      const neighbour = await aNeighbour(app);
      const paths = [`${URL}/${draft.id}`, `${URL}/00000000-0000-4000-8000-000000000000`];
      for (const path of paths) {
        expectRefusal(await app.get('liaison of 甲局', path), 404, 'commission_not_found');
        expectRefusal(await neighbour.get('editor', path), 404, 'commission_not_found');
        expectRefusal(await app.post('liaison of 甲局', `${path}/acknowledgement`, {}), 404, 'commission_not_found');
        expectRefusal(await neighbour.post('editor', `${path}/reminders`, {}), 404, 'commission_not_found');
      }
      expect(draftOf(await app.get('liaison of 乙局', `${URL}/${draft.id}`)).units).toHaveLength(1);
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
