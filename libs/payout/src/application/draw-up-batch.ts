import { Injectable } from '@nestjs/common';
import { Clock, type LocalDate, type Month } from '@app/kernel';
import { ReadLedger } from '@app/ledger';
import { type Job, Jobs, UnitOfWork, type WriteRequest } from '@app/platform';
import type { Batch } from '../domain/batch';
import { UNDERWAY } from '../domain/batch-life';
import { payoutError } from '../domain/errors';
import { DrawingJob } from '../jobs/drawing';
import { Batches } from '../persistence/batches';
import { BatchDesk } from './batch-desk';
import { KeepSchemes } from './keep-schemes';

export interface BatchInput {
  readonly schemeId: string;
  /** The last month to be paid; must be closed. */
  readonly through: Month;
  readonly payOn: LocalDate;
}

/** Begins a batch: its lines are drawn up in the background. */
@Injectable()
export class DrawUpBatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batches: Batches,
    private readonly desk: BatchDesk,
    private readonly schemes: KeepSchemes,
    private readonly ledger: ReadLedger,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** The same idempotency key answers with the first batch. */
  async begin(request: WriteRequest, input: BatchInput): Promise<{ batch: Batch; job: Job; replayed: boolean }> {
    const { caller, idempotencyKey } = request;
    const { officeId, accountId, name } = caller;
    return this.unitOfWork.run(async (tx) => {
      const { schemeId, through, payOn } = input;
      const wanted = { kind: DrawingJob.kind, requester: caller, idempotencyKey, input: { schemeId, through, payOn } };
      // The job bears the batch's id, so that a key leads back to both.
      const { job, replayed } = await this.jobs.enqueue(tx, wanted);
      if (replayed) return { job, replayed, batch: await this.desk.require(tx, officeId, job.id) };

      const scheme = await this.schemes.require(tx, officeId, schemeId);
      if (scheme.endedAt) throw payoutError.scheme_ended();
      const today = this.clock.today();
      if (payOn < today) throw payoutError.pay_day_past({ today });
      if (through >= (await this.ledger.openMonth(tx, officeId)))
        throw payoutError.month_still_open({ month: through });
      const others = await this.batches.ofAsset(tx, officeId, scheme.asset);
      if (others.some(({ state }) => UNDERWAY.includes(state))) throw payoutError.drawing_underway();
      const batch: Batch = {
        ...{ id: job.id, officeId, schemeId, through, payOn, state: 'drawing' },
        ...{ lines: 0, gross: 0, tax: 0, createdBy: accountId, createdAt: this.clock.now() },
        ...{ drawnAt: null, contentSha256: null },
      };
      await this.batches.add(tx, batch);
      const step = { batchId: batch.id, action: 'draw_up', from: '', to: 'drawing', note: '' } as const;
      await this.batches.addStep(tx, { ...step, actorId: accountId, actorName: name, recordedAt: batch.createdAt });
      return { batch, job, replayed };
    });
  }
}
