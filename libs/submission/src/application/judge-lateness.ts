import { Injectable } from '@nestjs/common';
import { Clock, type Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import { submissionError } from '../domain/errors';
import type { SubmittedItem } from '../domain/item';
import { urgencyOf, type Urgency } from '../domain/urgency';
import { ItemSteps } from '../persistence/item-steps';
import { ItemLife } from './item-life';

/** Whether an urgent item was late is for a person to say: confirmed, it becomes an incident; dismissed, it never does. */
@Injectable()
export class JudgeLateness {
  constructor(
    private readonly life: ItemLife,
    private readonly steps: ItemSteps,
    private readonly clock: Clock,
  ) {}

  /** The item, held, and its clocks; refuses with `nothing_proposed`, and with `lateness_decided`, which says by whom. */
  async requireOpen(
    tx: Tx,
    officeId: number,
    itemId: string,
    action: 'confirm_lateness' | 'dismiss_lateness',
  ): Promise<{ item: SubmittedItem; urgency: Urgency }> {
    const item = await this.life.requireHere(tx, officeId, itemId, action);
    const urgency = urgencyOf(await this.steps.of(tx, itemId));
    const { proposal } = urgency ?? {};
    if (!urgency || !proposal) throw submissionError.nothing_proposed();
    if (proposal.state !== 'open') throw submissionError.lateness_decided({ who: proposal.decidedBy ?? '' });
    return { item, urgency };
  }

  async dismiss(tx: Tx, caller: Caller, itemId: string, reason: string): Promise<void> {
    const { officeId, accountId: id, name } = caller;
    await this.requireOpen(tx, officeId, itemId, 'dismiss_lateness');
    const at = this.clock.now();
    await this.life.move(tx, { officeId, itemId, action: 'dismiss_lateness', actor: { id, name }, at, words: reason });
  }
}
