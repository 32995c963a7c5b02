import { Injectable } from '@nestjs/common';
import { Clock, type Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import { isCombined } from '../domain/item';
import type { StepDetails } from '../domain/item-step';
import type { NonUseReason } from '../domain/non-use';
import { ItemLife } from './item-life';

/** What an editor says with a step. */
interface Said {
  readonly reason?: NonUseReason;
  readonly words?: string | undefined;
}

/** What the editor had before it: the number of the last step it saw. */
export interface Seen {
  readonly seen?: number | undefined;
}

/**
 * The steps the office itself takes with an item. Each refuses drafts, whatever somebody else did first, and anything that
 * was decided on an item that has moved since it was looked at.
 */
@Injectable()
export class WorkOnItem {
  constructor(
    private readonly life: ItemLife,
    private readonly clock: Clock,
  ) {}

  receive(tx: Tx, caller: Caller, itemId: string, seen: Seen = {}): Promise<void> {
    return this.step(tx, caller, itemId, 'receive', seen);
  }

  take(tx: Tx, caller: Caller, itemId: string, seen: Seen = {}): Promise<void> {
    return this.step(tx, caller, itemId, 'take', seen);
  }

  /** Back to its unit, with what is to be improved. */
  return(tx: Tx, caller: Caller, itemId: string, opinion: string, seen: Seen = {}): Promise<void> {
    return this.step(tx, caller, itemId, 'return', seen, { words: opinion });
  }

  notUse(
    tx: Tx,
    caller: Caller,
    itemId: string,
    { reason, words }: { readonly reason: NonUseReason; readonly words?: string | undefined },
    seen: Seen = {},
  ): Promise<void> {
    return this.step(tx, caller, itemId, 'not_use', seen, { reason, words });
  }

  reopen(tx: Tx, caller: Caller, itemId: string, words: string, seen: Seen = {}): Promise<void> {
    return this.step(tx, caller, itemId, 'reopen', seen, { words });
  }

  private async step(
    tx: Tx,
    { officeId, accountId: id, name }: Caller,
    itemId: string,
    action: 'receive' | 'take' | 'return' | 'not_use' | 'reopen',
    { seen }: Seen,
    { reason, words }: Said = {},
  ): Promise<void> {
    const item = await this.life.requireHere(tx, officeId, itemId, action);
    if (seen !== undefined && seen !== item.steps) throw await this.life.refusal(tx, item, action);
    // What the office combined has no unit that could revise it.
    if (action === 'return' && isCombined(item)) throw await this.life.refusal(tx, item, action);
    const details: StepDetails = reason === undefined ? {} : { reason };
    const at = this.clock.now();
    await this.life.move(tx, { officeId, itemId, action, actor: { id, name }, at, details, words: words ?? null });
  }
}
