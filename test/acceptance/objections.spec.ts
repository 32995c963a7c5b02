import { VerifyAssessment } from '@app/assessment';
import { UnitOfWork } from '@app/platform';
import { aNeighbour, expectRefusal } from '../support/refusals';
import { closeMonths, record } from '../support/standings';
import { TestApp, type Who } from '../support/test-app';

const URL = '/api/v1/objections';
const OURS = 'liaison of 甲局';
const notice = { noticeUntil: '2014-02-12', decideBy: '2014-02-20' };

interface Body {
  readonly id: string;
  readonly state: string;
  readonly messages: readonly { readonly kind: string; readonly by: string; readonly words: string }[];
}

describe('/api/v1/objections', () => {
  let app: TestApp;
  let itemId: string;
  let entries: { no: number; asset: string }[];
  beforeAll(async () => {
    app = await TestApp.start({ now: '2014-02-10T02:00:00Z' });
    itemId = await app.submitted(['甲局'], '2014-01-08', '甲一');
    entries = await adopted(itemId);
  });
  afterAll(() => app.close());

  async function adopted(item: string) {
    const adoption = { itemId: item, publication: '政务', fields: { form: 'single' }, occurredOn: '2014-01-09' };
    const { event } = await record(app, 'adoptions', adoption);
    const { body } = await app.get('editor', `/api/v1/entries?event=${event.no}`);
    return (body as { rows: { no: number; asset: string }[] }).rows;
  }
  const point = () => entries.find(({ asset }) => asset === 'point')?.no ?? 0;
  const money = () => entries.find(({ asset }) => asset === 'yuan')?.no ?? 0;
  const raise = (entry: number, who: Who = OURS) => app.post(who, URL, { entry, words: '此条为我局与乙局合作' });
  const act = (who: Who, id: string, path: string, more: object = {}) =>
    app.post(who, `${URL}/${id}/${path}`, { words: '经核对', ...more });
  const idOf = ({ body }: { body: unknown }) => (body as Body).id;
  const hold = () => app.post('system_administrator', '/api/v1/periods/2014-01/holding', notice);
  let id: string;

  it('are taken only while the month lies before its units', async () => {
    expectRefusal(await raise(point()), 409, 'notice_over');
    await hold();
    const answer = await raise(point());
    expect(answer.status).toBe(201);
    id = idOf(answer);
    expect(answer.body).toMatchObject({
      ...{ state: 'open', stateTitle: '待答复', month: '2014-01', decideBy: '2014-02-20', entry: point() },
      messages: [{ kind: 'objection', by: OURS, words: '此条为我局与乙局合作' }],
    });
  });

  it('are one an entry while they are open, and about nobody else’s entries', async () => {
    expectRefusal(await raise(point()), 409, 'objection_stands');
    expectRefusal(await raise(money(), 'liaison of 乙局'), 404, 'entry_unknown');
    expectRefusal(await raise(999_999), 404, 'entry_unknown');
    expectRefusal(await raise(money(), 'editor'), 403, 'not_permitted');
  });

  it('are threads in which the unit and the office write, and nobody of another unit or office sees them', async () => {
    expect((await act('editor', id, 'messages', { words: '请附合作说明' })).status).toBe(201);
    const { body } = await act(OURS, id, 'messages', { words: '已附' });
    expect((body as Body).messages.map(({ words }) => words)).toEqual(['此条为我局与乙局合作', '请附合作说明', '已附']);
    const neighbour = await aNeighbour(app);
    for (const path of ['messages', 'withdrawal'])
      expectRefusal(await act('liaison of 乙局', id, path), 404, 'objection_not_found');
    expectRefusal(await app.get('liaison of 乙局', `${URL}/${id}`), 404, 'objection_not_found');
    expectRefusal(await neighbour.get('leader', `${URL}/${id}`), 404, 'objection_not_found');
    for (const [who, path, more] of [
      ['editor', 'messages', {}],
      ['leader', 'decision', { outcome: 'upheld' }],
    ] as const)
      expectRefusal(
        await neighbour.post(who, `${URL}/${id}/${path}`, { words: '无', ...more }),
        404,
        'objection_not_found',
      );
    expect((await app.get('liaison of 乙局', URL)).body).toEqual({ rows: [] });
  });

  it('keep the month from being closed until each has its answer', async () => {
    app.clock.set('2014-02-13T02:00:00Z');
    const answer = await app.post('system_administrator', '/api/v1/months/2014-01/closing', {});
    expectRefusal(answer, 409, 'objections_open');
    expect((answer.body as { message: string }).message).toContain('1 件异议');
  });

  it('are decided by a leader, who names the event that put the entry right', async () => {
    expectRefusal(await act('editor', id, 'decision', { outcome: 'upheld' }), 403, 'not_permitted');
    expectRefusal(await act('leader', id, 'decision', { outcome: 'corrected' }), 400, 'outcome_event_missing');
    const { event } = (await app.get('leader', `/api/v1/entries/${point()}`)).body as { event: number };
    const elsewhere = { publication: '政务', fields: { form: 'single' }, occurredOn: '2014-02-12' };
    const other = await record(app, 'adoptions', {
      itemId: await app.submitted(['甲局'], '2014-02-11'),
      ...elsewhere,
    });
    // What the entry came from was known before; another item's adoption is about something else; 1 is neither.
    for (const unfit of [1, event, other.event.no]) {
      const answer = await act('leader', id, 'decision', { outcome: 'corrected', event: unfit });
      expectRefusal(answer, 400, 'outcome_event_unfit');
    }
    const cancelled = await record(app, 'cancellations', { event, reason: '份额有误' });
    const corrected = await act('leader', id, 'decision', { outcome: 'corrected', event: cancelled.event.no });
    expect(corrected.body).toMatchObject({ state: 'corrected', endedBy: 'leader', event: cancelled.event.no });
    expectRefusal(await act('leader', id, 'decision', { outcome: 'upheld' }), 409, 'objection_over');
    expectRefusal(await act(OURS, id, 'messages'), 409, 'objection_over');
  });

  it('are taken about what an item did not bring, too, and hang on the item', async () => {
    app.clock.set('2014-02-11T02:00:00Z');
    const missing = await app.submitted(['甲局'], '2014-01-10', '省里采用了的');
    const about = (who: Who, more: object) => app.post(who, URL, { words: '省刊已采用，台账没有', ...more });
    const raised = await about(OURS, { itemId: missing });
    expect(raised.body).toMatchObject({ about: 'item', itemId: missing, entry: null, month: '2014-01', state: 'open' });
    expectRefusal(await about(OURS, { itemId: missing }), 409, 'objection_stands');
    expectRefusal(await about('liaison of 乙局', { itemId: missing }), 404, 'item_unknown');
    expectRefusal(await about(OURS, { itemId: missing, month: '2014-02' }), 409, 'notice_over');
    expectRefusal(await about(OURS, {}), 400, 'objection_subject');
    expectRefusal(await about(OURS, { itemId: missing, entry: point() }), 400, 'objection_subject');
    const { unused } = (await app.get(OURS, '/api/v1/statements?period=2014-01')).body as {
      unused: { itemId: string; objection: { state: string } | null }[];
    };
    expect(unused.find(({ itemId: each }) => each === missing)?.objection).toMatchObject({ state: 'open' });
    app.clock.set('2014-02-13T02:00:00Z');
    const adoption = { itemId: missing, publication: '省刊', fields: { form: 'single' }, occurredOn: '2014-01-20' };
    const { event } = await record(app, 'adoptions', adoption);
    const decide = (no: number) => act('leader', idOf(raised), 'decision', { outcome: 'corrected', event: no });
    const other = await app.submitted(['甲局'], '2014-02-11');
    const elsewhere = await record(app, 'adoptions', { ...adoption, itemId: other, occurredOn: '2014-02-12' });
    expectRefusal(await decide(elsewhere.event.no), 400, 'outcome_event_unfit');
    expect((await decide(event.no)).body).toMatchObject({ state: 'corrected', event: event.no });
  });

  it('are upheld or withdrawn otherwise, and may be raised anew when a closed month is opened again', async () => {
    await closeMonths(app, '2014-01');
    expectRefusal(await raise(money()), 409, 'notice_over');
    const again = { noticeUntil: '2014-02-20', decideBy: '2014-02-25', documentNo: '12号', reason: '复核' };
    await app.post('system_administrator', '/api/v1/periods/2014-01/reopening', again);
    const first = idOf(await raise(money()));
    expect((await act(OURS, first, 'withdrawal')).body).toMatchObject({ state: 'withdrawn', endedBy: OURS });
    const second = idOf(await raise(money()));
    const upheld = await act('leader', second, 'decision', { outcome: 'upheld', words: '份额无误' });
    expect(upheld.body).toMatchObject({ state: 'upheld', decideBy: '2014-02-25', event: null });
  });

  it('are listed the newest first, page by page, by state, month and unit', async () => {
    const page = async (query: string) =>
      (await app.get('editor', `${URL}?${query}`)).body as { rows: Body[]; next?: string };
    const all = (await page('')).rows.map((row) => row.id);
    const first = await page('limit=2');
    const second = await page(`limit=2&cursor=${first.next}`);
    expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual(all);
    expect([all.length, all.at(-1)]).toEqual([4, id]);
    expect((await page(`state=upheld&month=2014-01&unitId=${app.unit('甲局')}`)).rows).toHaveLength(1);
    for (const other of ['state=open', 'month=2014-02', `unitId=${app.unit('乙局')}`])
      expect((await page(other)).rows).toEqual([]);
    expectRefusal(await app.get('editor', `${URL}?cursor=x`), 400, 'bad_cursor');
  });

  it('lose their words when the item is purged, and are as they were recorded all the same', async () => {
    await app.post('security_administrator', `/api/v1/items/${itemId}/purge`, { reason: '误报涉密' });
    const { messages } = (await app.get(OURS, `${URL}/${id}`)).body as Body;
    expect(messages.map(({ words }) => words)).toEqual(['', '', '', '']);
    const findings = await app.nest.get(UnitOfWork).read(async (tx) => {
      const found: string[] = [];
      for await (const { row } of app.nest.get(VerifyAssessment).findings(tx, app.officeId)) found.push(row);
      return found;
    });
    expect(findings).toEqual([]);
  });
});
