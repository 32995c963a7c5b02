import { Injectable } from '@nestjs/common';
import { Downloads, type DownloadOrdered, UnitOfWork, type WriteRequest } from '@app/platform';
import { payoutError } from '../domain/errors';
import { type SheetFormat, SHEET_KIND, sheetFileName } from '../domain/sheet-format';
import { BatchLines } from '../persistence/batch-lines';
import { BatchDesk } from './batch-desk';
import { KeepSchemes } from './keep-schemes';

/** What can be laid out for paper in seconds and is read on it. A workbook has no such bound. */
const MOST_LINES = 2_000;
const MOST_ENTRIES = 20_000;

/** Asks for the sheet of a batch; the file waits in the download centre. */
@Injectable()
export class OrderSheet {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: BatchDesk,
    private readonly schemes: KeepSchemes,
    private readonly lines: BatchLines,
    private readonly downloads: Downloads,
  ) {}

  /** Refuses with `batch_not_found`, `batch_not_drawn`, `sheet_too_long`. */
  async order(
    { caller, idempotencyKey }: WriteRequest,
    batchId: string,
    format: SheetFormat,
  ): Promise<DownloadOrdered> {
    const { officeId } = caller;
    return this.unitOfWork.run(async (tx) => {
      const batch = await this.desk.require(tx, officeId, batchId);
      const scheme = await this.schemes.require(tx, officeId, batch.schemeId);
      if (batch.state === 'drawing') throw payoutError.batch_not_drawn();
      if (format !== 'xlsx') {
        const entries = await this.lines.countEntries(tx, batchId);
        if (batch.lines > MOST_LINES || entries > MOST_ENTRIES)
          throw payoutError.sheet_too_long({ lines: batch.lines, entries, mostLines: MOST_LINES });
      }
      const input = { batchId, format };
      const title = sheetFileName(scheme, batch, format);
      return this.downloads.ask(tx, caller, { kind: SHEET_KIND, title, input, idempotencyKey });
    });
  }
}
