import { Injectable } from '@nestjs/common';
import type { Json } from '@app/kernel';
import type { JobContext, JobHandler, Tx } from '@app/platform';
import { RebuildStandings } from '../application/rebuild-standings';

/** Drops an office's projection and builds it again. */
@Injectable()
export class RebuildJob implements JobHandler<null, { readonly officeId: number }> {
  static readonly kind = 'ledger.rebuild';
  readonly kind = RebuildJob.kind;

  constructor(private readonly standings: RebuildStandings) {}

  /** Reading and replacing must be one transaction, so all is left to settling. */
  async work(_input: null, context: JobContext): Promise<{ readonly officeId: number }> {
    context.progress(10, '正在重建汇总数');
    return { officeId: context.caller.officeId };
  }

  /** Answers how many figures the new projection has. */
  async settle(tx: Tx, { officeId }: { readonly officeId: number }): Promise<Json> {
    return { cells: await this.standings.rebuildWithin(tx, officeId) };
  }
}
