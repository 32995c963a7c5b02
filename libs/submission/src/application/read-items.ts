import { Injectable } from '@nestjs/common';
import { type Caller, isLocalDate } from '@app/kernel';
import { visibleUnit } from '@app/identity';
import { decodeCursor, pageOf, platformErrors, type PageOfRows, type Tx } from '@app/platform';
import { submissionError } from '../domain/errors';
import { belongsTo, isSubmitted, isVisibleTo, type Item, type SubmittedItem } from '../domain/item';
import { nextStatus } from '../domain/item-life';
import type { ItemRevision, ItemStep } from '../domain/item-step';
import { ItemAdoptions, type StandingAdoption } from '../persistence/item-adoptions';
import type { ItemDraft } from '../persistence/item-drafts';
import { ItemList, type ItemFilter, type ItemOrder, type ItemPlace } from '../persistence/item-list';
import { ItemRevisions } from '../persistence/item-revisions';
import { ItemSteps } from '../persistence/item-steps';
import { Items } from '../persistence/items';
import { WorkingText } from './working-text';

/** Reads items for lists and for other contexts. */
@Injectable()
export class ReadItems {
  constructor(
    private readonly items: Items,
    private readonly list: ItemList,
    private readonly steps: ItemSteps,
    private readonly revisions: ItemRevisions,
    private readonly adoptions: ItemAdoptions,
    private readonly texts: WorkingText,
  ) {}

  async page(
    tx: Tx,
    officeId: number,
    filter: ItemFilter,
    order: ItemOrder,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<Item>> {
    // Drafts have no day of submission to stand at.
    const by = filter.draftsOf === undefined ? order.by : 'recorded';
    const after = cursor === undefined ? undefined : placeOf(cursor, by);
    const rows = await this.list.page(tx, officeId, filter, { ...order, by }, after, limit + 1);
    return pageOf(rows, limit, (item) => [
      by === 'submitted' ? (item.submittedOn ?? '') : item.createdAt.toISOString(),
      item.id,
    ]);
  }

  /** How many items fit, counted up to `most`: whoever works through a queue wants to know how long it is. */
  count(tx: Tx, officeId: number, filter: ItemFilter, order: ItemOrder, most: number): Promise<number> {
    const by = filter.draftsOf === undefined ? order.by : 'recorded';
    return this.list.count(tx, officeId, filter, { ...order, by }, most);
  }

  /** The item, also a draft; null also for items of other offices. */
  find(tx: Tx, officeId: number, id: string): Promise<Item | null> {
    return this.items.find(tx, officeId, id);
  }

  /** The office's own of these, also drafts, by id: many are read as fast as one. */
  known(tx: Tx, officeId: number, ids: readonly string[]): Promise<ReadonlyMap<string, Item>> {
    return this.items.known(tx, officeId, ids);
  }

  /** The item as far as the caller may see it; refuses with `item_not_found`, as for one that does not exist. */
  async visible(tx: Tx, caller: Caller, id: string): Promise<Item> {
    const item = await this.items.find(tx, caller.officeId, id);
    if (!item || !isVisibleTo(item, visibleUnit(caller))) throw submissionError.item_not_found();
    return item;
  }

  /** To be named as the foresight of writes that will ask for items: many are read as fast as one. */
  readonly foresee = (tx: Tx, officeId: number, ids: readonly string[]) => this.items.foresee(tx, officeId, ids);

  /** Refuses with `item_unknown`, also for items of other offices and for drafts. */
  async require(tx: Tx, officeId: number, id: string): Promise<SubmittedItem> {
    const item = await this.items.find(tx, officeId, id);
    if (!item || !isSubmitted(item)) throw submissionError.item_unknown();
    return item;
  }

  /** Submitted items with these titles, many at once. */
  withTitles(tx: Tx, officeId: number, titles: readonly string[]): Promise<SubmittedItem[]> {
    return this.items.withTitles(tx, officeId, titles);
  }

  titles(tx: Tx, officeId: number, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.items.titles(tx, officeId, ids);
  }

  stepsOf(tx: Tx, itemId: string): Promise<ItemStep[]> {
    return this.steps.of(tx, itemId);
  }

  /** Of several items. */
  stepsOfAll(tx: Tx, itemIds: readonly string[]): Promise<ReadonlyMap<string, readonly ItemStep[]>> {
    return this.steps.ofAll(tx, itemIds);
  }

  revisionsOf(tx: Tx, itemId: string): Promise<ItemRevision[]> {
    return this.revisions.of(tx, itemId);
  }

  /** Title and body as they stand now; undefined for a draft. */
  async textOf(tx: Tx, item: Item): Promise<ItemRevision | undefined> {
    return item.revisions === 0 ? undefined : this.revisions.find(tx, item.id, item.revisions);
  }

  /** The body as it stands; for the unit that may work at it now, its working text too. */
  async bodyFor(tx: Tx, caller: Caller, item: Item): Promise<{ body: string; draft: ItemDraft | null }> {
    const unit = visibleUnit(caller);
    const theirs = unit === null ? item.unitId === null : belongsTo(item, unit);
    const working = theirs && nextStatus('amend', item.status) !== undefined;
    const draft = working ? await this.texts.of(tx, item) : null;
    return { body: (await this.textOf(tx, item))?.body ?? draft?.body ?? '', draft };
  }

  /** Adoptions of items that stand, by their event. */
  adoptionsOf(tx: Tx, itemIds: readonly string[]): Promise<StandingAdoption[]> {
    return this.adoptions.of(tx, itemIds);
  }

  /** The same for several events. */
  async adoptionsByEvents(
    tx: Tx,
    officeId: number,
    eventNos: readonly number[],
  ): Promise<ReadonlyMap<number, StandingAdoption>> {
    return new Map((await this.adoptions.byEvents(tx, officeId, eventNos)).map((each) => [each.eventNo, each]));
  }

  adoptionByEvent(tx: Tx, officeId: number, eventNo: number): Promise<StandingAdoption | undefined> {
    return this.adoptions.byEvent(tx, officeId, eventNo);
  }
}

function placeOf(cursor: string, by: ItemOrder['by']): ItemPlace {
  const [place, id] = decodeCursor(cursor, ['string', 'string']);
  if (by === 'submitted') {
    if (!isLocalDate(place)) throw platformErrors.bad_cursor();
    return [place, id];
  }
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(place) || Number.isNaN(Date.parse(place)))
    throw platformErrors.bad_cursor();
  return [new Date(place), id];
}
