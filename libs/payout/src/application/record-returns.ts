import { Injectable } from '@nestjs/common';
import type { Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Batch } from '../domain/batch';
import { payoutError } from '../domain/errors';
import { BatchLines } from '../persistence/batch-lines';
import { BatchDesk } from './batch-desk';

/** Records what the bank sent back; the next batch makes these payments again. */
@Injectable()
export class RecordReturns {
  constructor(
    private readonly desk: BatchDesk,
    private readonly lines: BatchLines,
  ) {}

  /** All of the lines or none: refuses with `line_not_found` or `line_returned_already`. */
  async record(
    tx: Tx,
    caller: Caller,
    id: string,
    returns: readonly { readonly line: number; readonly reason: string }[],
  ): Promise<Batch> {
    const batch = await this.desk.require(tx, caller.officeId, id);
    const moved = await this.desk.move(tx, caller, batch, 'record_returns', `退回 ${returns.length} 笔`);
    for (const { line, reason } of returns) {
      if (!(await this.lines.find(tx, id, line))) throw payoutError.line_not_found({ line });
      if (!(await this.lines.markReturned(tx, id, line, reason))) throw payoutError.line_returned_already({ line });
    }
    return moved;
  }
}
