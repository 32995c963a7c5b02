import { SystemClock } from '@app/kernel';
import { FixedClock, openTestDatabase } from '@app/testing';
import Bull from 'bull';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { PrivateRedis } from '../../fixtures/private-redis';
import { BullTransport } from './bull-transport';
import type { JobHandler } from './job';
import { JobsHouse, NoteHandler, requester } from '../../fixtures/jobs-house';
import { readRedisUrl } from './redis-address';
import { WorkerProcess } from '../../fixtures/worker-process';

const NEVER = 600_000;

let house: JobsHouse<FixedClock>;
const closing: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  house = new JobsHouse(await openTestDatabase(JobsHouse.parts), new FixedClock());
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  await house.close();
});

const transportTo = (url: string, name?: string) => {
  const transport = new BullTransport(url, name);
  closing.push(() => transport.close());
  return transport;
};

/** A process that only asks for jobs. */
const server = (url: string, name?: string) => {
  const { jobs } = house.process(undefined, { transport: transportTo(url, name) });
  const wanted = { kind: 'note', input: { text: '甲' }, requester };
  return { enqueue: async () => (await house.database.unitOfWork.run((tx) => jobs.enqueue(tx, wanted))).job.id };
};

/** A process that runs them; unless it polls it hears of them through Redis alone. */
const worker = (url: string, name?: string, pollMs = NEVER, handler: JobHandler = new NoteHandler()) => {
  const transport = transportTo(url, name);
  const { dispatcher } = house.process(handler, { transport, timings: { pollMs }, clock: new SystemClock() });
  dispatcher.onApplicationBootstrap();
  closing.push(() => dispatcher.onModuleDestroy());
};

const done = (id: string) => house.until(id, ({ state }) => state === 'done');

describe('jobs announced through Redis', () => {
  const url = process.env['TEST_REDIS_URL'] ?? 'TEST_REDIS_URL is not set';
  let name: string;
  let raw: Bull.Queue<{ id: string }>;
  beforeEach(() => {
    name = `info-ledger-test-${randomUUID()}`;
    raw = new Bull(name, { redis: { ...readRedisUrl(url).address } });
    closing.push(async () => {
      await raw.obliterate({ force: true });
      await raw.close();
    });
  });

  it('are run by another process, which asks the database for none', async () => {
    worker(url, name);
    const { enqueue } = server(url, name);
    const ids = [await enqueue(), await enqueue(), await enqueue()];
    for (const id of ids) await done(id);
    expect(await house.count()).toBe(3);
  });

  it('wait in Redis for a worker that is not there yet', async () => {
    const { enqueue } = server(url, name);
    const id = await enqueue();
    while ((await raw.getWaitingCount()) < 1) await sleep(10);
    worker(url, name);
    await done(id);
    // The database had told of it too.
    while (await raw.getJob(id)) await sleep(10);
  });

  it('leave nothing behind there once they are run', async () => {
    worker(url, name);
    const id = await server(url, name).enqueue();
    await done(id);
    while (await raw.getJob(id)) await sleep(10);
    expect(await raw.getJobCounts()).toMatchObject({ completed: 0, failed: 0, waiting: 0, active: 0 });
  });

  it('are one when they are announced twice before anybody took them', async () => {
    const id = await server(url, name).enqueue();
    const again = transportTo(url, name);
    await again.announce([id]);
    await again.announce([id]);
    expect(await raw.getWaitingCount()).toBe(1);
  });

  it('have one effect when Redis delivers them twice, at the same moment and afterwards', async () => {
    const slow = new NoteHandler(() => sleep(100));
    worker(url, name, NEVER, slow);
    worker(url, name, NEVER, slow);
    const { id } = await house.enqueue();
    await raw.addBulk([1, 2, 3].map((time) => ({ data: { id }, opts: { jobId: `${id}/${time}` } })));
    await done(id);
    await raw.add({ id }, { jobId: `${id}/4` });
    while ((await raw.getCompletedCount()) < 4) await sleep(10);
    expect([(await house.read(id)).attempts, await house.count()]).toEqual([1, 1]);
  });

  it('that a killed worker had begun are finished by another, and the effect is there once', async () => {
    const redis = await PrivateRedis.start();
    if (!redis) throw new Error('no redis-server to start');
    closing.push(() => redis.stop());
    const killed = await WorkerProcess.start(house.database.place, 60_000, redis.url);
    closing.push(() => killed.end('SIGKILL'));
    const id = await server(redis.url).enqueue();
    await killed.says('working');
    await killed.end('SIGKILL');
    worker(redis.url, undefined, 50);
    await done(id);
    expect([(await house.read(id)).attempts, await house.count()]).toEqual([2, 1]);
  });
});

describe('while Redis is away', () => {
  let redis: PrivateRedis;
  beforeEach(async () => {
    const started = await PrivateRedis.start();
    if (!started) throw new Error('no redis-server to start');
    redis = started;
    closing.push(() => redis.stop());
  });

  it('jobs are accepted at once, and found by asking the database', async () => {
    await redis.stop();
    worker(redis.url, undefined, 50);
    const { enqueue } = server(redis.url);
    const start = performance.now();
    const id = await enqueue();
    expect(performance.now() - start).toBeLessThan(2_000);
    await done(id);
  });

  it('a worker goes on, and both hear of each other again when Redis is back', async () => {
    worker(redis.url);
    const { enqueue } = server(redis.url);
    await done(await enqueue());
    await redis.stop();
    const unheard = await enqueue();
    await sleep(300);
    expect((await house.read(unheard)).state).toBe('queued');
    await redis.start();
    // What was announced meanwhile is lost with Redis; the next announcement arrives, and then the rest is found too.
    const heard = await enqueueUntilHeard(enqueue);
    await done(heard);
    await done(unheard);
  });

  it('an announcement fails soon instead of waiting in memory', async () => {
    await redis.stop();
    const announced = transportTo(redis.url).announce(['some-job']);
    await expect(announced).rejects.toThrow();
  });

  it('a process ends all the same', async () => {
    await redis.stop();
    await endsSoon(redis.url);
  });

  it('a process ends all the same when something else takes its connections and never answers', async () => {
    const silent = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    closing.push(async () => silent.close());
    await endsSoon(`redis://127.0.0.1:${(silent.address() as AddressInfo).port}`);
  });
});

it('a process that ends leaves no connection behind, also one it was only about to make', async () => {
  const redis = await PrivateRedis.start();
  if (!redis) throw new Error('no redis-server to start');
  closing.push(() => redis.stop());
  for (const ms of [0, 1, 2, 4, 8, 16, 32]) {
    const transport = new BullTransport(redis.url);
    transport.listen(1, async () => undefined);
    await sleep(ms);
    await transport.close();
  }
  await sleep(200);
  const raw = new Bull('watching', redis.url);
  closing.push(() => raw.close());
  expect(await raw.client.info('clients')).toContain('connected_clients:1\r');
});

/** Both ways a process uses Redis, and its end: well before a supervisor would kill it. */
async function endsSoon(url: string): Promise<void> {
  const transport = new BullTransport(url);
  transport.listen(1, async () => undefined);
  void transport.announce(['some-job']).catch(() => undefined);
  await sleep(200);
  const start = performance.now();
  await transport.close();
  expect(performance.now() - start).toBeLessThan(4_000);
}

/** Connections come back one after the other, within about two seconds. */
async function enqueueUntilHeard(enqueue: () => Promise<string>): Promise<string> {
  for (;;) {
    const id = await enqueue();
    await sleep(200);
    if ((await house.read(id)).state === 'done') return id;
  }
}
