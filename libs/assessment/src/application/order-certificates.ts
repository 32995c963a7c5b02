import { Injectable } from '@nestjs/common';
import { Downloads, type DownloadOrdered, UnitOfWork, type WriteRequest } from '@app/platform';
import { assessmentError } from '../domain/errors';
import { CERTIFICATES_KIND, type CertificateFormat, certificatesFileName } from '../domain/year-end/certificate-list';
import { YearEndDesk } from './year-end-desk';

/** Asks for the list of certificates of a year; the file waits in the download centre. */
@Injectable()
export class OrderCertificates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: YearEndDesk,
    private readonly downloads: Downloads,
  ) {}

  /** Refuses with `year_end_not_found`, `year_end_not_final`. */
  order({ caller, idempotencyKey }: WriteRequest, id: string, format: CertificateFormat): Promise<DownloadOrdered> {
    return this.unitOfWork.run(async (tx) => {
      const { year, sealed } = await this.desk.require(tx, caller.officeId, id);
      if (!sealed) throw assessmentError.year_end_not_final({ year });
      const title = certificatesFileName(year, format);
      return this.downloads.ask(tx, caller, {
        ...{ kind: CERTIFICATES_KIND, title, input: { yearEndId: id, format }, idempotencyKey },
      });
    });
  }
}
