import { VerifyAssessment } from '@app/assessment';
import { readWorkbook, sourceOf, UnitOfWork } from '@app/platform';
import { aDeclaration } from '@app/testing';
import { DataSource } from 'typeorm';
import { fetched } from '../support/downloads';
import { notices } from '../support/notices';
import { aNeighbour, expectRefusal } from '../support/refusals';
import { closeMonths, record } from '../support/standings';
import { TestApp, type Who } from '../support/test-app';

const URL = '/api/v1/year-ends';
const OURS = 'liaison of 甲局';
const scheme = {
  asset: 'point',
  standard: { by: 'best_of_group' },
  grades: [{ title: '优秀', topShare: 30 }, { title: '合格', atLeast: '60' }, { title: '一般' }],
  commendation: { unitShare: 30, liaisonShare: 30, unitBars: { '*': '0' }, liaisonBars: {} },
  vetoes: [{ title: '被点名批评', on: 'incident', fault: 'criticised', gradeAtMost: '一般' }],
  noticeDays: 3,
  decideDays: 2,
};

interface Body {
  readonly id: string;
  readonly no: number;
  readonly state: string;
  readonly seal: string | null;
  readonly noticeUntil: string | null;
  readonly units: readonly { readonly name: string; readonly rank: number; readonly grade: string; standard: string }[];
  readonly liaisons: readonly { readonly name: string; readonly points: string }[];
  readonly awards: readonly { unit: string; person: string | null; by: string; certificateNo: string | null }[];
  readonly verdicts: readonly object[];
  readonly steps: readonly { readonly action: string; readonly by: string }[];
}

