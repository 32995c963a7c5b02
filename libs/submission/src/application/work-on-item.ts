import { Injectable } from '@nestjs/common';
import { Clock, type Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { StepDetails } from '../domain/item-step';
import type { NonUseReason } from '../domain/non-use';
import { ItemLife } from './item-life';

/** What an editor says with a step. */
interface Said {
  readonly reason?: NonUseReason;
  readonly words?: string;
}

/** The steps the office itself takes with an item. Each refuses drafts, and whatever somebody else did first. */
@Injectable()
export class WorkOnItem {
  constructor(
    private readonly life: ItemLife,
    private readonly clock: Clock,
  ) {}

  receive(tx: Tx, caller: Caller, itemId: string): Promise<void> {
    return this.step(tx, caller, itemId, 'receive');
  }

  take(tx: Tx, caller: Caller, itemId: string): Promise<void> {
    return this.step(tx, caller, itemId, 'take');
  }

  /** Back to its unit, with what is to be improved. */
  return(tx: Tx, caller: Caller, itemId: string, opinion: string): Promise<void> {
    return this.step(tx, caller, itemId, 'return', { words: opinion });
  }

  notUse(tx: Tx, caller: Caller, itemId: string, reason: NonUseReason, words?: string): Promise<void> {
    return this.step(tx, caller, itemId, 'not_use', { reason, ...(words === undefined ? {} : { words }) });
  }

  reopen(tx: Tx, caller: Caller, itemId: string, words: string): Promise<void> {
    return this.step(tx, caller, itemId, 'reopen', { words });
  }

  private async step(
    tx: Tx,
    { officeId, accountId: id, name }: Caller,
    itemId: string,
    action: 'receive' | 'take' | 'return' | 'not_use' | 'reopen',
    { reason, words }: Said = {},
  ): Promise<void> {
    await this.life.requireHere(tx, officeId, itemId, action);
    const details: StepDetails = reason === undefined ? {} : { reason };
    const at = this.clock.now();
    await this.life.move(tx, { officeId, itemId, action, actor: { id, name }, at, details, words: words ?? null });
  }
}
