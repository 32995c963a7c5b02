import { Module } from '@nestjs/common';
import { DirectoryModule } from '@app/directory';
import { LedgerModule } from '@app/ledger';
import { DownloadKinds, Downloads, JobHandlers } from '@app/platform';
import { PurgeHooks, SubmissionModule } from '@app/submission';
import { BatchDesk } from './application/batch-desk';
import { DrawUpBatch } from './application/draw-up-batch';
import { EntriesBehind } from './application/entries-behind';
import { ExportBatch } from './application/export-batch';
import { KeepBankTemplates } from './application/keep-bank-templates';
import { KeepPayees } from './application/keep-payees';
import { KeepSchemes } from './application/keep-schemes';
import { MoveBatch } from './application/move-batch';
import { OrderSheet } from './application/order-sheet';
import { ReadPayouts } from './application/read-payouts';
import { ReadSheet } from './application/read-sheet';
import { Recipients } from './application/recipients';
import { RecordReturns } from './application/record-returns';
import { VerifyPayouts } from './application/verify-payouts';
import { WriteBankFile } from './application/write-bank-file';
import { BankFilesController } from './http/bank-files.controller';
import { BatchMovesController } from './http/batch-moves.controller';
import { BatchesController } from './http/batches.controller';
import { PayeesController } from './http/payees.controller';
import { SchemesController } from './http/schemes.controller';
import { SheetsController } from './http/sheets.controller';
import { DrawingJob } from './jobs/drawing';
import { SheetAsHtml } from './jobs/sheet-as-html';
import { SheetDownload } from './jobs/sheet-download';
import { BankTemplates } from './persistence/bank-templates';
import { BatchLines } from './persistence/batch-lines';
import { Batches } from './persistence/batches';
import { Payees } from './persistence/payees';

/** Needs `JobsModule`, which draws batches up, and `DownloadsModule`, where their sheets wait. */
@Module({
  imports: [DirectoryModule, LedgerModule, SubmissionModule],
  controllers: [
    SchemesController,
    BatchesController,
    BatchMovesController,
    PayeesController,
    BankFilesController,
    SheetsController,
  ],
  providers: [
    BankTemplates,
    BatchDesk,
    Batches,
    BatchLines,
    DrawingJob,
    DrawUpBatch,
    EntriesBehind,
    ExportBatch,
    KeepBankTemplates,
    KeepPayees,
    KeepSchemes,
    MoveBatch,
    OrderSheet,
    Payees,
    ReadPayouts,
    ReadSheet,
    Recipients,
    RecordReturns,
    SheetAsHtml,
    SheetDownload,
    VerifyPayouts,
    WriteBankFile,
  ],
  exports: [MoveBatch, OrderSheet, VerifyPayouts],
})
export class PayoutModule {
  constructor(
    handlers: JobHandlers,
    kinds: DownloadKinds,
    drawing: DrawingJob,
    sheets: SheetDownload,
    purges: PurgeHooks,
    downloads: Downloads,
  ) {
    handlers.add(drawing);
    kinds.add(sheets);
    // A sheet names the items it pays for.
    purges.add('downloads', (tx, { officeId }) => downloads.clear(tx, officeId));
  }
}
