import { FixedClock, migrateTestDatabase, openTestDatabase, statementsOf } from '@app/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExpireJobs } from './expire-jobs';
import type { JobScope, NewJob } from './job';
import { JobRow } from './job-row';
import { InProcessTransport } from './job-transport';
import { JobStore } from './job-store';
import { JobTimings } from './job-timings';
import { JobsHouse, requester } from '../../fixtures/jobs-house';

const wanted: NewJob = { kind: 'note', input: { text: '甲' }, requester };
const all: JobScope = { officeId: 1, requestedBy: null };

let house: JobsHouse<FixedClock>;
let announced: string[];
let process: ReturnType<JobsHouse['process']>;

beforeEach(async () => {
  house = new JobsHouse(await openTestDatabase(JobsHouse.parts), new FixedClock());
  announced = [];
  const transport = new InProcessTransport();
  transport.listen(1, async (id) => void announced.push(id));
  process = house.process(undefined, { transport });
});
afterEach(() => house.close());

const enqueue = (more: Partial<NewJob> = {}) =>
  house.database.unitOfWork.run((tx) => process.jobs.enqueue(tx, { ...wanted, ...more }));

it('the migration makes exactly the table the entity describes, so that no column exists in one of them only', async () => {
  const migrated = await migrateTestDatabase(JobsHouse.parts);
  const { upQueries } = await migrated.dataSource.driver.createSchemaBuilder().log();
  await migrated.close();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

describe('a job', () => {
  it('is stored with who asked for it and waits', async () => {
    const { job, replayed } = await enqueue();
    expect(replayed).toBe(false);
    expect(await house.read(job.id)).toEqual(job);
    expect(job).toMatchObject({ requester, state: 'queued', progress: 0, attempts: 0, input: { text: '甲' } });
  });

  it('exists and is announced exactly when the transaction that needs it is committed', async () => {
    await house.database.unitOfWork.run(async (tx) => {
      await process.jobs.enqueue(tx, wanted);
      await process.jobs.enqueue(tx, wanted);
      await sleep(20);
      expect(announced).toEqual([]);
    });
    expect(announced).toHaveLength(2);
  });

  it('never was when its transaction is rolled back, so that nothing is done for a change nobody made', async () => {
    const undone = house.database.unitOfWork.run(async (tx) => {
      await process.jobs.enqueue(tx, wanted);
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect([await house.count(JobRow), announced]).toEqual([0, []]);
  });
});

describe('an idempotency key', () => {
  const idempotencyKey = 'k-1';

  it('stands for one job, however often it is sent', async () => {
    const [first, again] = [await enqueue({ idempotencyKey }), await enqueue({ idempotencyKey })];
    expect([again.job.id, again.replayed]).toEqual([first.job.id, true]);
    expect([await house.count(JobRow), announced]).toEqual([1, [first.job.id]]);
  });

  it('stands for one job also when it is sent twice at the same moment', async () => {
    const [one, other] = await Promise.all([enqueue({ idempotencyKey }), enqueue({ idempotencyKey })]);
    expect(one.job.id).toBe(other.job.id);
    expect(await house.count(JobRow)).toBe(1);
  });

  it.each([
    ['text', { input: { text: '乙' } }],
    ['kind', { kind: 'other' }],
  ])('is refused for another %s, by the name of the field', async (field, more) => {
    await enqueue({ idempotencyKey });
    const refused = enqueue({ idempotencyKey, ...more });
    await expect(refused).rejects.toMatchObject({ code: 'job_key_reused', kind: 'conflict' });
    await expect(refused).rejects.toThrow(`“${field}”`);
  });

  it('belongs to its account, so that nobody gets the job of another', async () => {
    const first = await enqueue({ idempotencyKey });
    const other = await enqueue({ idempotencyKey, requester: { ...requester, accountId: 8 } });
    expect(other.job.id).not.toBe(first.job.id);
  });
});

describe('looking for jobs', () => {
  const page = (scope = all, cursor?: string, limit = 2) =>
    house.database.unitOfWork.read((tx) => process.jobs.page(tx, scope, {}, cursor, limit));

  it('shows the newest first, and every one once over all pages, also those of one instant', async () => {
    const asked: string[] = [];
    for (const text of ['甲', '乙', '丙']) asked.push((await enqueue({ input: { text } })).job.id);
    house.clock.advance(1);
    const { job: last } = await enqueue({ input: { text: '丁' } });
    const first = await page();
    const second = await page(all, first.next);
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect(ids[0]).toBe(last.id);
    expect(ids.sort()).toEqual([...asked, last.id].sort());
    expect(second.next).toBeUndefined();
  });

  it('shows all of one but what it was given, which may be a whole regulation and is read for nobody', async () => {
    const { input: _input, ...job } = (await enqueue()).job;
    const [asked] = await house.database.unitOfWork.read((tx) =>
      statementsOf(tx, async () => {
        expect((await process.jobs.page(tx, all, {}, undefined, 2)).rows).toEqual([job]);
      }),
    );
    expect(asked?.[0]).not.toContain('input');
  });

  it.each([
    ['of another office', { officeId: 2, requestedBy: null }],
    ['of another account', { officeId: 1, requestedBy: 8 }],
  ])('does not find one %s, as if there were none', async (_name, scope) => {
    const { job } = await enqueue();
    const find = (id: string) => house.database.unitOfWork.read((tx) => process.jobs.find(tx, scope, id));
    await expect(find(job.id)).rejects.toMatchObject({ code: 'job_not_found' });
    await expect(find('no-such-job')).rejects.toMatchObject({ code: 'job_not_found' });
    const cancel = house.database.unitOfWork.run((tx) => process.jobs.cancel(tx, scope, job.id));
    await expect(cancel).rejects.toMatchObject({ code: 'job_not_found' });
    expect((await page(scope)).rows).toEqual([]);
    expect((await house.read(job.id)).state).toBe('queued');
  });

  it.each([['[1e300,"x"]'], ['[-99999999999999,"x"]'], ['["x","x"]']])('refuses the cursor %s', async (key) => {
    await expect(page(all, Buffer.from(key).toString('base64url'))).rejects.toMatchObject({ code: 'bad_cursor' });
  });
});

describe('cancelling', () => {
  const cancel = (id: string) => house.database.unitOfWork.run((tx) => process.jobs.cancel(tx, all, id));

  it('ends a waiting job at once, and it is not run any more', async () => {
    const { job } = await enqueue();
    expect(await cancel(job.id)).toMatchObject({ state: 'cancelled', finishedAt: house.clock.now() });
    expect(await process.runner.run(job.id)).toBe(false);
    expect((await cancel(job.id)).state).toBe('cancelled');
  });

  it('is refused for a job that is over, because its effect is there', async () => {
    const { job } = await enqueue();
    await process.runner.run(job.id);
    await expect(cancel(job.id)).rejects.toMatchObject({ code: 'job_over', kind: 'conflict' });
  });
});

describe('finished jobs', () => {
  it('are deleted after thirty days in small transactions, and nothing else is', async () => {
    const old = [await enqueue(), await enqueue(), await enqueue()];
    for (const { job } of old) await process.runner.run(job.id);
    house.clock.advance(29 * 86_400_000);
    const young = await enqueue();
    await process.runner.run(young.job.id);
    const waiting = await enqueue();
    house.clock.advance(86_400_001);
    const { unitOfWork } = house.database;
    const expiry = new ExpireJobs(unitOfWork, new JobStore(), house.clock, new JobTimings());
    const transactions = jest.spyOn(unitOfWork, 'run');
    expect(await expiry.expire(2)).toBe(3);
    expect(transactions).toHaveBeenCalledTimes(2);
    expect(await house.count(JobRow)).toBe(2);
    expect((await house.read(young.job.id)).state).toBe('done');
    expect((await house.read(waiting.job.id)).state).toBe('queued');
  });
});
