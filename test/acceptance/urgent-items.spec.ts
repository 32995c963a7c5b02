import { UnitOfWork } from '@app/platform';
import { verifySubmission } from '@app/submission';
import { aDeclaration } from '@app/testing';
import { expectRefusal, posted, rowCounts } from '../support/refusals';
import { TestApp, type Who } from '../support/test-app';

const ITEMS = '/api/v1/items';
const LIAISON = 'liaison of 甲局';

interface Told {
  readonly urgency: {
    readonly toldAt: string | null;
    readonly proposal: string | null;
    readonly decidedBy: string | null;
    readonly incident: number | null;
    readonly lapses: readonly {
      report: string;
      since: string;
      until: string;
      minutes: number;
      late: number;
      counts: boolean;
    }[];
  } | null;
  readonly reports: readonly { readonly no: number; readonly title: string }[];
}

describe('urgent items', () => {
  let app: TestApp;
  /** It is ten in the morning of 2014-03-20 in Shanghai. */
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());
  afterEach(async () => {
    const findings = await app.nest.get(UnitOfWork).read(async (tx) => {
      const found: unknown[] = [];
      for await (const each of verifySubmission(tx, app.officeId)) found.push(each);
      return found;
    });
    expect(findings).toEqual([]);
  });

  const today = (time: string) => `2014-03-20T${time}:00+08:00`;
  const post = (who: Who, id: string, action: string, body: object) => app.post(who, `${ITEMS}/${id}/${action}`, body);
  const told = async (id: string, who: Who = 'editor') => (await app.get(who, `${ITEMS}/${id}`)).body as Told;
  const clocks = (aware: string, happened = aware) => ({
    severity: '重大',
    happenedAt: today(happened),
    awareAt: today(aware),
  });
  /** An urgent item that is handed in at ten. */
  async function urgent(aware: string, title = '某地火情'): Promise<string> {
    const { body } = await app.post(LIAISON, `${ITEMS}/drafts`, { title });
    const { id } = (body as { item: { id: string } }).item;
    expect((await post(LIAISON, id, 'urgency', clocks(aware))).status).toBe(204);
    expect((await post(LIAISON, id, 'submission', { version: 1, declaration: aDeclaration })).status).toBe(200);
    return id;
  }
  const proposals = async (state = 'open') => {
    const { body } = await app.get('editor', `/api/v1/lateness-proposals?state=${state}&limit=200`);
    return (body as { rows: { item: { id: string } }[] }).rows.map(({ item }) => item.id);
  };

  it('tell every clock, so that it can be said by which one a report was late', async () => {
    const id = await urgent('09:20');
    await post('editor', id, 'receipt', {});
    const { urgency } = await told(id, LIAISON);
    expect(
      urgency?.lapses.map(({ report, since, until, minutes, late, counts }) => [
        report,
        since,
        until,
        minutes,
        late,
        counts,
      ]),
    ).toEqual([
      ['first', 'aware', 'reported', 40, 10, true],
      ['first', 'happened', 'reported', 40, 10, false],
      ['written', 'aware', 'reported', 40, 0, true],
      ['written', 'happened', 'reported', 40, 0, false],
      ['written', 'aware', 'received', 40, 0, false],
      ['written', 'happened', 'received', 40, 0, false],
    ]);
  });

  it('are only proposed as late: nothing is posted until a person confirms, whose incident it then is', async () => {
    const id = await urgent('08:00');
    expect(await proposals()).toContain(id);
    const before = await rowCounts(app);
    const body = { fields: { fault: 'late', level: 'district' }, reason: '接报后两小时才书面报告' };
    const dry = await app.post('editor', `${ITEMS}/${id}/lateness/confirmation?dryRun=true`, body);
    expect(dry.status).toBe(201);
    expect(await rowCounts(app)).toEqual(before);
    const confirmed = await post('editor', id, 'lateness/confirmation', body);
    expect(posted(confirmed)).toEqual([`${app.unit('甲局')} point -30.0 3.2.6`]);
    const { no } = (confirmed.body as { event: { no: number } }).event;
    expect((await told(id)).urgency).toMatchObject({ proposal: 'confirmed', decidedBy: 'editor', incident: no });
    expect(await proposals()).not.toContain(id);
    expect(await proposals('confirmed')).toContain(id);
    const again = await post('editor', id, 'lateness/confirmation', { ...body, reason: '再次' });
    expectRefusal(again, 409, 'lateness_decided');
    expect((again.body as { message: string }).message).toContain('editor');
  });

  it('are settled by the incident somebody recorded by hand before, and nothing is deducted twice', async () => {
    const id = await urgent('08:00');
    const fields = { fault: 'late', level: 'district' };
    const contributors = [{ unitId: app.unit('甲局') }];
    const byHand = { itemId: id, occurredOn: '2014-03-19', contributors, fields, reason: '县里来电催问' };
    const { body: receipt } = await app.post('editor', '/api/v1/incidents', byHand);
    const { no } = (receipt as { event: { no: number } }).event;
    const before = await rowCounts(app);
    const confirmed = await post('editor', id, 'lateness/confirmation', { fields, reason: '接报后两小时才书面报告' });
    expect({ status: confirmed.status, replayed: confirmed.headers['idempotent-replayed'] }).toEqual({
      status: 201,
      replayed: 'true',
    });
    expect((await told(id)).urgency).toMatchObject({ proposal: 'confirmed', decidedBy: 'editor', incident: no });
    expect(await proposals()).not.toContain(id);
    expect(await rowCounts(app)).toEqual({ ...before, item_step: (before['item_step'] ?? 0) + 1 });
  });

  it('are settled by no incident that says something else, or was taken back', async () => {
    const id = await urgent('08:00');
    const fields = { fault: 'late', level: 'district' };
    const contributors = [{ unitId: app.unit('甲局') }];
    const record = async (more: object) => {
      const body = { itemId: id, occurredOn: '2014-03-19', contributors, fields, reason: '登错', ...more };
      return ((await app.post('editor', '/api/v1/incidents', body)).body as { event: { no: number } }).event.no;
    };
    await record({ fields: { fault: 'late', level: 'city' } });
    await app.post('editor', '/api/v1/cancellations', { event: await record({}), reason: '登错' });
    const confirmed = await post('editor', id, 'lateness/confirmation', { fields, reason: '接报后两小时才书面报告' });
    expect(posted(confirmed)).toEqual([`${app.unit('甲局')} point -30.0 3.2.6`]);
  });

  it('can be dismissed with a reason, and then stay so', async () => {
    const id = await urgent('08:00');
    expectRefusal(await post('editor', id, 'lateness/dismissal', {}), 400, 'invalid_input');
    expect((await post('editor', id, 'lateness/dismissal', { reason: '山区通信中断' })).status).toBe(204);
    expect((await told(id)).urgency).toMatchObject({ proposal: 'dismissed', incident: null });
    expect(await proposals()).not.toContain(id);
    expectRefusal(await post('editor', id, 'lateness/dismissal', { reason: '再次' }), 409, 'lateness_decided');
  });

  it('are in time when the unit phoned in time: with the call recorded, nothing is proposed any more', async () => {
    const id = await urgent('09:10');
    expect(await proposals()).toContain(id);
    const call = { at: today('09:30'), by: 'phone', note: '值班员来电' };
    expect((await post('editor', id, 'first-report', call)).status).toBe(204);
    expect((await told(id)).urgency).toMatchObject({ toldAt: '2014-03-20T01:30:00.000Z', proposal: null });
    expect(await proposals()).not.toContain(id);
    expectRefusal(await post('editor', id, 'lateness/dismissal', { reason: '无' }), 409, 'nothing_proposed');
  });

  it('keep the deadlines they were declared under, so that a stricter office makes nobody late afterwards', async () => {
    const id = await urgent('09:45');
    const answer = await app.get('editor', '/api/v1/submission-settings');
    const { changed: _changed, version, ...before } = answer.body as { changed: unknown; version: number };
    const severities = [{ name: '重大', phoneMinutes: 1, writtenMinutes: 2 }];
    await app.put('system_administrator', '/api/v1/submission-settings', { ...before, severities, version });
    await post('editor', id, 'receipt', {});
    expect((await told(id)).urgency?.proposal).toBeNull();
    expect((await told(await urgent('09:45'))).urgency?.proposal).toBe('open');
    expectRefusal(
      await post('editor', id, 'urgency', { ...clocks('09:00'), severity: '较大' }),
      400,
      'severity_unknown',
    );
    await app.put('system_administrator', '/api/v1/submission-settings', { ...before, version: version + 1 });
  });

  it('let the unit set its clocks until it hands the item in, and only the office afterwards', async () => {
    const id = await urgent('09:45');
    expectRefusal(await post(LIAISON, id, 'urgency', clocks('09:59')), 409, 'step_refused');
    expect((await post('editor', id, 'urgency', clocks('08:00'))).status).toBe(204);
    expect((await told(id)).urgency?.proposal).toBe('open');
    for (const wrong of [clocks('10:01'), clocks('08:00', '09:00')])
      expectRefusal(await post('editor', id, 'urgency', wrong), 400, 'clocks_out_of_order');
    const early = { at: today('07:00'), by: 'phone' };
    expectRefusal(await post('editor', id, 'first-report', early), 400, 'clocks_out_of_order');
    const plain = await app.submitted(['甲局'], '2014-03-20');
    expectRefusal(await post('editor', plain, 'first-report', { at: today('09:00'), by: 'phone' }), 409, 'not_urgent');
  });

  it('chain their follow-ups to the first report in order, also when a follow-up is named as the first', async () => {
    const first = await urgent('09:45', '首报');
    const [second, third] = [
      await app.submitted(['甲局'], '2014-03-20', '续报一'),
      await app.submitted(['甲局'], '2014-03-20', '续报二'),
    ];
    expect((await post(LIAISON, second, 'follow-up', { first })).body).toEqual({ no: 1 });
    expect((await post(LIAISON, third, 'follow-up', { first: second })).body).toEqual({ no: 2 });
    for (const id of [first, second, third])
      expect((await told(id, LIAISON)).reports.map(({ no, title }) => [no, title])).toEqual([
        [0, '首报'],
        [1, '续报一'],
        [2, '续报二'],
      ]);
    expectRefusal(await post(LIAISON, third, 'follow-up', { first }), 409, 'follows_already');
    expectRefusal(await post(LIAISON, first, 'follow-up', { first }), 409, 'follows_already');
    const foreign = await app.submitted(['乙局'], '2014-03-20', '别家的');
    expectRefusal(await post('liaison of 乙局', foreign, 'follow-up', { first }), 400, 'item_unknown');
    expectRefusal(await post(LIAISON, foreign, 'follow-up', { first }), 404, 'item_not_found');
  });

  it('can be handed in with one request, clocks and all', async () => {
    const contributors = [{ unitId: app.unit('甲局') }];
    const item = { title: '一次报送', contributors, declaration: aDeclaration, urgency: clocks('08:30') };
    const { status, body } = await app.post(LIAISON, ITEMS, item);
    expect(status).toBe(201);
    const { itemId } = body as { itemId: string };
    expect((await told(itemId)).urgency).toMatchObject({ proposal: 'open' });
    expect(await proposals()).toContain(itemId);
    const before = await rowCounts(app);
    expectRefusal(await app.post(LIAISON, ITEMS, { ...item, urgency: clocks('10:01') }), 400, 'clocks_out_of_order');
    expectRefusal(await app.post(LIAISON, ITEMS, { ...item, urgency: [] }), 400, 'invalid_input');
    expect(await rowCounts(app)).toEqual(before);
  });

  it('are paged in the order in which units knew', async () => {
    const ids = [await urgent('07:30'), await urgent('07:10'), await urgent('07:20')];
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await app.get('editor', `/api/v1/lateness-proposals?limit=1${cursor}`);
      const { rows, next } = body as { rows: { item: { id: string } }[]; next?: string };
      seen.push(...rows.map(({ item }) => item.id));
      if (next === undefined) break;
      cursor = `&cursor=${next}`;
    }
    expect(seen.filter((id) => ids.includes(id))).toEqual([ids[1], ids[2], ids[0]]);
    expectRefusal(await app.get('editor', '/api/v1/lateness-proposals?cursor=abc'), 400, 'bad_cursor');
  });
});
