import { aDeclaration } from '@app/testing';
import { regulationFiles, TestApp } from '../support/test-app';
import { aNeighbour, expectOnlyFor, expectRefusal, rowCounts } from '../support/refusals';

const URL = '/api/v1/regulations';

/** A version small enough to read here: one publication, one rule, one case. */
const tiny = (more: { version?: number; from?: string; points?: number; id?: string; scale?: number } = {}) => {
  const { version = 2, from = '2014-04-01', points = 12, id = 'district-info', scale = 1 } = more;
  return {
    source: `regulation: ${id}
version: ${version}
issued: { no: 示例〔2014〕${version}号, on: 2014-03-01, title: 政务信息工作考核办法, text: text.md }
effective: { from: ${from}, last_day: null, governs: adopted_on }
first_month: 1
assets:
  point: { scale: ${scale}, title: 分 }
domains:
  level: { district: 区级 }
  pub:
    政务: { level: district, title: 《政务》 }
    每月摘要: { level: district, title: 《每月摘要》 }
  form: { single: 单条 }
rules:
  - id: adopt
    title: 采用
    on: adoption
    table:
      - [id, pub, form, point, clause]
      - [a1, '*', single, ${points}, '1.1']
`,
    text: `# 办法\n\n[1.1] 采用一条计 ${points} 分。\n`,
    cases: `units: { 甲局: { group: department } }
cases:
  - name: 采用一条计 ${points} 分，因为办法只有这一项
    events:
      - { id: e1, type: adoption, on: ${from}, item: A1, units: [甲局], pub: 政务, form: single }
    entries:
      - [e1, 甲局, point, '${points.toFixed(scale)}', a1]
`,
  };
};

