import { Module } from '@nestjs/common';
import { DirectoryModule } from '@app/directory';
import { LedgerModule } from '@app/ledger';
import { JobHandlers } from '@app/platform';
import { BatchDesk } from './application/batch-desk';
import { DrawUpBatch } from './application/draw-up-batch';
import { ExportBatch } from './application/export-batch';
import { KeepBankTemplates } from './application/keep-bank-templates';
import { KeepPayees } from './application/keep-payees';
import { KeepSchemes } from './application/keep-schemes';
import { MoveBatch } from './application/move-batch';
import { ReadPayouts } from './application/read-payouts';
import { RecordReturns } from './application/record-returns';
import { VerifyPayouts } from './application/verify-payouts';
import { WriteBankFile } from './application/write-bank-file';
import { BankFilesController } from './http/bank-files.controller';
import { BatchMovesController } from './http/batch-moves.controller';
import { BatchesController } from './http/batches.controller';
import { PayeesController } from './http/payees.controller';
import { SchemesController } from './http/schemes.controller';
import { DrawingJob } from './jobs/drawing';
import { BankTemplates } from './persistence/bank-templates';
import { Payees } from './persistence/payees';
import { PayoutStore } from './persistence/payout-store';

/** Needs `JobsModule`: batches are drawn up by a job. */
@Module({
  imports: [DirectoryModule, LedgerModule],
  controllers: [SchemesController, BatchesController, BatchMovesController, PayeesController, BankFilesController],
  providers: [
    BankTemplates,
    BatchDesk,
    DrawingJob,
    DrawUpBatch,
    ExportBatch,
    KeepBankTemplates,
    KeepPayees,
    KeepSchemes,
    MoveBatch,
    Payees,
    PayoutStore,
    ReadPayouts,
    RecordReturns,
    VerifyPayouts,
    WriteBankFile,
  ],
  exports: [MoveBatch, VerifyPayouts],
})
export class PayoutModule {
  constructor(handlers: JobHandlers, drawing: DrawingJob) {
    handlers.add(drawing);
  }
}
