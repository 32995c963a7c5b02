import { Injectable } from '@nestjs/common';
import { Clock, localTimeOf, type Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Batch, Step } from '../domain/batch';
import { BATCH_STATE_TITLES, BATCH_TRANSITIONS, type BatchAction } from '../domain/batch-life';
import { payoutError } from '../domain/errors';
import { Batches } from '../persistence/batches';

type Actor = Pick<Caller, 'officeId' | 'accountId' | 'name'>;

/** Finds batches and moves them along; every move leaves a step behind. */
@Injectable()
export class BatchDesk {
  constructor(
    private readonly batches: Batches,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `batch_not_found`, also for batches of other offices. */
  async require(tx: Tx, officeId: number, id: string): Promise<Batch> {
    const batch = await this.batches.find(tx, officeId, id);
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
    more: Parameters<Batches['move']>[3] = {},
  ): Promise<Batch> {
    const { from, to } = BATCH_TRANSITIONS[action];
    const allowed = from.includes(batch.state);
    if (!allowed || !(await this.batches.move(tx, batch, to, more))) throw await this.movedOn(tx, batch);
    await this.batches.addStep(tx, {
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

  /** What was done to it, in order. */
  steps(tx: Tx, id: string): Promise<Step[]> {
    return this.batches.steps(tx, id);
  }

  private async movedOn(tx: Tx, { id, officeId }: Batch): Promise<Error> {
    const { state } = await this.require(tx, officeId, id);
    const last = (await this.steps(tx, id)).at(-1);
    return payoutError.batch_moved_on({
      state: BATCH_STATE_TITLES[state],
      by: last?.actorName ?? '系统',
      at: last ? localTimeOf(last.recordedAt) : '',
    });
  }
}
