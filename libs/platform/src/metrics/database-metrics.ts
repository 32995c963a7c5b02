import { Counter, Histogram } from 'prom-client';
import type { Purpose } from '../database/database-kind';
import type { Metrics } from './metrics';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** How units of work fare. */
export class DatabaseMetrics {
  private readonly waited: Histogram<'purpose'>;
  private readonly took: Histogram<'purpose' | 'outcome'>;
  private readonly retries: Counter<'purpose'>;

  constructor(metrics: Metrics) {
    const registers = [metrics];
    this.waited = new Histogram({
      name: 'database_wait_seconds',
      help: 'From asking for a connection to a transaction that has begun',
      labelNames: ['purpose'],
      buckets: SECONDS,
      registers,
    });
    this.took = new Histogram({
      name: 'database_transaction_seconds',
      help: 'From BEGIN to the end of COMMIT or ROLLBACK',
      labelNames: ['purpose', 'outcome'],
      buckets: SECONDS,
      registers,
    });
    this.retries = new Counter({
      name: 'database_retries_total',
      help: 'Units of work begun once more because the database had undone them',
      labelNames: ['purpose'],
      registers,
    });
  }

  /** Call the answer when the transaction has begun, or has failed to. */
  waiting(purpose: Purpose): () => void {
    return this.waited.startTimer({ purpose });
  }

  /** Call the answer when the transaction is over. */
  begun(purpose: Purpose): (outcome: 'committed' | 'undone') => void {
    const over = this.took.startTimer({ purpose });
    return (outcome) => void over({ outcome });
  }

  triedAgain(purpose: Purpose): void {
    this.retries.inc({ purpose });
  }
}
