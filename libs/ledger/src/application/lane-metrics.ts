import { Injectable } from '@nestjs/common';
import { Metrics, traced } from '@app/platform';
import { Counter, Gauge, Histogram } from 'prom-client';

/** How the posting lane fares, all offices together: their number has no bound. */
@Injectable()
export class LaneMetrics {
  readonly waiting: Gauge;
  readonly refused: Counter;
  private readonly writes: Histogram;
  private readonly took: Histogram;

  constructor(metrics: Metrics) {
    const registers = [metrics];
    this.waiting = new Gauge({
      name: 'posting_lane_waiting',
      help: 'Writes that wait for their batch',
      registers,
    });
    this.refused = new Counter({
      name: 'posting_lane_full_total',
      help: 'Writes turned away because too many waited',
      registers,
    });
    this.writes = new Histogram({
      name: 'posting_batch_writes',
      help: 'Writes that shared one transaction',
      buckets: [1, 2, 5, 10, 20, 50, 100, 200],
      registers,
    });
    this.took = new Histogram({
      name: 'posting_batch_seconds',
      help: 'From taking a batch from the queue to the answer of its last write',
      buckets: [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    });
  }

  /** Measures one batch, which is also one trace. */
  async batch(writes: number, carryOut: () => Promise<void>): Promise<void> {
    this.waiting.dec(writes);
    this.writes.observe(writes);
    const over = this.took.startTimer();
    await traced('posting batch', { 'batch.writes': writes }, carryOut).finally(over);
  }
}