describe('/api/v1/regulations', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ now: '2014-04-10T02:00:00Z' });
  });
  afterAll(() => app.close());

  const put = (body: object | string, headers: Record<string, string> = {}, query = '') =>
    app.post('system_administrator', URL + query, body, headers);
  const refused = async (body: object | string, status: number, code: string) => {
    const before = await rowCounts(app);
    const answer = await put(body);
    expectRefusal(answer, status, code);
    expect(await rowCounts(app)).toEqual(before);
    return (answer.body as { message: string }).message;
  };

  it('shows what is in force with its words and the text of its clauses, so that forms and tables can be drawn from it', async () => {
    const { body } = await app.get('liaison of 甲局', URL);
    expect(body).toMatchObject([
      {
        id: 'district-info',
        version: 1,
        title: '政务信息工作考核办法',
        from: '2014-01-01',
        lastDay: null,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    ]);
    expect(body).toMatchObject([
      {
        events: expect.arrayContaining([
          {
            type: 'adoption',
            fields: expect.arrayContaining([
              { name: 'pub', required: true },
              { name: 'form', required: true },
            ]) as object,
          },
        ]) as object,
        periodRules: expect.arrayContaining([expect.objectContaining({ at: 'month', targeted: true })]) as object,
        byHand: [
          {
            id: 'h1',
            title: '机构和人员落实',
            prices: [{ asset: 'point', clause: '3.1.1', amount: '20.0', range: null }],
          },
          { id: 'h2', prices: [{ amount: '-20.0' }] },
          { id: 'h3', prices: [{ scale: 1, amount: null, range: ['1.0', '100.0'], decides: 'office_head' }] },
        ],
      },
    ]);
    const [{ vocabularies, clauses }] = body as [
      { vocabularies: Record<string, object[]>; clauses: Record<string, string> },
    ];
    expect(vocabularies['form']).toContainEqual({ word: 'single', title: '单条' });
    expect(clauses['3.1.3']).toContain('《政务》采用一条单条信息计 10 分');
  });

  it('does not put in force in a dry run', async () => {
    const before = await rowCounts(app);
    expectRefusal(await put(tiny(), {}, '?dryRun=true'), 400, 'dry_run_unsupported');
    expect(await rowCounts(app)).toEqual(before);
  });

  it.each([
    ['nothing', {}, 'invalid_input'],
    ['a text for the cases that is a list', { ...tiny(), cases: [] }, 'invalid_input'],
    ['an empty source', { ...tiny(), source: '' }, 'invalid_input'],
    ['an unknown field', { ...tiny(), force: true }, 'invalid_input'],
    ['a source that is no YAML', { ...tiny(), source: ': : :' }, 'regulation_not_ready'],
    ['a source that is a number', { ...tiny(), source: '7' }, 'regulation_not_ready'],
    ['a source nested without end', { ...tiny(), source: '['.repeat(50_000) }, 'regulation_not_ready'],
    ['a source that repeats itself a billion times', { ...tiny(), source: billionLaughs() }, 'regulation_not_ready'],
    ['a source with an invisible null', { ...tiny(), source: `${tiny().source}# \0\n` }, 'unstorable_text'],
    ['cases that are no YAML', { ...tiny(), cases: '{' }, 'regulation_not_ready'],
    ['no case at all', { ...tiny(), cases: 'units: {}\ncases: []\n' }, 'regulation_not_ready'],
    ['a case that comes out otherwise', { ...tiny(), cases: tiny({ points: 13 }).cases }, 'regulation_not_ready'],
    ['a clause the text does not have', { ...tiny(), text: '# 办法\n\n[9.9] 计 12 分。\n' }, 'regulation_not_ready'],
    ['another scale than before', tiny({ scale: 2 }), 'regulation_scale_changed'],
  ])('refuses %s', async (_name, body, code) => {
    await refused(body, 400, code);
  });

  it('names file, line and column of what is wrong', async () => {
    const source = tiny().source.replace("'*', single", "'*', poem");
    expect(await refused({ ...tiny(), source }, 400, 'regulation_not_ready')).toMatch(/regulation\.yaml:\d+:\d+/);
  });

  it('refuses a version that stands already, and one that begins no later', async () => {
    await refused(tiny({ version: 1 }), 409, 'regulation_version_exists');
    await refused(tiny({ from: '2014-01-01' }), 409, 'regulation_overlaps');
    await refused(tiny({ from: '2013-06-01' }), 409, 'regulation_overlaps');
  });

  it('refuses a body larger than a regulation can be', () =>
    refused({ ...tiny(), text: 'x'.repeat(300_000) }, 413, 'body_too_large'));

  it('prices by the version of the day it happened, re-assesses what lies after its first day, and takes its publications', async () => {
    const adopt = async (occurredOn: string, publication = '政务') => {
      const itemId = await app.submitted(['甲局'], '2014-03-03');
      const body = { itemId, publication, fields: { form: 'single' }, occurredOn };
      return app.post('editor', '/api/v1/adoptions', body);
    };
    const early = await adopt('2014-04-05');
    const { event } = early.body as { event: { no: number } };
    const key = { 'idempotency-key': 'regulation-2' };
    const { status, body } = await put(tiny(), key);
    expect(status).toBe(201);
    expect(body).toMatchObject({ id: 'district-info', version: 2 });

    const amounts = async (no: number) => {
      const { body: page } = await app.get('editor', `/api/v1/entries?event=${no}`);
      return (page as { rows: { asset: string; amount: string }[] }).rows.map((row) => `${row.asset} ${row.amount}`);
    };
    expect(await amounts(event.no)).toEqual(['point 10.0', 'yuan 20.00', 'point -10.0', 'yuan -20.00', 'point 12.0']);
    expect((await adopt('2014-03-31')).body).toMatchObject({ entries: [{ amount: '10.0' }, { amount: '20.00' }] });
    expect((await adopt('2014-04-01', '每月摘要')).body).toMatchObject({
      entries: [{ amount: '12.0', clause: '1.1' }],
    });
    const { body: list } = await app.get('editor', URL);
    expect(list).toMatchObject([
      { version: 1, lastDay: '2014-03-31' },
      { version: 2, from: '2014-04-01', lastDay: null },
    ]);

    const before = await rowCounts(app);
    const again = await put(tiny(), key);
    expect(again.text).toBe(JSON.stringify(body));
    expectRefusal(await put(tiny({ version: 3, from: '2014-05-01' }), key), 409, 'idempotency_key_reused');
    expect(await rowCounts(app)).toEqual(before);
  });

  it('does not reach back into closed months', async () => {
    const neighbour = await aNeighbour(app);
    expect((await neighbour.post('system_administrator', '/api/v1/months/2014-01/closing', {})).status).toBe(201);
    expect((await neighbour.post('system_administrator', '/api/v1/months/2014-02/closing', {})).status).toBe(201);
    const answer = await neighbour.post('system_administrator', URL, tiny({ from: '2014-02-15' }));
    expectRefusal(answer, 409, 'regulation_reaches_back');
    expect((await neighbour.post('system_administrator', URL, tiny({ from: '2014-03-01' }))).status).toBe(201);
  });

  it('belongs to one office: another one has its own, or none, and then can record nothing', async () => {
    const bare = await aNeighbour(app, { code: 'bare', regulation: null });
    expect((await bare.get('system_administrator', URL)).body).toEqual([]);
    const contributors = [{ unitId: bare.unit('外局') }];
    const item = { title: '没有办法', contributors, occurredOn: '2014-03-03', declaration: aDeclaration };
    expectRefusal(await bare.post('editor', '/api/v1/items', item), 409, 'no_regulation');
    expectRefusal(await bare.post('system_administrator', '/api/v1/months/2014-01/closing', {}), 409, 'no_regulation');
    const files = await regulationFiles('county-info-1');
    const { status, body } = await bare.post('system_administrator', URL, { ...files, signedOff: null });
    expect({ status, body }).toMatchObject({ status: 201, body: { id: 'county-info', version: 1 } });
    expect((await app.get('editor', URL)).body).toHaveLength(2);
  });

  it('is for system administrators to put in force, and for everybody to read', async () => {
    await expectOnlyFor(app, ['system_administrator'], URL, tiny());
    for (const who of ['liaison of 甲局', 'editor', 'finance', 'leader'] as const)
      expect((await app.get(who, URL)).status).toBe(200);
  });
});

/** Nine levels of ten aliases each: harmless to read, fatal to unfold. */
function billionLaughs(): string {
  const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(10).fill(`*l${i}`).join(', ')}]`);
  return ['l0: &l0 [哈, 哈]', ...levels, 'regulation: *l9'].join('\n');
}
