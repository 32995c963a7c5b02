import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Gauge } from 'prom-client';
import { Config } from '../config/config';
import { managerOf, type Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { JobRow } from '../jobs/job-row';
import { readRedisUrl } from '../jobs/redis-address';
import { Metrics } from './metrics';

const REDIS_MS = 1_000;

/** What every process of an installation sees alike, looked up when the metrics are read. */
@Injectable()
export class InstallationMetrics implements OnApplicationBootstrap {
  constructor(
    private readonly config: Config,
    private readonly metrics: Metrics,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onApplicationBootstrap(): void {
    const { metricsPort, redisUrl } = this.config;
    if (metricsPort === undefined) return;
    this.countJobs();
    if (redisUrl !== undefined) this.watchRedis(redisUrl);
  }

  private countJobs(): void {
    const unitOfWork = this.unitOfWork;
    new Gauge({
      name: 'jobs',
      help: 'Jobs in the database by their state',
      labelNames: ['state'],
      registers: [this.metrics],
      async collect() {
        this.reset();
        // A database in trouble must not take the other metrics along.
        for (const { state, n } of await unitOfWork.read(countByState).catch(() => [])) this.set({ state }, Number(n));
      },
    });
  }

  /** A Redis that is away delays jobs and loses none, so it is told here and makes nobody unready. */
  private watchRedis(url: string): void {
    new Gauge({
      name: 'redis_up',
      help: 'Whether Redis answers',
      registers: [this.metrics],
      async collect() {
        this.set((await redisAnswers(url)) ? 1 : 0);
      },
    });
  }
}

function countByState(tx: Tx): Promise<{ state: string; n: number | string }[]> {
  return managerOf(tx)
    .createQueryBuilder(JobRow, 'job')
    .select('job.state', 'state')
    .addSelect('count(*)', 'n')
    .groupBy('job.state')
    .getRawMany();
}

/** Any answer will do, also that a password is wanted. */
function redisAnswers(url: string): Promise<boolean> {
  const { address } = readRedisUrl(url);
  if (!address) return Promise.resolve(false);
  return new Promise((resolve) => {
    const { host, port, tls } = address;
    const socket = tls ? connectTls({ host, port, servername: host }) : connect({ host, port });
    const answer = (up: boolean) => {
      socket.destroy();
      resolve(up);
    };
    socket.setTimeout(REDIS_MS, () => answer(false));
    socket.on('error', () => answer(false));
    socket.on('data', () => answer(true));
    socket.write('PING\r\n');
  });
}
