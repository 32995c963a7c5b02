import { Injectable } from '@nestjs/common';
import { Clock, type Caller } from '@app/kernel';
import { visibleUnit } from '@app/identity';
import type { Tx } from '@app/platform';
import { submissionError } from '../domain/errors';
import { isSubmitted, isVisibleTo } from '../domain/item';
import { urgencyOf } from '../domain/urgency';
import { ItemSteps } from '../persistence/item-steps';
import { Items } from '../persistence/items';
import { UrgentItems } from '../persistence/urgent-items';
import { ItemLife } from './item-life';
import { WorkingText } from './working-text';

/** Puts a follow-up report behind its first report; behind a follow-up it goes to the end of the same chain. */
@Injectable()
export class FollowUpItem {
  constructor(
    private readonly items: Items,
    private readonly steps: ItemSteps,
    private readonly urgent: UrgentItems,
    private readonly texts: WorkingText,
    private readonly life: ItemLife,
    private readonly clock: Clock,
  ) {}

  /** Its number in the chain. The first report must be urgent, submitted, and one the caller may see. */
  async follow(tx: Tx, caller: Caller, itemId: string, named: string): Promise<number> {
    const { officeId } = caller;
    await this.texts.own(tx, caller, itemId, 'follow');
    const firstId = (await this.urgent.firstOf(tx, named))?.firstId ?? named;
    // Held, so that two follow-ups do not take one number.
    const first = (await this.items.hold(tx, officeId, [firstId])).get(firstId);
    if (!first || !isSubmitted(first) || !isVisibleTo(first, visibleUnit(caller))) throw submissionError.item_unknown();
    if (!urgencyOf(await this.steps.of(tx, firstId))) throw submissionError.not_urgent();
    const isFirst = (await this.urgent.followUps(tx, itemId)).length > 0;
    if (firstId === itemId || isFirst || (await this.urgent.firstOf(tx, itemId)))
      throw submissionError.follows_already();
    const no = await this.urgent.append(tx, firstId, itemId);
    const actor = { id: caller.accountId, name: caller.name };
    const details = { first: firstId, no };
    await this.life.move(tx, { officeId, itemId, action: 'follow', actor, at: this.clock.now(), details });
    return no;
  }
}
