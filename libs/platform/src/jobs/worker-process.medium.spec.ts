import { FixedClock, openTestDatabase } from '@app/testing';
import { JobsHouse } from '../../fixtures/jobs-house';
import { WorkerProcess } from '../../fixtures/worker-process';

let house: JobsHouse<FixedClock>;
const workers: WorkerProcess[] = [];
beforeEach(async () => {
  house = new JobsHouse(await openTestDatabase(JobsHouse.parts), new FixedClock());
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.end('SIGKILL')));
  await house.close();
});

const start = async (needsMs: number) => {
  const worker = await WorkerProcess.start(house.database.place, needsMs);
  workers.push(worker);
  return worker;
};

it('a worker killed in the middle of a job leaves it to another, and the effect is there once', async () => {
  const { id } = await house.enqueue();
  const killed = await start(60_000);
  await killed.says('working');
  await killed.end('SIGKILL');
  expect(await house.read(id)).toMatchObject({ state: 'running', attempts: 1 });
  await start(0);
  await house.until(id, ({ state }) => state === 'done');
  expect([(await house.read(id)).attempts, await house.count()]).toEqual([2, 1]);
});

it('a worker told to stop hands its job back and ends in good order', async () => {
  const { id } = await house.enqueue();
  const stopped = await start(60_000);
  await stopped.says('working');
  expect(await stopped.end('SIGTERM')).toEqual([0, null]);
  expect(await house.read(id)).toMatchObject({ state: 'queued', attempts: 0 });
});

it('two workers share a heap of jobs, and each job has one effect', async () => {
  await Promise.all([start(5), start(5)]);
  const jobs = await Promise.all(Array.from({ length: 30 }, () => house.enqueue()));
  for (const { id } of jobs) await house.until(id, ({ state }) => state === 'done');
  expect(await house.count()).toBe(30);
});