describe('/api/v1/year-ends', () => {
  let app: TestApp;
  let id: string;
  const { hearing, list, soon } = notices(() => app);
  beforeAll(async () => {
    const departments = { 甲局: 'department', 乙局: 'department', 丙局: 'department', 戊局: 'department' } as const;
    const units = { ...departments, 丁镇: 'township' } as const;
    app = await TestApp.start({ now: '2015-01-05T02:00:00Z', firstMonth: '2014-11', units });
    await adopted('甲局', '张某', 3);
    await adopted('乙局', '李某', 2);
    await adopted('丁镇', undefined, 1);
    await adopted('戊局', '赵某', 1);
    const merger = { into: app.unit('乙局'), on: '2014-12-25' };
    await app.post('system_administrator', `/api/v1/units/${app.unit('戊局')}/mergers`, merger);
    const criticised = { fields: { fault: 'criticised', level: 'district' }, occurredOn: '2014-12-20' };
    await record(app, 'incidents', { contributors: [{ unitId: app.unit('丙局') }], ...criticised });
  });
  afterAll(() => app.close());

  async function adopted(unit: string, person: string | undefined, count: number) {
    for (let i = 1; i <= count; i++) {
      const contributors = [{ unitId: app.unit(unit), ...(person === undefined ? {} : { person }) }];
      const item = { title: `${unit}${i}`, contributors, occurredOn: '2014-12-01', declaration: aDeclaration };
      const { itemId } = (await app.post('editor', '/api/v1/items', item)).body as { itemId: string };
      const where = {
        publication: '政府专报',
        issue: String(i),
        fields: { form: 'research' },
        occurredOn: '2014-12-10',
      };
      await record(app, 'adoptions', { itemId, ...where });
    }
  }
  const act = (who: Who, path: string, body: object = {}) => app.post(who, `${URL}/${id}/${path}`, body);
  const read = async (who: Who = 'leader') => (await app.get(who, `${URL}/${id}`)).body as Body;
  const judge = (kind: string, unit: string, more: object = {}) =>
    act('leader', 'verdicts', { kind, unitId: app.unit(unit), reason: '全年牵头防汛专题', ...more });
  const awarded = ({ awards }: Body) => awards.map(({ unit, person, by }) => `${unit} ${person ?? ''} ${by}`);
  const raise = (who: Who, words = '名次有误') => app.post(who, '/api/v1/objections', { yearEndId: id, words });
  const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;

  it('are drawn up by the office’s scheme once all months of the year are closed', async () => {
    const drawUp = () => app.post('editor', URL, { year: '2014' });
    expectRefusal(await drawUp(), 409, 'scheme_missing');
    await app.put('system_administrator', '/api/v1/year-end-scheme', { ...scheme, version: 0 });
    expectRefusal(await drawUp(), 409, 'year_not_closed');
    await closeMonths(app, '2014-11', '2014-12');
    expectRefusal(await app.post('editor', URL, { year: '2013' }), 409, 'year_before_ledger');
    expectRefusal(await app.post('editor', URL, { year: '二〇一四' }), 400, 'invalid_input');
    const answer = await drawUp();
    expect(answer.status).toBe(201);
    id = idOf(answer);
    expectRefusal(await drawUp(), 409, 'year_end_exists');
  });

  it('rank units in their groups, grade them, and propose who has a place, passing over whoever has a veto', async () => {
    const drawn = await read();
    expect(drawn.units.map(({ name, rank, standard, grade }) => [name, rank, standard, grade])).toEqual([
      ['甲局', 1, '100.00', '优秀'],
      ['乙局', 2, expect.stringMatching(/^\d\d\.\d\d$/) as string, expect.any(String) as string],
      ['丙局', 3, '0.00', '一般'],
      ['丁镇', 1, '100.00', '优秀'],
    ]);
    expect(drawn.liaisons.map(({ name, points }) => [name, points])).toEqual([
      ['张某', '300.0'],
      ['李某', '200.0'],
      ['赵某', '100.0'],
    ]);
    // What a merged unit brought along counts: 200 and 100, less two quotas of its own that were missed and one of the other's.
    expect(drawn.units.find(({ name }) => name === '乙局')).toMatchObject({ points: '210.0' });
    expect(awarded(drawn)).toEqual(['甲局  place', '丁镇  place', '甲局 张某 place']);
  });

  it('are shown to nobody but the office until they are put before everybody', async () => {
    expectRefusal(await app.get(OURS, `${URL}/${id}`), 404, 'year_end_not_found');
    expect((await app.get(OURS, URL)).body).toEqual({ rows: [] });
    const neighbour = await aNeighbour(app);
    expectRefusal(await neighbour.get('leader', `${URL}/${id}`), 404, 'year_end_not_found');
    const bodies = { verdicts: { kind: 'strike', unitId: 1, reason: '误' }, recall: { reason: '误' }, decision: {} };
    const further = { finalisation: { documentNo: '1' }, reopening: { documentNo: '1', reason: '误' } };
    for (const [path, body] of Object.entries({ ...bodies, ...further, certificates: { format: 'xlsx' } }))
      expectRefusal(await neighbour.post('leader', `${URL}/${id}/${path}`, body), 404, 'year_end_not_found');
    for (const path of ['redrawing', 'public-notice'])
      expectRefusal(await neighbour.post('editor', `${URL}/${id}/${path}`, {}), 404, 'year_end_not_found');
  });

  it('take nominations with a reason, but none of a unit with a veto, of somebody unknown, or of whoever is commended', async () => {
    expectRefusal(await judge('nominate', '丙局'), 409, 'nominee_vetoed');
    expectRefusal(await judge('nominate', '甲局'), 409, 'nominee_commended');
    expectRefusal(await judge('nominate', '乙局', { person: '无此人' }), 400, 'nominee_unknown');
    expectRefusal(await judge('strike', '乙局'), 409, 'nobody_to_strike');
    expectRefusal(await judge('nominate', '乙局', { reason: ' ' }), 400, 'invalid_input');
    expectRefusal(await app.post('editor', `${URL}/${id}/verdicts`, {}), 403, 'not_permitted');
    const nominated = (await judge('nominate', '乙局', { person: '李某' })).body as Body;
    expect(awarded(nominated)).toContain('乙局 李某 nomination');
  });

  it('are drawn up anew as often as wanted, by the scheme of then, and what was said of nominees stays', async () => {
    const commendation = { ...scheme.commendation, unitShare: 50 };
    await app.put('system_administrator', '/api/v1/year-end-scheme', { ...scheme, commendation, version: 1 });
    const drawn = (await act('editor', 'redrawing')).body as Body;
    expect(awarded(drawn)).toEqual([
      ...['甲局  place', '乙局  place', '丁镇  place', '甲局 张某 place'],
      '乙局 李某 nomination',
    ]);
  });

  it('lie before everybody for the working days of the scheme; a unit sees who is commended, and results of its own', async () => {
    expectRefusal(await act('leader', 'decision'), 409, 'year_end_moved_on');
    await hearing(OURS, 'liaison of 丁镇', 'leader');
    expect(((await act('editor', 'public-notice')).body as Body).noticeUntil).toBe('2015-01-08');
    expect(await soon(OURS, 'year_end_open')).toEqual(['2014 年的年终评定正在公示，2015-01-08 23:59 前可以提出异议。']);
    expectRefusal(await act('editor', 'redrawing'), 409, 'year_end_moved_on');
    const seen = await read(OURS);
    expect([seen.units.map(({ name }) => name), seen.awards.length, seen.verdicts.length]).toEqual([['甲局'], 5, 0]);
  });

  it('are objected to in the same threads as statements, and not decided before each has its answer', async () => {
    const first = await raise(OURS);
    expect(first.body).toMatchObject({ about: 'year_end', yearEndId: id, month: '2014', decideBy: '2015-01-12' });
    expectRefusal(await raise(OURS), 409, 'objection_stands');
    const second = idOf(await raise('liaison of 乙局'));
    expectRefusal(await act('leader', 'decision'), 409, 'public_notice_running');
    app.clock.set('2015-01-07T01:00:00Z');
    expect(await soon('liaison of 丁镇', 'year_end_due')).toEqual([
      '2014 年的年终评定公示于 2015-01-08 23:59 截止，如有异议，请在此前提出。',
    ]);
    expect((await list(OURS, 'kind=year_end_due')).rows).toEqual([]);
    app.clock.set('2015-01-09T02:00:00Z');
    expect(await soon('leader', 'objection_due')).toEqual([
      '2014 年终评定到 2015-01-09 有 2 件异议没有答复，应于 2015-01-12 23:59 前办结。',
    ]);
    expectRefusal(await raise('liaison of 丁镇'), 409, 'public_notice_over');
    expectRefusal(await act('leader', 'decision'), 409, 'year_end_objections_open');
    const decide = (objection: string, outcome: string) =>
      app.post('leader', `/api/v1/objections/${objection}/decision`, { outcome, words: '经核对' });
    expect((await decide(idOf(first), 'upheld')).body).toMatchObject({ state: 'upheld' });
    // A correction rests on something that was done since.
    expectRefusal(await decide(second, 'corrected'), 409, 'outcome_verdict_missing');
    app.clock.set('2015-01-09T02:01:00Z');
    await judge('strike', '乙局', { person: '李某' });
    expect((await decide(second, 'corrected')).body).toMatchObject({ state: 'corrected', event: null });
    const { body } = await app.get('editor', `/api/v1/objections?yearEndId=${id}`);
    expect((body as { rows: object[] }).rows).toHaveLength(2);
  });

  it('are decided, and final under a document: certificates are numbered, the record is sealed, nothing moves any more', async () => {
    expect(((await act('leader', 'decision', { note: '主任办公会审定' })).body as Body).state).toBe('decided');
    expectRefusal(await judge('nominate', '乙局', { person: '李某' }), 409, 'year_end_moved_on');
    expectRefusal(await act('editor', 'certificates', { format: 'xlsx' }), 409, 'year_end_not_final');
    const final = (await act('leader', 'finalisation', { documentNo: '区政办发〔2015〕3号' })).body as Body;
    expect(final).toMatchObject({ state: 'final', seal: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(final.awards.map(({ certificateNo }) => certificateNo)).toEqual(
      ['001', '002', '003', '004'].map((no) => `〔2014〕第${no}号`),
    );
    expect(final.steps.map(({ action }) => action)).toEqual(['draw', 'redraw', 'announce', 'decide', 'finalise']);
    expectRefusal(await act('leader', 'finalisation', { documentNo: '4号' }), 409, 'year_end_moved_on');
  });

  it('give the list of certificates as a workbook and as a page', async () => {
    const bytes = await fetched(app, 'editor', `${URL}/${id}/certificates`, { format: 'xlsx' });
    const lines: string[] = [];
    for (const sheet of await readWorkbook(sourceOf(bytes)))
      for await (const { cells } of sheet.rows()) lines.push(cells.map((cell) => cell?.text ?? '').join('|'));
    expect(lines).toContainEqual('1|一、政务信息工作先进单位（3 个）|〔2014〕第001号|甲局||按名次');
    expect(lines).toContainEqual('1|二、政务信息工作先进个人（1 个）|〔2014〕第004号|甲局|张某|按名次');
    const page = await fetched(app, 'leader', `${URL}/${id}/certificates`, { format: 'html' });
    expect(page.toString()).toContain('区政办发〔2015〕3号');
    expectRefusal(await app.post('finance', `${URL}/${id}/certificates`, { format: 'xlsx' }), 403, 'not_permitted');
  });

  it('are assessed again only as a further record under a document; whoever has a certificate keeps its number', async () => {
    const final = id;
    const again = await act('leader', 'reopening', { documentNo: '区政办函〔2015〕9号', reason: '复核' });
    expect(again.body).toMatchObject({ no: 2, state: 'drawn', documentNo: '区政办函〔2015〕9号', seal: null });
    expectRefusal(await act('leader', 'reopening', { documentNo: '9号', reason: '复核' }), 409, 'year_end_not_final');
    id = idOf(again);
    await judge('nominate', '乙局', { person: '李某' });
    await act('editor', 'public-notice');
    expect(((await act('leader', 'recall', { reason: '漏列' })).body as Body).state).toBe('drawn');
    // From Friday the 9th on; the office enters that the Monday is off.
    const days = { holidays: ['2015-01-12'], makeUpDays: [], version: 0 };
    await app.put('system_administrator', '/api/v1/holidays/2015', days);
    expect(((await act('editor', 'public-notice')).body as Body).noticeUntil).toBe('2015-01-15');
    app.clock.set('2015-01-20T02:00:00Z');
    await act('leader', 'decision');
    const { awards } = (await act('leader', 'finalisation', { documentNo: '5号' })).body as Body;
    expect(awards.map(({ person, certificateNo }) => [person, certificateNo]).slice(-2)).toEqual([
      ['张某', '〔2014〕第004号'],
      ['李某', '〔2014〕第005号'],
    ]);
    const { rows, next } = (await app.get('leader', `${URL}?limit=1`)).body as { rows: Body[]; next: string };
    expect(rows.map((row) => row.id)).toEqual([id]);
    const second = (await app.get('leader', `${URL}?limit=1&cursor=${next}`)).body as { rows: Body[]; next?: string };
    expect([second.rows.map((row) => row.id), second.next]).toEqual([[final], undefined]);
    const listed = async (query: string) =>
      ((await app.get('leader', `${URL}?${query}`)).body as { rows: Body[] }).rows.map((row) => row.id);
    expect(await listed('state=final&year=2014')).toEqual([id, final]);
    expect([await listed('state=drawn'), await listed('year=2013')]).toEqual([[], []]);
    expectRefusal(await app.get('leader', `${URL}?state=open`), 400, 'invalid_input');
  });

  it('are as they were sealed, and a changed word is found', async () => {
    const findings = () =>
      app.nest.get(UnitOfWork).read(async (tx) => {
        const found: string[] = [];
        for await (const { row } of app.nest.get(VerifyAssessment).findings(tx, app.officeId)) found.push(row);
        return found;
      });
    expect(await findings()).toEqual([]);
    await app.nest.get(DataSource).query("UPDATE assessment_verdict SET reason = 'x' WHERE verdict_no = 1");
    expect(await findings()).toEqual(['2014, record 1', '2014, record 2']);
  });
});
