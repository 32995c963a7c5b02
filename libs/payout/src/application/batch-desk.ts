import { Injectable } from '@nestjs/common';
import { Clock, localTimeOf, type Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Batch } from '../domain/batch';
import { BATCH_STATE_TITLES, BATCH_TRANSITIONS, type BatchAction } from '../domain/batch-life';
import { payoutError } from '../domain/errors';
import { PayoutStore } from '../persistence/payout-store';

type Actor = Pick<Caller, 'officeId' | 'accountId' | 'name'>;

/** Finds batches and moves them along; every move leaves a step behind. */
@Injectable()
export class BatchDesk {
  constructor(
    private readonly store: PayoutStore,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `batch_not_found`, also for batches of other offices. */
  async require(tx: Tx, officeId: number, id: string): Promise<Batch> {
    const batch = await this.store.batch(tx, officeId, id);
    if (!batch) throw payoutError.batch_not_found();
    return batch;
  }

  /** Refuses with `batch_moved_on`, naming who moved it, when its state does not allow the action (any more). */
  async move(
    tx: Tx,
    actor: Actor,
    batch: Batch,
    action: BatchAction,
    note: string,
    more: Parameters<PayoutStore['move']>[3] = {},
  ): Promise<Batch> {
    const { from, to } = BATCH_TRANSITIONS[action];
    const allowed = from.includes(batch.state);
    if (!allowed || !(await this.store.move(tx, batch, to, more))) throw await this.movedOn(tx, batch);
    await this.store.addStep(tx, {
      batchId: batch.id,
      action,
      from: batch.state,
      to,
      actorId: actor.accountId,
      actorName: actor.name,
      recordedAt: this.clock.now(),
      note,
    });
    return this.require(tx, actor.officeId, batch.id);
  }

  private async movedOn(tx: Tx, { id, officeId }: Batch): Promise<Error> {
    const { state } = await this.require(tx, officeId, id);
    const last = (await this.store.steps(tx, id)).at(-1);
    return payoutError.batch_moved_on({
      state: BATCH_STATE_TITLES[state],
      by: last?.actorName ?? '系统',
      at: last ? localTimeOf(last.recordedAt) : '',
    });
  }
}
