import { notices } from '../support/notices';
import { record } from '../support/standings';
import { TestApp, type Who } from '../support/test-app';

const [OURS, THEIRS, DISPUTING] = ['liaison of 甲局', 'liaison of 乙局', 'liaison of 丙镇'] as const;

describe('whoever has to look at a month, or at an objection', () => {
  let app: TestApp;
  const unused = new Map<Who, string>();
  const { hearing, list, soon } = notices(() => app);
  beforeAll(async () => {
    app = await TestApp.start({ now: '2014-02-10T02:00:00Z' });
    await hearing(OURS, THEIRS, DISPUTING, 'editor', 'leader');
    const itemId = await app.submitted(['甲局'], '2014-01-08', '甲一');
    const adoption = { itemId, publication: '政务', fields: { form: 'single' }, occurredOn: '2014-01-09' };
    await record(app, 'adoptions', adoption);
    unused.set(DISPUTING, await app.submitted(['丙镇'], '2014-01-10', '丙一'));
    unused.set(THEIRS, await app.submitted(['乙局'], '2014-01-10', '乙一'));
    // Mondays, both.
    const notice = { noticeUntil: '2014-02-17', decideBy: '2014-02-24' };
    await app.post('system_administrator', '/api/v1/periods/2014-01/holding', notice);
  });
  afterAll(() => app.close());

  const told = async (who: Who, kind: string) => (await list(who, `kind=${kind}`)).rows.map(({ sentence }) => sentence);
  const act = (who: Who, path: string, body: object) =>
    app.post(who, `/api/v1/objections${path}`, { words: '理由', ...body });

  it('hears that the month lies before its unit, and until when', async () => {
    const sentence = '2014 年 1 月的对账单请核对，2014-02-17 23:59 前可以确认或提出异议。';
    expect(await told(OURS, 'statement_open')).toEqual([sentence]);
    expect(await told(THEIRS, 'statement_open')).toEqual([sentence]);
  });

  it('hears of what was written: the office of the unit’s words, the unit of the office’s', async () => {
    const { body: entries } = await app.get(OURS, '/api/v1/entries');
    const [entry] = (entries as { rows: { no: number }[] }).rows;
    const { body } = await act(OURS, '', { entry: entry?.no });
    const { id } = body as { id: string };
    expect(await told('editor', 'objection_raised')).toEqual(['甲局对 2014 年 1 月对账单有异议或补充说明，请办理。']);
    await act('leader', `/${id}/messages`, {});
    expect(await told(OURS, 'objection_answered')).toHaveLength(1);
    expect((await list('editor', 'kind=objection_raised')).rows.map(({ read }) => read)).toEqual([true]);
    await act('leader', `/${id}/decision`, { outcome: 'upheld' });
    expect(await told(OURS, 'objection_decided')).toEqual([expect.stringContaining('维持原记录')]);
    expect(await told(THEIRS, 'objection_decided')).toEqual([]);
  });

  it('is reminded on the morning of the last working day before the last one, unless the unit has confirmed or objected', async () => {
    await app.post(OURS, '/api/v1/statements/confirmation', { month: '2014-01' });
    expect((await act(DISPUTING, '', { itemId: unused.get(DISPUTING) })).status).toBe(201);
    const { body } = await act(THEIRS, '', { itemId: unused.get(THEIRS) });
    await act(THEIRS, `/${(body as { id: string }).id}/withdrawal`, {});
    app.clock.set('2014-02-14T01:00:00Z');
    expect(await soon(THEIRS, 'statement_due')).toEqual([
      '2014 年 1 月的核对于 2014-02-17 23:59 截止，本单位到 2014-02-14 还没有确认，也没有提出异议，请核对。',
    ]);
    expect([await told(OURS, 'statement_due'), await told(DISPUTING, 'statement_due')]).toEqual([[], []]);
  });

  it('is reminded of objections without an answer on the last working day before theirs, also when the month was put off', async () => {
    const later = { noticeUntil: '2014-02-26', decideBy: '2014-03-03' };
    await app.post('system_administrator', '/api/v1/periods/2014-01/holding', later);
    app.clock.set('2014-02-21T01:00:00Z');
    const sentence = '2014 年 1 月对账单到 2014-02-21 有 1 件异议没有答复，应于 2014-02-24 23:59 前办结。';
    expect(await soon('editor', 'objection_due')).toEqual([sentence]);
    expect(await told('leader', 'objection_due')).toEqual([sentence]);
  });
});
