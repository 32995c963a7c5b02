import { Injectable } from '@nestjs/common';
import { PdfPrinter } from '@app/platform';
import type { Bulletin } from '../domain/bulletin';
import type { RenderingFormat } from '../domain/rendering-format';
import { bulletinAsDocx } from './bulletin-as-docx';
import { BulletinAsHtml } from './bulletin-as-html';
import { bulletinAsWorkbook } from './bulletin-as-workbook';
import { type Outline, outlineOf } from './outline';
import { stampPackage } from './stamp-package';
import { pagesOf, type Stamp, stampPdf } from './stamp-pdf';

/**
 * Renders a bulletin. The same bulletin is the same bytes each time, as long as programs and fonts stay the same. Throws
 * `printer_missing` for a PDF where there is no Chromium; the other formats need none.
 */
@Injectable()
export class RenderBulletin {
  constructor(
    private readonly html: BulletinAsHtml,
    private readonly printer: PdfPrinter,
  ) {}

  async render(
    bulletin: Bulletin,
    format: RenderingFormat,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<Buffer> {
    const outline = outlineOf(bulletin);
    const { title, keywords } = outline;
    const stamp: Stamp = { title, keywords, at: new Date(bulletin.drawnAt) };
    switch (format) {
      case 'html':
        return Buffer.from(this.html.draw(outline));
      case 'pdf':
        return stampPdf(await this.print(outline, signal), stamp);
      case 'docx':
        return stampPackage(await bulletinAsDocx(outline), stamp);
      case 'xlsx':
        return stampPackage(await bulletinAsWorkbook(outline), stamp);
    }
  }

  /** The imprint belongs on an even page. Chromium breaks to a left page as to any other, so a second print mends it. */
  private async print(outline: Outline, signal: AbortSignal): Promise<Buffer> {
    const printed = await this.printer.print(this.html.draw(outline), signal);
    return pagesOf(printed) % 2 === 0 ? printed : this.printer.print(this.html.draw(outline, { leaf: true }), signal);
  }
}
