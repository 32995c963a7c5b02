import { Injectable } from '@nestjs/common';
import { Clock, type Caller } from '@app/kernel';
import { AuditTrail } from '@app/identity';
import { PurgeWords } from '@app/ledger';
import type { Tx } from '@app/platform';
import { submissionError } from '../domain/errors';
import { nextStatus } from '../domain/item-life';
import { ItemWords } from '../persistence/item-words';
import { Items } from '../persistence/items';
import { ItemLife } from './item-life';
import { PurgeHooks } from './purge-hooks';

/**
 * The emergency purge: every word of an item becomes unreadable, wherever it is kept; that it existed, what became of it,
 * who purged it and why stays, and so do the chain and all seals. Drafts of units are purged as well.
 */
@Injectable()
export class PurgeItem {
  constructor(
    private readonly ledger: PurgeWords,
    private readonly items: Items,
    private readonly words: ItemWords,
    private readonly life: ItemLife,
    private readonly hooks: PurgeHooks,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async purge(tx: Tx, caller: Caller, itemId: string, reason: string): Promise<void> {
    const { officeId, accountId, name } = caller;
    // The ledger first: with its head held nobody records the title again meanwhile.
    await this.ledger.ofItem(tx, officeId, itemId);
    const item = (await this.items.hold(tx, officeId, [itemId])).get(itemId);
    if (!item) throw submissionError.item_not_found();
    if (nextStatus('purge', item.status) === undefined) throw await this.life.refusal(tx, item, 'purge');
    const titles = await this.words.titles(tx, item);
    await this.words.purge(tx, item);
    await this.hooks.run(tx, { officeId, itemId, titles });
    const actor = { id: accountId, name };
    await this.life.move(tx, { officeId, itemId, action: 'purge', actor, at: this.clock.now(), words: reason });
    await this.audit.record(tx, caller, { action: 'item.purge', subject: `item ${itemId}`, detail: { reason } });
  }
}
