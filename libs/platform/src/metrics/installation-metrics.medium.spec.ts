import { FixedClock, openTestDatabase } from '@app/testing';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { loadConfig } from '../config/config';
import { UnitOfWork } from '../database/unit-of-work';
import { JobsHouse, requester } from '../../fixtures/jobs-house';
import { InstallationMetrics } from './installation-metrics';
import { Metrics } from './metrics';

describe('what all processes of an installation see alike', () => {
  let house: JobsHouse<FixedClock>;
  beforeEach(async () => {
    house = new JobsHouse(await openTestDatabase(JobsHouse.parts), new FixedClock());
  });
  afterEach(() => house.close());

  const shown = async (name: string, settings: Record<string, string> = {}) => {
    const metrics = new Metrics();
    const unitOfWork = new UnitOfWork(house.database.dataSource, metrics);
    const config = loadConfig({ METRICS_PORT: '0', ...settings });
    new InstallationMetrics(config, metrics, unitOfWork).onApplicationBootstrap();
    return (await metrics.metrics()).split('\n').filter((line) => line.startsWith(name));
  };

  it('is how many jobs are in which state, as the database has it', async () => {
    await house.enqueue();
    const { id } = await house.enqueue();
    await house.enqueue();
    const { jobs } = house.process();
    await house.database.unitOfWork.run((tx) => jobs.cancel(tx, { officeId: 1, requestedBy: requester.accountId }, id));
    expect((await shown('jobs')).sort()).toEqual(['jobs{state="cancelled"} 1', 'jobs{state="queued"} 2']);
  });

  it('is not asked for where nobody reads metrics', async () => {
    expect(await shown('jobs', { METRICS_PORT: '' })).toEqual([]);
  });

  describe('is whether Redis answers', () => {
    let redis: Server;
    const listening = async (answer: string) => {
      redis = createServer((socket) => socket.on('error', () => undefined).on('data', () => socket.write(answer)));
      await new Promise<void>((ready) => redis.listen(0, '127.0.0.1', ready));
      return `redis://127.0.0.1:${(redis.address() as AddressInfo).port}`;
    };
    afterEach(() => redis.close());

    it('also when it only wants a password first, for a metric needs none', async () => {
      expect(await shown('redis_up', { REDIS_URL: await listening('-NOAUTH Authentication required.\r\n') })).toEqual([
        'redis_up 1',
      ]);
    });

    it('and not whether it takes connections: one that has stalled is away', async () => {
      expect(await shown('redis_up', { REDIS_URL: await listening('') })).toEqual(['redis_up 0']);
    });
  });
});
