import { Logger } from '@nestjs/common';
import Bull, { type Queue } from 'bull';
import { setTimeout as sleep } from 'node:timers/promises';
import { JobTransport } from './job-transport';
import { readRedisUrl } from './redis-address';

const QUEUE = 'info-ledger-jobs';
const LONGEST_PAUSE_MS = 2_000;
const CLOSE_WITHIN_MS = 2_000;
/** A connection that was told to end and does not is cut. */
const CUT_AFTER_MS = 100;

/**
 * Between processes, by Bull on Redis. Only ids travel. The id in Bull is the job's own, so that what is announced twice
 * is one; what Redis forgets is found in the database.
 */
export class BullTransport extends JobTransport {
  private readonly log = new Logger('jobs');
  private readonly queues: Queue[] = [];
  private readonly unreachable = new Set<Queue>();
  private announcing?: Queue;
  private closing = false;

  /** Takes an address that `loadConfig` has accepted. Connects when it is first used, and again whenever it must. */
  constructor(
    private readonly url: string,
    private readonly name = QUEUE,
  ) {
    super();
  }

  async announce(ids: readonly string[]): Promise<void> {
    // While Redis is away an announcement fails after one try, instead of waiting in memory.
    this.announcing ??= this.open({ maxRetriesPerRequest: 1 });
    const opts = { removeOnComplete: true, removeOnFail: true };
    await this.announcing.addBulk(ids.map((id) => ({ data: { id }, opts: { ...opts, jobId: id } })));
  }

  listen(slots: number, take: (id: string) => Promise<void>): void {
    // Who listens waits for Redis as long as it takes.
    const queue = this.open({ maxRetriesPerRequest: null });
    // Bull waits for this nowhere: a connection that ends meanwhile would end the process.
    queue.setWorkerName = () => Promise.resolve();
    const heard = (announced: { readonly data: { readonly id: string } }) => take(announced.data.id);
    queue.process(slots, heard).catch((error: unknown) => {
      if (!this.closing) this.log.error('cannot listen to Redis', error);
    });
  }

  async close(): Promise<void> {
    this.closing = true;
    await Promise.all(this.queues.map((queue) => this.closeQueue(queue)));
  }

  private open(patience: { readonly maxRetriesPerRequest: number | null }): Queue<{ id: string }> {
    const { address, problems } = readRedisUrl(this.url);
    if (!address) throw new Error(problems.join('; '));
    const retryStrategy = (times: number) => (this.closing ? null : Math.min(times * 100, LONGEST_PAUSE_MS));
    const queue = new Bull<{ id: string }>(this.name, {
      redis: { ...address, ...patience, retryStrategy, disconnectTimeout: CUT_AFTER_MS },
      settings: { retryProcessDelay: LONGEST_PAUSE_MS },
    });
    this.tellOutages(queue, `${address.host}:${address.port}`);
    this.queues.push(queue);
    return queue;
  }

  /** The client reports every failed attempt to connect; two lines an outage are enough. */
  private tellOutages(queue: Queue, place: string): void {
    queue.on('error', (error: Error) => {
      if (this.unreachable.has(queue)) return;
      this.unreachable.add(queue);
      this.log.warn(`Redis at ${place} is away, jobs are found by asking the database: ${error.message}`);
    });
    queue.client.on('ready', () => {
      if (this.unreachable.delete(queue)) this.log.log(`Redis at ${place} is back`);
    });
  }

  /** Bull would wait for a Redis that is away or silent, and leaves open what it connects while it closes. */
  private async closeQueue(queue: Queue): Promise<void> {
    if (this.unreachable.has(queue)) disconnect(queue);
    const closed = queue.close(true).catch(() => undefined);
    const limit = new AbortController();
    await Promise.race([closed, sleep(CLOSE_WITHIN_MS, undefined, limit).catch(() => undefined)]);
    limit.abort();
    disconnect(queue);
  }
}

function disconnect({ clients }: Queue): void {
  for (const client of clients) client.disconnect();
}
