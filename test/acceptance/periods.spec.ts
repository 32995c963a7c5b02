import { VerifyAssessment } from '@app/assessment';
import { UnitOfWork } from '@app/platform';
import { DataSource } from 'typeorm';
import { aNeighbour, expectRefusal } from '../support/refusals';
import { closeMonths, record } from '../support/standings';
import { TestApp } from '../support/test-app';

const URL = '/api/v1/periods';
const notice = { noticeUntil: '2014-02-12', decideBy: '2014-02-20' };

describe('/api/v1/periods', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ now: '2014-02-10T02:00:00Z' });
  });
  afterAll(() => app.close());

  const hold = (month: string, more: object = {}) =>
    app.post('system_administrator', `${URL}/${month}/holding`, { ...notice, ...more });
  const reopen = (month: string, more: object = {}) =>
    app.post('system_administrator', `${URL}/${month}/reopening`, {
      ...{ ...notice, documentNo: '区政办函〔2014〕12号', reason: '反馈有误' },
      ...more,
    });
  const close = () => app.post('system_administrator', '/api/v1/months/2014-01/closing', {});
  const state = async (month: string) => (await app.get('leader', `${URL}/${month}`)).body as Record<string, unknown>;

  it('are open at first, and only a month that is over is put before its units', async () => {
    expect(await state('2014-01')).toMatchObject({ state: 'open', seal: null, records: [] });
    expectRefusal(await hold('2014-02'), 409, 'month_not_over');
    expectRefusal(await hold('2013-12'), 409, 'month_before_ledger');
    expectRefusal(await hold('2014-13'), 400, 'bad_month');
    expectRefusal(await hold('2014-01', { noticeUntil: '2014-02-09' }), 400, 'notice_past');
    expectRefusal(await hold('2014-01', { decideBy: '2014-02-11' }), 400, 'decision_before_notice');
    expectRefusal(await reopen('2014-01'), 409, 'month_still_open');
  });

  it('are held until a day that can only move back, and are not closed before', async () => {
    expect((await hold('2014-01')).status).toBe(201);
    expect(await state('2014-01')).toMatchObject({ state: 'held', records: [{ action: 'hold', ...notice }] });
    expectRefusal(await hold('2014-01', { noticeUntil: '2014-02-11' }), 409, 'notice_shorter');
    expect((await hold('2014-01', { noticeUntil: '2014-02-13' })).status).toBe(201);
    expectRefusal(await close(), 409, 'notice_running');
  });

  it('say before they are closed what is undecided and unmatched', async () => {
    const contributors = [{ unitId: app.unit('甲局') }];
    const incident = { contributors, fields: { fault: 'untrue', level: 'district' }, occurredOn: '2014-01-20' };
    const { event } = await record(app, 'incidents', incident);
    const text = '刊物\t期号\t日期\t标题\t单位\n政府专报\t1\t2014-01-15\t部分地区农村危桥改造亟待加快\t甲局';
    const list = { name: '一月市级采用', text };
    const waiting = await app.submitted(['甲局'], '2014-01-21', '还没有办的');
    const loaded = await app.post('editor', '/api/v1/upper-lists', list);
    expect(loaded.status).toBe(201);
    const { body } = await app.get('editor', `${URL}/2014-01/open-matters`);
    expect(body).toMatchObject({
      undecided: [{ event: event.no, result: null, range: ['-100.0', '-50.0'], decides: 'office_head' }],
      unmatched: [{ name: '一月市级采用', lines: 1 }],
      objections: [],
      items: [{ id: waiting, title: '还没有办的', status: '已报送' }],
      lateness: [],
    });
    // A quarter has the matters of its months.
    expect((await app.get('editor', `${URL}/2014Q1/open-matters`)).body).toEqual(body);
    expectRefusal(await app.get('editor', `${URL}/2013Q4/open-matters`), 409, 'month_before_ledger');
    const neighbour = await aNeighbour(app);
    const theirs = await neighbour.get('editor', `${URL}/2014-01/open-matters`);
    expect(theirs.body).toEqual({ undecided: [], objections: [], unmatched: [], items: [], lateness: [] });
  });

  it('are refused with all that is open, each with the address where it is seen to, so that one attempt says everything', async () => {
    const { problems } = (await close()).body as { problems: { field: string; code: string; message: string }[] };
    expect(problems.map(({ code }) => code)).toEqual(['amount_undecided', 'lines_unmatched', 'item_undecided']);
    expect(problems.map(({ field }) => field.replace(/\/.*/, ''))).toEqual(['events', 'upper-lists', 'items']);
    for (const { field, message } of problems) {
      expect((await app.get('editor', `/api/v1/${field}`)).status).toBe(200);
      expect(message).toMatch(/[一-龥]{3}/);
    }
  });

  it('are held as many working days as the office has set, where nobody says a day', async () => {
    const settings = '/api/v1/period-settings';
    const first = { noticeDays: 3, decideDays: 5, version: 0, changed: null };
    expect((await app.get('liaison of 甲局', settings)).body).toEqual(first);
    const chosen = { noticeDays: 2, decideDays: 1, version: 0 };
    expectRefusal(await app.put('editor', settings, chosen), 403, 'not_permitted');
    expectRefusal(await app.put('system_administrator', settings, { ...chosen, noticeDays: 0 }), 400, 'invalid_input');
    const decided = { ...chosen, version: 1, changed: { by: 'system_administrator' } };
    expect((await app.put('system_administrator', settings, chosen)).body).toMatchObject(decided);
    expectRefusal(
      await app.put('system_administrator', settings, { ...chosen, noticeDays: 9 }),
      409,
      'setting_changed',
    );
    expect((await app.get('leader', settings)).body).toMatchObject(decided);
    // Thursday the 13th; the weekend does not count.
    app.clock.set('2014-02-13T02:00:00Z');
    const none = { noticeUntil: undefined, decideBy: undefined };
    expect((await hold('2014-01', none)).body).toMatchObject({ noticeUntil: '2014-02-17', decideBy: '2014-02-18' });
  });

  it('are closed and sealed once the day is past, and opened again only as a record under a document', async () => {
    app.clock.set('2014-02-18T02:00:00Z');
    expect(await state('2014-01')).toMatchObject({ state: 'open' });
    await closeMonths(app, '2014-01');
    const closed = await state('2014-01');
    expect(closed).toMatchObject({ state: 'closed', seal: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expectRefusal(await hold('2014-01', { noticeUntil: '2014-02-20' }), 409, 'month_closed_already');
    const again = { noticeUntil: '2014-02-20', decideBy: '2014-02-25' };
    expectRefusal(await reopen('2014-01', { ...again, documentNo: ' ' }), 400, 'invalid_input');
    expect((await reopen('2014-01', again)).body).toMatchObject({
      documentNo: '区政办函〔2014〕12号',
      by: 'system_administrator',
    });
    expect(await state('2014-01')).toMatchObject({ state: 'reopened', seal: closed['seal'] });
    app.clock.set('2014-02-21T02:00:00Z');
    expect(await state('2014-01')).toMatchObject({ state: 'closed', seal: closed['seal'] });
  });

  it('are as they were recorded, and a changed word is found', async () => {
    const findings = async () => {
      const verify = app.nest.get(VerifyAssessment);
      return app.nest.get(UnitOfWork).read(async (tx) => {
        const found: string[] = [];
        for await (const { row } of verify.findings(tx, app.officeId)) found.push(row);
        return found;
      });
    };
    expect(await findings()).toEqual([]);
    await app.nest.get(DataSource).query("UPDATE assessment_period_record SET reason = 'x' WHERE record_no = 1");
    expect(await findings()).toEqual(['2014-01, record 1']);
  });
});
