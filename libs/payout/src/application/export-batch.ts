import { Injectable } from '@nestjs/common';
import type { Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Batch } from '../domain/batch';
import { BatchLines } from '../persistence/batch-lines';
import { BatchDesk } from './batch-desk';
import { contentHash } from './content-hash';

/** Locks a batch for the bank and says by a hash what it holds. */
@Injectable()
export class ExportBatch {
  constructor(
    private readonly desk: BatchDesk,
    private readonly lines: BatchLines,
  ) {}

  /** Of two who export at once, one does and the other is refused with `batch_moved_on`. */
  async export(tx: Tx, caller: Caller, id: string, note: string): Promise<Batch> {
    const batch = await this.desk.require(tx, caller.officeId, id);
    const contentSha256 = await contentHash(this.lines, tx, id);
    return this.desk.move(tx, caller, batch, 'export', note, { contentSha256 });
  }
}
