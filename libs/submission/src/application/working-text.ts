import { Injectable } from '@nestjs/common';
import { localTimeOf, type Caller } from '@app/kernel';
import { visibleUnit } from '@app/identity';
import type { Tx } from '@app/platform';
import { submissionError } from '../domain/errors';
import { belongsTo, isVisibleTo, type Item } from '../domain/item';
import { nextStatus, type ItemAction } from '../domain/item-life';
import { ItemDrafts, type ItemDraft } from '../persistence/item-drafts';
import { ItemRevisions } from '../persistence/item-revisions';
import { Items } from '../persistence/items';
import { ItemLife } from './item-life';

/** An item in its writer's hands, and the text it is working at. */
export interface Writing {
  readonly item: Item;
  /** Version 0: nothing was saved since it was returned; the text is that of the newest revision. */
  readonly draft: ItemDraft;
}

/** What saving, signing off, submitting and withdrawing ask first: is it theirs, may it be done now, is it the same text. */
@Injectable()
export class WorkingText {
  constructor(
    private readonly items: Items,
    private readonly life: ItemLife,
    private readonly drafts: ItemDrafts,
    private readonly revisions: ItemRevisions,
  ) {}

  /** Refuses with `item_not_found` what the caller may not see, with `not_your_item` what only the lead may do. */
  async own(tx: Tx, caller: Caller, itemId: string, action: ItemAction): Promise<Item> {
    const item = (await this.items.hold(tx, caller.officeId, [itemId])).get(itemId);
    const unit = visibleUnit(caller);
    if (!item || !isVisibleTo(item, unit)) throw submissionError.item_not_found();
    if (unit !== null && !belongsTo(item, unit)) throw submissionError.not_your_item();
    if (nextStatus(action, item.status) === undefined) throw await this.life.refusal(tx, item, action);
    return item;
  }

  /** The same with its text; refuses with `draft_saved_elsewhere` when that is not the version the caller saw. */
  async require(tx: Tx, caller: Caller, itemId: string, version: number, action: ItemAction): Promise<Writing> {
    const item = await this.own(tx, caller, itemId, action);
    const draft = await this.of(tx, item);
    if (draft.version !== version)
      throw submissionError.draft_saved_elsewhere({ who: draft.saverName, at: localTimeOf(draft.savedAt) });
    return { item, draft };
  }

  /** What was saved last, or else the newest revision. */
  async of(tx: Tx, item: Item): Promise<ItemDraft> {
    const saved = await this.drafts.find(tx, item.id);
    if (saved) return saved;
    const newest = (await this.revisions.of(tx, item.id)).at(-1);
    if (!newest) throw new Error(`item ${item.id} has neither a draft nor a revision`);
    const { itemId, title, body, writtenBy: savedBy, writerName: saverName, recordedAt: savedAt } = newest;
    return { itemId, version: 0, title, body, savedBy, saverName, savedAt, signedOff: false };
  }
}
