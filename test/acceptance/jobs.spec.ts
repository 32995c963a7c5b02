import { setTimeout as sleep } from 'node:timers/promises';
import { JobHandlers } from '@app/platform';
import { DataSource } from 'typeorm';
import { jobNames } from '../../apps/web/src/features/administration/job-names';
import { aNeighbour, expectOnlyFor, expectRefusal, rowCounts } from '../support/refusals';
import { type Answer, TestApp, type Who } from '../support/test-app';

const VERIFY = '/api/v1/verifications';
const REBUILD = '/api/v1/standings/rebuilds';
const JOBS = '/api/v1/jobs';

interface JobBody {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly progress: number;
  readonly result: { readonly found: number; readonly findings: readonly { readonly table: string }[] };
}
const jobOf = ({ body }: Answer) => body as JobBody;

describe('jobs', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
    const itemId = await app.submitted(['甲局'], '2014-03-03');
    const adoption = { itemId, publication: '政务', fields: { form: 'single' }, occurredOn: '2014-03-05' };
    expect((await app.post('editor', '/api/v1/adoptions', adoption)).status).toBe(201);
  });
  afterAll(() => app.close());

  const ask = (path: string, headers: Record<string, string> = {}) =>
    app.post(path.startsWith(VERIFY) ? 'audit_administrator' : 'system_administrator', path, {}, headers);
  const one = (id: string, who: Who = 'system_administrator') => app.get(who, `${JOBS}/${id}`);
  const over = async (id: string): Promise<JobBody> => {
    for (;;) {
      const job = jobOf(await one(id));
      if (!['queued', 'running'].includes(job.state)) return job;
      await sleep(20);
    }
  };

  it('verify the ledger and say which parts were checked and that nothing was found', async () => {
    const accepted = await ask(VERIFY);
    expect(accepted.status).toBe(202);
    expect(jobOf(accepted)).toMatchObject({ kind: 'ledger.verification', state: 'queued', result: null });
    expect(await over(jobOf(accepted).id)).toMatchObject({
      state: 'done',
      progress: 100,
      result: {
        found: 0,
        parts: [
          { part: '单位和刊物', found: 0 },
          { part: '账号', found: 0 },
          { part: '台账', found: 0 },
        ],
        findings: [],
      },
      error: null,
      requestedBy: 'audit_administrator',
      requestedAt: '2014-03-20T02:00:00.000Z',
    });
  });

  it('name what is wrong, and mend figures that were summed up wrongly', async () => {
    await app.nest.get(DataSource).query('UPDATE standing_cell SET amount = amount + 1');
    const { result } = await over(jobOf(await ask(VERIFY)).id);
    expect(result.found).toBeGreaterThan(0);
    expect(new Set(result.findings.map(({ table }) => table))).toEqual(new Set(['standing_cell']));
    const rebuilt = await over(jobOf(await ask(REBUILD)).id);
    expect(rebuilt).toMatchObject({ kind: 'ledger.rebuild', state: 'done', result: { cells: result.found } });
    expect((await over(jobOf(await ask(VERIFY)).id)).result.found).toBe(0);
  });

  it('hold a hundred findings at most, and the number of all', async () => {
    const cells = Array.from(
      { length: 120 },
      (_, i) => `(${app.officeId}, '2014-03', ${1_000 + i}, 'x', '', '', '', 1)`,
    );
    await app.nest.get(DataSource).query(`INSERT INTO standing_cell VALUES ${cells.join(', ')}`);
    const { result } = await over(jobOf(await ask(VERIFY)).id);
    expect([result.found, result.findings.length]).toEqual([120, 100]);
    await over(jobOf(await ask(REBUILD)).id);
  });

  it('are asked for once under one key, which is each requester’s own', async () => {
    const key = { 'idempotency-key': 'tonight' };
    const first = await ask(VERIFY, key);
    const again = await ask(VERIFY, key);
    expect([jobOf(again).id, again.headers['idempotent-replayed']]).toEqual([jobOf(first).id, 'true']);
    const other = jobOf(await ask(REBUILD, key));
    expect([other.kind, other.id === jobOf(first).id]).toEqual(['ledger.rebuild', false]);
    await over(other.id);
    await over(jobOf(first).id);
  });

  it('are not asked for by a dry run', async () => {
    const before = await rowCounts(app);
    expectRefusal(await ask(`${VERIFY}?dryRun=true`), 400, 'dry_run_unsupported');
    expect(await rowCounts(app)).toEqual(before);
  });

  it('cannot be cancelled once they are over', async () => {
    const { id } = await over(jobOf(await ask(VERIFY)).id);
    expectRefusal(await ask(`${JOBS}/${id}/cancellation`), 409, 'job_over');
  });

  it('are listed the newest first, page by page, and by kind and state', async () => {
    app.clock.advance(1);
    const { id } = await over(jobOf(await ask(REBUILD)).id);
    const list = async (query: string) =>
      (await app.get('system_administrator', `${JOBS}?${query}`)).body as { rows: JobBody[]; next?: string };
    const first = await list('limit=1');
    expect(first.rows.map((job) => job.id)).toEqual([id]);
    const second = await list(`limit=1&cursor=${first.next}`);
    expect(second.rows.map((job) => job.id)).not.toContain(id);
    const rebuilds = (await list('kind=ledger.rebuild&state=done')).rows;
    expect(new Set(rebuilds.map(({ kind }) => kind))).toEqual(new Set(['ledger.rebuild']));
    expect((await list('state=failed')).rows).toEqual([]);
    expectRefusal(await app.get('system_administrator', `${JOBS}?state=asleep`), 400, 'invalid_input');
    expectRefusal(await app.get('system_administrator', `${JOBS}?cursor=x`), 400, 'bad_cursor');
  });

  it('are seen by who asked for them and by system administrators of the office; for anybody else there are none', async () => {
    const { id } = await over(jobOf(await ask(VERIFY)).id);
    const neighbour = await aNeighbour(app);
    const unknown = '00000000-0000-4000-8000-000000000000';
    for (const get of [
      (path: string) => app.get('editor', path),
      (path: string) => neighbour.get('system_administrator', path),
    ]) {
      expect((await get(JOBS)).body).toEqual({ rows: [] });
      const [foreign, none] = [await get(`${JOBS}/${id}`), await get(`${JOBS}/${unknown}`)];
      expectRefusal(foreign, 404, 'job_not_found');
      const { requestId: _one, ...said } = foreign.body as Record<string, unknown>;
      const { requestId: _other, ...saidOfNone } = none.body as Record<string, unknown>;
      expect(said).toEqual(saidOfNone);
    }
    expectRefusal(await app.post('editor', `${JOBS}/${id}/cancellation`, {}), 404, 'job_not_found');
    expectRefusal(await neighbour.post('system_administrator', `${JOBS}/${id}/cancellation`, {}), 404, 'job_not_found');
  });

  it('have a Chinese name in the browser whatever their kind, since nobody should have to read a code', () => {
    expect(Object.keys(jobNames).sort()).toEqual([...app.nest.get(JobHandlers).kinds].sort());
  });

  it('are for two administrators to ask for: who keeps the system running does not attest that it is right', async () => {
    await expectOnlyFor(app, ['audit_administrator'], VERIFY, {});
    await expectOnlyFor(app, ['system_administrator'], REBUILD, {});
  });
});
