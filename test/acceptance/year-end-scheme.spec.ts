import { aNeighbour, expectRefusal } from '../support/refusals';
import { TestApp } from '../support/test-app';

const URL = '/api/v1/year-end-scheme';
const scheme = {
  asset: 'point',
  standard: { by: 'best_of_group' },
  grades: [{ title: '优秀', topShare: 30 }, { title: '合格' }],
  commendation: { unitShare: 30, liaisonShare: 30, unitBars: { '*': '60' }, liaisonBars: {} },
  vetoes: [{ title: '发生失实信息', on: 'incident', fault: 'untrue', gradeAtMost: '合格' }],
  noticeDays: 5,
  decideDays: 3,
};

describe('/api/v1/year-end-scheme', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const decide = (version: number, change: object = {}) =>
    app.put('system_administrator', URL, { ...scheme, ...change, version });

  it('is the office’s own to decide, so there is none at first', async () => {
    expectRefusal(await app.get('editor', URL), 409, 'scheme_missing');
    expectRefusal(await app.put('editor', URL, { ...scheme, version: 0 }), 403, 'not_permitted');
  });

  it('is kept version by version, and the last one holds', async () => {
    expect((await decide(0)).body).toMatchObject({ ...scheme, version: 1, decidedBy: 'system_administrator' });
    expect((await decide(1, { noticeDays: 7 })).body).toMatchObject({ version: 2, noticeDays: 7 });
    expect((await app.get('liaison of 甲局', URL)).body).toMatchObject({ version: 2, noticeDays: 7 });
    const neighbour = await aNeighbour(app);
    expectRefusal(await neighbour.get('leader', URL), 409, 'scheme_missing');
  });

  it('is decided by one of two who wrote at the same time; the other is told who was first', async () => {
    const late = expectRefusal(await decide(1, { noticeDays: 9 }), 409, 'setting_changed');
    expect(late).toContain('system_administrator在 2014-03-20 10:00 修改过');
    const both = await Promise.all([decide(2, { noticeDays: 7 }), decide(2, { noticeDays: 7 })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await app.get('editor', URL)).body).toMatchObject({ version: 3, noticeDays: 7 });
  });

  it('is refused with every place that could not be carried out, and nothing is kept of it', async () => {
    const wrong = await decide(3, {
      grades: [{ title: '优秀' }, { title: '合格' }],
      vetoes: [{ title: '泄密', on: 'incident', fault: 'leaked' }],
    });
    expectRefusal(wrong, 400, 'invalid_input');
    const { problems } = wrong.body as { problems: { field: string; message: string }[] };
    expect(problems.map(({ field }) => field)).toEqual(['grades.0', 'vetoes.0.fault']);
    expect(problems[1]?.message).toContain('untrue');
    expectRefusal(await decide(3, { commendation: { ...scheme.commendation, unitShare: 101 } }), 400, 'invalid_input');
    expectRefusal(
      await decide(3, { commendation: { ...scheme.commendation, unitBars: { '*': 60 } } }),
      400,
      'invalid_input',
    );
    expectRefusal(await decide(3, { standard: null }), 400, 'invalid_input');
    expect((await app.get('leader', URL)).body).toMatchObject({ version: 3 });
  });
});
