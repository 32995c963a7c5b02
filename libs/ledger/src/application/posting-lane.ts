import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DomainError, type Json } from '@app/kernel';
import { type Tx, UnitOfWork } from '@app/platform';
import { ledgerError } from '../domain/errors';
import { LaneMetrics } from './lane-metrics';
import type { Answered, LaneWrite } from './lane-write';
import { Posting, type Settled } from './posting';

/** Writes that share one transaction, and writes that may wait for their turn. */
const BATCH = 200;
const WAITING = 5_000;
/** By how much a batch may exceed the last one that fitted. */
const GROWTH = 1.25;

interface Waiting {
  readonly write: LaneWrite;
  readonly resolve: (answered: Answered<Json>) => void;
  readonly reject: (error: unknown) => void;
  readonly sentAgain?: true;
}

/**
 * One queue an office: writes that arrive while a transaction is on its way share the next one, so that chain and
 * durable commit cost one write as little as many. Other processes are kept apart by the office's head.
 */
@Injectable()
export class PostingLane implements BeforeApplicationShutdown {
  private readonly queues = new Map<number, Waiting[]>();
  private readonly running = new Map<number, Promise<void>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly posting: Posting,
    private readonly metrics: LaneMetrics,
  ) {}

  /** Resolves when the write is committed. Rejects with the DomainError meant for it, or with `lane_full`. */
  submit<A extends Json>(write: LaneWrite<A>): Promise<Answered<A>> {
    const { officeId } = write.caller;
    const queue = this.queues.get(officeId) ?? [];
    this.queues.set(officeId, queue);
    if (queue.length >= WAITING) {
      this.metrics.refused.inc();
      return Promise.reject(ledgerError.lane_full());
    }
    this.metrics.waiting.inc();
    return new Promise<Answered<A>>((resolve, reject) => {
      queue.push({ write: write, resolve: resolve as Waiting['resolve'], reject });
      if (!this.running.has(officeId)) this.running.set(officeId, this.drain(officeId, queue));
    });
  }

  /** What was answered to these keys of an account; keys that were not used are left out. */
  answersTo(tx: Tx, caller: LaneWrite['caller'], keys: readonly string[]): Promise<Map<string, Json>> {
    return this.posting.answersTo(tx, caller, keys);
  }

  /** Waits until everything accepted so far is committed: the database closes in the phase after this one. */
  async beforeApplicationShutdown(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running.values());
  }

  private async drain(officeId: number, queue: Waiting[]): Promise<void> {
    // Requests that arrive in the same turn of the event loop join the first batch.
    await new Promise((turn) => setImmediate(turn));
    // What is left of a batch is prepared again in the next one, so a batch is no larger than what went into a transaction.
    let most = BATCH;
    while (queue.length > 0) {
      const batch = nextBatch(queue, most);
      await this.metrics.batch(batch.length, async () => {
        const left = await this.carryOut(officeId, batch);
        queue.unshift(...left);
        this.metrics.waiting.inc(left.length);
        most = left.length > 0 ? batch.length - left.length : Math.min(BATCH, Math.ceil(most * GROWTH));
      });
    }
    this.running.delete(officeId);
  }

  /** Answers with the writes that are left for the next transaction. */
  private async carryOut(officeId: number, batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    let settled: Settled[];
    try {
      settled = await this.unitOfWork.run((tx) =>
        this.posting.perform(
          tx,
          officeId,
          batch.map(({ write }) => write),
        ),
      );
    } catch (error) {
      if (turnsAll(error)) for (const { reject } of batch) reject(error);
      else await this.oneByOne(officeId, batch, error);
      return [];
    }
    const left: Waiting[] = [];
    for (const [i, waiting] of batch.entries()) {
      const each = settled[i] as Settled;
      if (each === 'left') left.push(waiting);
      else if ('answered' in each) waiting.resolve(each.answered);
      else waiting.reject(each.refused satisfies DomainError);
    }
    return left;
  }

  /**
   * One write's failure must not be another's: alone, each answers for itself. When nobody can say whether the batch was
   * committed, only a write with a key is sent again: its key tells, and the head makes it wait for what is under way.
   */
  private async oneByOne(officeId: number, batch: readonly Waiting[], error: unknown): Promise<void> {
    for (const each of batch)
      if (maySendAgain(each, error)) await this.carryOut(officeId, [{ ...each, sentAgain: true }]);
      else each.reject(error);
  }
}

/** Whether a failure is none of the writes' own and each alone would only wait for it again. */
function turnsAll(error: unknown): boolean {
  return error instanceof DomainError && error.kind === 'busy' && error.code !== 'outcome_unknown';
}

/** Whether a write may be carried out a second time, on its own. */
function maySendAgain({ write, sentAgain }: Waiting, error: unknown): boolean {
  if (sentAgain) return false;
  const outcomeUnknown = error instanceof DomainError && error.code === 'outcome_unknown';
  return !outcomeUnknown || write.dryRun || write.idempotencyKey !== null;
}

/** The longest run from the front that may share a transaction. */
function nextBatch(queue: Waiting[], most: number): Waiting[] {
  const lonely = queue.findIndex(({ write }) => write.alone);
  const end = lonely < 0 ? queue.length : Math.max(lonely, 1);
  return queue.splice(0, Math.min(end, most));
}
