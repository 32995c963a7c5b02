import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import { platformErrors } from '../errors';
import { DatabaseMetrics } from '../metrics/database-metrics';
import { Metrics } from '../metrics/metrics';
import { type DatabaseKind, kindOf, type Purpose } from './database-kind';
import { isDuplicateKey, isRetryable, isStorageFull } from './retryable';
import { openTx, type Tx } from './tx';

const TRIES = 5;
const FIRST_PAUSE_MS = 20;
/** No further try is begun after this long, so that a caller is answered while it still listens. */
const PATIENCE_MS = 15_000;

/** The only way to a transaction. */
export class UnitOfWork {
  private readonly kind: DatabaseKind;
  private readonly metrics: DatabaseMetrics;

  constructor(
    private readonly dataSource: DataSource,
    metrics = new Metrics(),
  ) {
    this.metrics = new DatabaseMetrics(metrics);
    this.kind = kindOf(dataSource);
  }

  /**
   * Runs `work` in a transaction that may write and commits it; whatever `work` throws rolls it back. When the database
   * asks for another try, `work` is called again from its start (five times at most, then `database_busy`), so it must
   * have no effect outside the transaction. Throws `outcome_unknown` when nobody can say whether it was committed.
   */
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.tryAgain('write', work);
  }

  /** Runs `work` on one unchanging state of the database, without waiting for writers. It cannot write. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.tryAgain('read', work);
  }

  /**
   * Runs `work`, which reads by one SELECT and no more, as most pages of lists do: it needs no transaction, and so no round
   * trips to begin and to end one. A second statement, or one that writes, is refused as a defect.
   */
  ask<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.tryAgain('ask', work);
  }

  private async tryAgain<T>(purpose: Purpose, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (frames.getStore()?.open) throw new Error('units of work do not nest: hand the Tx on as an argument');
    const start = performance.now();
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(purpose, work);
      } catch (error) {
        if (isStorageFull(error)) throw Object.assign(platformErrors.storage_full(), { cause: error });
        const another = isRetryable(error) || (isDuplicateKey(error) && attempt === 1);
        if (!another) throw error;
        if (attempt === TRIES || performance.now() - start > PATIENCE_MS) {
          throw Object.assign(platformErrors.database_busy(), { cause: error });
        }
      }
      this.metrics.triedAgain(purpose);
      await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + Math.random()));
    }
  }

  private async once<T>(purpose: Purpose, work: (tx: Tx) => Promise<T>): Promise<T> {
    const waited = this.metrics.waiting(purpose);
    const runner = await this.kind.begin(this.dataSource, purpose).finally(waited);
    const over = this.metrics.begun(purpose);
    const { tx, end } = openTx(runner.manager, this.kind.locksRows && purpose === 'write');
    const frame = { open: true };
    let result: T;
    try {
      result = await frames
        .run(frame, () => work(tx))
        .finally(() => {
          frame.open = false;
          end();
        });
    } catch (error) {
      await giveUp(runner);
      over('undone');
      throw error;
    }
    const committed = commit(runner).then(
      () => over('committed'),
      (error: unknown) => {
        over('undone');
        throw error;
      },
    );
    // What was read is known, however its transaction ends: nobody waits for that.
    if (purpose === 'write') await committed;
    else committed.catch(() => undefined);
    return result;
  }
}

async function commit(runner: QueryRunner): Promise<void> {
  try {
    await runner.commitTransaction();
  } catch (error) {
    await giveUp(runner);
    throw error;
  }
  await runner.release();
}

/** What went wrong first is what the caller must hear; a failing rollback leaves nothing behind either. */
async function giveUp(runner: QueryRunner): Promise<void> {
  if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
  await runner.release();
}

/** Only to notice a unit of work inside another, which would wait for itself; transactions are never handed over here. */
const frames = new AsyncLocalStorage<{ open: boolean }>();
