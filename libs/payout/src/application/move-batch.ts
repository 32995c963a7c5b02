import { Injectable } from '@nestjs/common';
import type { Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Batch } from '../domain/batch';
import type { BatchAction } from '../domain/batch-life';
import { payoutError } from '../domain/errors';
import { Batches } from '../persistence/batches';
import { BatchDesk } from './batch-desk';

/** Actions that need nothing but somebody who may take them. */
export type PlainAction = Exclude<BatchAction, 'export' | 'record_returns'>;

/** Moves a batch along: review, send back, approve, confirm as paid, file, discard. */
@Injectable()
export class MoveBatch {
  constructor(
    private readonly desk: BatchDesk,
    private readonly batches: Batches,
  ) {}

  /** Refuses with `second_person_needed` an approval by whoever drew up or reviewed the batch. */
  async move(tx: Tx, caller: Caller, id: string, action: PlainAction, note: string): Promise<Batch> {
    const batch = await this.desk.require(tx, caller.officeId, id);
    if (action === 'approve' && (await this.handled(tx, batch)).has(caller.accountId))
      throw payoutError.second_person_needed();
    return this.desk.move(tx, caller, batch, action, note);
  }

  private async handled(tx: Tx, batch: Batch): Promise<ReadonlySet<number>> {
    const hands = (await this.batches.steps(tx, batch.id)).filter(
      ({ action }) => action === 'draw_up' || action === 'review',
    );
    return new Set(hands.map(({ actorId }) => actorId));
  }
}
