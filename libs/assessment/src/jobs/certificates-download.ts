import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { Directory } from '@app/directory';
import {
  type DownloadKind,
  FILE_TYPES,
  type JobContext,
  type MadeFile,
  PdfPrinter,
  projectPath,
  type TableSheet,
  UnitOfWork,
  writeWorkbook,
} from '@app/platform';
import Handlebars from 'handlebars';
import { YearEndDesk } from '../application/year-end-desk';
import { assessmentError } from '../domain/errors';
import {
  CERTIFICATES_KIND,
  type CertificateFormat,
  type CertificateList,
  certificateList,
  certificatesFileName,
} from '../domain/year-end/certificate-list';

type Ordered = { readonly yearEndId: string; readonly format: CertificateFormat };

/** Draws the list of a year's certificates, for the download centre. */
@Injectable()
export class CertificatesDownload implements DownloadKind<Ordered> {
  readonly kind = CERTIFICATES_KIND;
  readonly permission = 'year_end.print';
  private readonly template: Handlebars.TemplateDelegate<object>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: YearEndDesk,
    private readonly directory: Directory,
    private readonly printer: PdfPrinter,
  ) {
    const source = readFileSync(projectPath('libs/assessment/src/jobs/templates/certificates.hbs'), 'utf8');
    this.template = Handlebars.create().compile<object>(source, { knownHelpersOnly: true });
  }

  async make({ yearEndId, format }: Ordered, { caller: { officeId }, signal }: JobContext): Promise<MadeFile> {
    const { list, year } = await this.unitOfWork.read(async (tx) => {
      const yearEnd = await this.desk.require(tx, officeId, yearEndId);
      if (!yearEnd.sealed) throw assessmentError.year_end_not_final({ year: yearEnd.year });
      const office = await this.directory.office(tx, officeId);
      return { list: certificateList(office.name, yearEnd, yearEnd.sealed), year: yearEnd.year };
    });
    return {
      name: certificatesFileName(year, format),
      type: FILE_TYPES[format],
      bytes: this.draw(list, format, signal),
    };
  }

  private async *draw(
    list: CertificateList,
    format: CertificateFormat,
    signal: AbortSignal,
  ): AsyncGenerator<Uint8Array> {
    if (format === 'xlsx') {
      yield* writeWorkbook([asSheet(list)]);
      return;
    }
    const html = this.template(list);
    yield format === 'pdf' ? await this.printer.print(html, signal) : Buffer.from(html);
  }
}

function asSheet({ title, office, documentNo, sections, seal }: CertificateList): TableSheet {
  return {
    name: '表彰名单',
    columns: [
      { heading: '序号', width: 7 },
      { heading: '表彰', width: 26 },
      { heading: '证书编号', width: 20 },
      { heading: '单位', width: 30 },
      { heading: '姓名', width: 12 },
      { heading: '依据', width: 36 },
    ],
    rows: sections.flatMap(({ heading, lines }) =>
      lines.map(({ no, certificateNo, unit, name, ground }) => [
        String(no),
        heading,
        certificateNo,
        unit,
        name,
        ground,
      ]),
    ),
    paper: { above: [title, `${office}\u3000文号：${documentNo}`], below: [`内容校验：${seal}`] },
  };
}
