import { Module } from '@nestjs/common';
import { LedgerModule } from '@app/ledger';
import { JobHandlers } from '@app/platform';
import { BatchDesk } from './application/batch-desk';
import { DrawUpBatch } from './application/draw-up-batch';
import { ExportBatch } from './application/export-batch';
import { KeepSchemes } from './application/keep-schemes';
import { MoveBatch } from './application/move-batch';
import { ReadPayouts } from './application/read-payouts';
import { RecordReturns } from './application/record-returns';
import { VerifyPayouts } from './application/verify-payouts';
import { BatchMovesController } from './http/batch-moves.controller';
import { BatchesController } from './http/batches.controller';
import { SchemesController } from './http/schemes.controller';
import { DrawingJob } from './jobs/drawing';
import { PayoutStore } from './persistence/payout-store';

/** Needs `JobsModule`: batches are drawn up by a job. */
@Module({
  imports: [LedgerModule],
  controllers: [SchemesController, BatchesController, BatchMovesController],
  providers: [
    BatchDesk,
    DrawingJob,
    DrawUpBatch,
    ExportBatch,
    KeepSchemes,
    MoveBatch,
    PayoutStore,
    ReadPayouts,
    RecordReturns,
    VerifyPayouts,
  ],
  exports: [MoveBatch, VerifyPayouts],
})
export class PayoutModule {
  constructor(handlers: JobHandlers, drawing: DrawingJob) {
    handlers.add(drawing);
  }
}
