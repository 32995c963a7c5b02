import type { Json } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx';
import type { JobContext, JobHandler } from '../jobs/job';
import { JobHandlers } from '../jobs/job-handlers';
import { CLEARING_KIND, Downloads } from './downloads';

type Asked = { readonly until: string };

/** Goes on taking an office's downloads away, a transaction's worth a job, until none is left that was asked for by then. */
@Injectable()
export class ClearDownloads implements JobHandler<Asked, Asked & { readonly officeId: number }> {
  readonly kind = CLEARING_KIND;

  constructor(
    handlers: JobHandlers,
    private readonly downloads: Downloads,
  ) {
    handlers.add(this);
  }

  work(asked: Asked, { caller: { officeId } }: JobContext) {
    return Promise.resolve({ ...asked, officeId });
  }

  async settle(tx: Tx, { officeId, until }: Asked & { readonly officeId: number }): Promise<Json> {
    await this.downloads.clear(tx, officeId, new Date(until));
    return {};
  }
}
