import { FixedClock, openTestDatabase } from '@app/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { InProcessTransport } from './job-transport';
import { aGate, JobsHouse, NoteHandler, requester } from '../../fixtures/jobs-house';

let house: JobsHouse<FixedClock>;
const started: { onModuleDestroy(): Promise<void> }[] = [];
beforeEach(async () => {
  house = new JobsHouse(await openTestDatabase(JobsHouse.parts), new FixedClock());
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((dispatcher) => dispatcher.onModuleDestroy()));
  await house.close();
});

const start = (...given: Parameters<JobsHouse['process']>) => {
  const process = house.process(...given);
  process.dispatcher.onApplicationBootstrap();
  started.push(process.dispatcher);
  return process;
};

it('runs a job of its own process as soon as the transaction is committed', async () => {
  const { jobs } = start(undefined, { transport: new InProcessTransport(), timings: { pollMs: 60_000 } });
  const wanted = { kind: 'note', input: { text: '甲' }, requester };
  const { job } = await house.database.unitOfWork.run((tx) => jobs.enqueue(tx, wanted));
  await house.until(job.id, ({ state }) => state === 'done');
});

it('finds what nobody announced by asking the database', async () => {
  start();
  const { id } = await house.enqueue();
  await house.until(id, ({ state }) => state === 'done');
  expect(await house.count()).toBe(1);
});

it('finds a job again when its time has come', async () => {
  start();
  const { id } = await house.enqueue({ runAfter: new Date(house.clock.now().getTime() + 60_000) });
  await sleep(60);
  expect((await house.read(id)).state).toBe('queued');
  house.clock.advance(60_000);
  await house.until(id, ({ state }) => state === 'done');
});

it('runs no more at a time than it has slots, and the next as soon as one is free', async () => {
  const gate = aGate();
  let [now, most] = [0, 0];
  const counting = new NoteHandler(async () => {
    most = Math.max(most, ++now);
    await gate.pass();
    now -= 1;
  });
  const jobs = [await house.enqueue(), await house.enqueue(), await house.enqueue(), await house.enqueue()];
  start(counting, { timings: { slots: 2, pollMs: 20 } });
  await gate.reached;
  await sleep(80);
  expect(most).toBe(2);
  gate.open();
  for (const { id } of jobs) await house.until(id, ({ state }) => state === 'done');
  expect([most, await house.count()]).toEqual([2, 4]);
});

it('takes nothing up any more once it was told to stop', async () => {
  const { dispatcher } = start();
  await dispatcher.onModuleDestroy();
  const { id } = await house.enqueue();
  await sleep(60);
  expect((await house.read(id)).state).toBe('queued');
});
