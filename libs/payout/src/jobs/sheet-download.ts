import { Injectable } from '@nestjs/common';
import { type DownloadKind, FILE_TYPES, type JobContext, type MadeFile, PdfPrinter, UnitOfWork } from '@app/platform';
import { KeepSchemes } from '../application/keep-schemes';
import { BatchDesk } from '../application/batch-desk';
import { ReadSheet } from '../application/read-sheet';
import { type SheetFormat, SHEET_KIND, sheetFileName } from '../domain/sheet-format';
import { SheetAsHtml } from './sheet-as-html';
import { sheetAsWorkbook } from './sheet-as-workbook';

type Ordered = { readonly batchId: string; readonly format: SheetFormat };

/** Draws the sheet of a batch, for the download centre. */
@Injectable()
export class SheetDownload implements DownloadKind<Ordered> {
  readonly kind = SHEET_KIND;
  readonly permission = 'payout.read';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: BatchDesk,
    private readonly schemes: KeepSchemes,
    private readonly sheets: ReadSheet,
    private readonly html: SheetAsHtml,
    private readonly printer: PdfPrinter,
  ) {}

  async make({ batchId, format }: Ordered, context: JobContext): Promise<MadeFile> {
    const { officeId } = context.caller;
    const name = await this.unitOfWork.read(async (tx) => {
      const batch = await this.desk.require(tx, officeId, batchId);
      return sheetFileName(await this.schemes.require(tx, officeId, batch.schemeId), batch, format);
    });
    return { name, type: FILE_TYPES[format], bytes: this.draw(officeId, batchId, format, context) };
  }

  private async *draw(
    officeId: number,
    batchId: string,
    format: SheetFormat,
    context: JobContext,
  ): AsyncGenerator<Uint8Array> {
    const sheet = await this.sheets.open(officeId, batchId);
    if (format === 'xlsx') {
      yield* sheetAsWorkbook(sheet, (percent) => context.progress(percent, '正在生成发放表'));
      return;
    }
    context.progress(10, '正在排版发放表');
    const html = await this.html.draw(sheet);
    if (format === 'pdf') context.progress(50, '正在生成 PDF');
    yield format === 'pdf' ? await this.printer.print(html, context.signal) : Buffer.from(html);
  }
}
