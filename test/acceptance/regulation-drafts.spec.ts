import { setTimeout as sleep } from 'node:timers/promises';
import { expectOnlyFor, expectRefusal, rowCounts } from '../support/refusals';
import { regulationFiles, TestApp } from '../support/test-app';

const CHECKS = '/api/v1/regulation-drafts/checks';
const SIMULATIONS = '/api/v1/regulation-drafts/simulations';

interface Found {
  readonly state: string;
  readonly result: unknown;
  readonly error: { readonly code: string } | null;
}

describe('/api/v1/regulation-drafts', () => {
  let app: TestApp;
  let files: { source: string; text: string; cases: string };
  beforeAll(async () => {
    app = await TestApp.start();
    files = await regulationFiles('district-info-1');
    const itemId = await app.submitted(['甲局'], '2014-03-03');
    const adoption = { itemId, publication: '政务', fields: { form: 'single' }, occurredOn: '2014-03-05' };
    expect((await app.post('editor', '/api/v1/adoptions', adoption)).status).toBe(201);
  });
  afterAll(() => app.close());

  const ask = (path: string, body: object, headers: Record<string, string> = {}) =>
    app.post('system_administrator', path, body, headers);
  const days = { from: '2014-01-01', to: '2014-12-31' };
  /** The district's rules with a brief of the same worth as a whole item of its own. */
  const dearer = () => ({
    ...files,
    source: files.source.replace('[a1, 政务, single, 10, 20,', '[a1, 政务, single, 12, 20,'),
  });
  const over = async (id: string): Promise<Found> => {
    for (;;) {
      const job = (await app.get('system_administrator', `/api/v1/jobs/${id}`)).body as Found;
      if (!['queued', 'running'].includes(job.state)) return job;
      await sleep(20);
    }
  };

  it('shows the tables of a draft with the clause of each row, and stores nothing', async () => {
    const before = await rowCounts(app);
    const { status, body } = await ask(CHECKS, files);
    expect(status).toBe(200);
    expect(body).toMatchObject({ head: { id: 'district-info', version: 1, from: '2014-01-01' }, beyond: [] });
    const { tables, clauses, findings } = body as {
      tables: { key: string; columns: { key: string }[]; rows: string[][] }[];
      clauses: Record<string, string>;
      findings: { severity: string }[];
    };
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const adopt = tables.find(({ key }) => key === 'adopt.table');
    const place = adopt?.columns.findIndex(({ key }) => key === 'clause') ?? -1;
    expect(adopt?.rows[0]?.[place]?.split(' ')[0]).toBe('3.1.3');
    expect(clauses['3.1.3']).toMatch(/10 ?分/);
    expect(await rowCounts(app)).toEqual(before);
  });

  it('says in which line of which file something is wrong, and what to do about it', async () => {
    const source = files.source.replace('single, 10, 20,', 'singel, 10, 20,');
    const line = source.split('\n').findIndex((each) => each.includes('singel')) + 1;
    const { body } = await ask(CHECKS, { ...files, source });
    expect(body).toMatchObject({ head: null });
    const { findings } = body as { findings: { severity: string; file: string; line: number; advice: string }[] };
    expect(findings).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        file: 'regulation.yaml',
        line,
        advice: expect.stringMatching(/\S/) as string,
      }),
    );
  });

  it('answers what is no regulation at all with findings, since that is what the page is for', async () => {
    const { status, body } = await ask(CHECKS, { source: '{', text: '', cases: '' });
    expect(status).toBe(400);
    expectRefusal({ status, body, text: '', headers: {} }, 400, 'invalid_input');
    const broken = await ask(CHECKS, { source: '{', text: '无', cases: '' });
    expect([broken.status, (broken.body as { head: null; tables: [] }).tables]).toEqual([200, []]);
  });

  it('tries a draft on what was recorded and says unit by unit what would change', async () => {
    const before = await rowCounts(app);
    const accepted = await ask(SIMULATIONS, { ...days, source: dearer().source, text: files.text });
    expect(accepted.status).toBe(202);
    const { state, result } = await over((accepted.body as { id: string }).id);
    expect(state).toBe('done');
    expect(result).toMatchObject({
      ...days,
      settled: null,
      changed: 1,
      totals: expect.arrayContaining([{ asset: 'point', before: '10.0', after: '12.0', difference: '2.0' }]) as unknown,
      units: [
        {
          unit: '甲局',
          amounts: expect.arrayContaining([
            { asset: 'point', before: '10.0', after: '12.0', difference: '2.0' },
          ]) as unknown,
        },
      ],
    });
    const { job: jobsBefore, ...rest } = before;
    const { job: jobsAfter, ...restAfter } = await rowCounts(app);
    expect([restAfter, jobsAfter]).toEqual([rest, (jobsBefore ?? 0) + 1]);
  });

  it('refuses a draft with errors and days that cannot be, before any job is asked for', async () => {
    const draft = { source: files.source, text: files.text };
    const before = await rowCounts(app);
    const refused = async (body: object, status: number, code: string) =>
      expectRefusal(await ask(SIMULATIONS, { ...draft, ...days, ...body }), status, code);
    await refused({ source: files.source.replace('single, 10, 20,', 'singel, 10, 20,') }, 400, 'regulation_not_ready');
    await refused({ from: '2014-12-31', to: '2014-01-01' }, 400, 'simulated_days_wrong');
    await refused({ to: '2014-02-30' }, 400, 'simulated_days_wrong');
    await refused({ to: 'tomorrow' }, 400, 'invalid_input');
    expect(await rowCounts(app)).toEqual(before);
  });

  it('tries whatever could be put in force, however long its notes are', async () => {
    const notes = '# 说明：本条沿用原办法的表述，只调整分值。\n'.repeat(2_000);
    const long = { ...days, source: `${dearer().source}\n${notes}`, text: files.text };
    expect(Buffer.byteLength(long.source)).toBeGreaterThan(2 * 65_535);
    const accepted = await ask(SIMULATIONS, long);
    expect(accepted.status).toBe(202);
    expect(await over((accepted.body as { id: string }).id)).toMatchObject({ state: 'done', result: { changed: 1 } });
  });

  it('is one trial when a key is sent twice', async () => {
    const asked = { ...days, source: files.source, text: files.text };
    const key = { 'idempotency-key': 'trial-1' };
    const [first, second] = [await ask(SIMULATIONS, asked, key), await ask(SIMULATIONS, asked, key)];
    expect((second.body as { id: string }).id).toBe((first.body as { id: string }).id);
    expect(second.headers['idempotent-replayed']).toBe('true');
  });

  it('is the system administrator’s alone', async () => {
    await expectOnlyFor(app, ['system_administrator'], CHECKS, files);
    await expectOnlyFor(app, ['system_administrator'], SIMULATIONS, {
      ...days,
      source: files.source,
      text: files.text,
    });
  });

  it('shows a version in force to the letter to everybody who is measured by it', async () => {
    const { body } = await app.get('liaison of 甲局', '/api/v1/regulations/district-info/1');
    expect(body).toMatchObject({ source: files.source, text: files.text });
    expect((body as { tables: { key: string }[] }).tables.map(({ key }) => key)).toContain('adopt.table');
    for (const other of ['district-info/2', 'district-info/01', 'nothing/1'])
      expectRefusal(await app.get('editor', `/api/v1/regulations/${other}`), 404, 'regulation_not_found');
  });
});
