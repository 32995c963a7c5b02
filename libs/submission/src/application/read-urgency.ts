import { Injectable } from '@nestjs/common';
import type { Caller } from '@app/kernel';
import { visibleUnit } from '@app/identity';
import { decodeCursor, pageOf, platformErrors, type PageOfRows, type Tx } from '@app/platform';
import { isVisibleTo, type Item } from '../domain/item';
import type { ItemStep } from '../domain/item-step';
import { type Deadline, deadlinesOf, urgencyOf, type Urgency } from '../domain/urgency';
import { ItemSteps } from '../persistence/item-steps';
import { Items } from '../persistence/items';
import {
  type ListedUrgency,
  type OpenUrgentFilter,
  type UrgencyFilter,
  UrgentItems,
  type UrgentPlace,
} from '../persistence/urgent-items';

/** An urgent item with its clocks. */
export interface UrgentItem {
  readonly item: Item;
  readonly urgency: Urgency;
}

/** A report in the chain of an urgent matter; the first has number 0. */
export interface ChainedReport {
  readonly item: Item;
  readonly no: number;
}

/** A report of an urgent item that will be due. */
export interface DueReport extends Deadline {
  readonly item: Item;
}

/** No severity gives more time; the national plan gives four hours. */
const LONGEST_MS = 7 * 86_400_000;

/** Reads the clocks of urgent items, what is proposed, and the chains of follow-ups. */
@Injectable()
export class ReadUrgency {
  constructor(
    private readonly items: Items,
    private readonly steps: ItemSteps,
    private readonly urgent: UrgentItems,
  ) {}

  of(steps: readonly ItemStep[]): Urgency | null {
    return urgencyOf(steps);
  }

  /** Reports the units of an office still owe whose moment lies after the first and up to the second instant. */
  async dueBetween(tx: Tx, officeId: number, after: Date, until: Date): Promise<DueReport[]> {
    const ids = await this.urgent.awareBetween(tx, officeId, new Date(after.getTime() - LONGEST_MS), until);
    const due: DueReport[] = [];
    for (const id of ids) due.push(...(await this.dueOf(tx, officeId, id)));
    return due.filter(({ dueAt }) => dueAt > after && dueAt <= until);
  }

  /** Reports still owed about one item. */
  async dueOf(tx: Tx, officeId: number, itemId: string): Promise<DueReport[]> {
    const item = await this.items.find(tx, officeId, itemId);
    const urgency = item && item.status !== 'purged' ? urgencyOf(await this.steps.of(tx, itemId)) : null;
    return item && urgency ? deadlinesOf(urgency).map((deadline) => ({ item, ...deadline })) : [];
  }

  /** Those of the items that follow a first report. */
  followersAmong(tx: Tx, itemIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.urgent.followersAmong(tx, itemIds);
  }

  /** The reports about one matter in order, as far as the caller may see them; empty when the item stands alone. */
  async chainOf(tx: Tx, caller: Caller, itemId: string): Promise<ChainedReport[]> {
    const firstId = (await this.urgent.firstOf(tx, itemId))?.firstId ?? itemId;
    const followUps = await this.urgent.followUps(tx, firstId);
    if (followUps.length === 0) return [];
    const chain: ChainedReport[] = [];
    const unit = visibleUnit(caller);
    await this.items.foresee(tx, caller.officeId, [firstId, ...followUps.map((each) => each.itemId)]);
    for (const { itemId: id, no } of [{ itemId: firstId, no: 0 }, ...followUps]) {
      const item = await this.items.find(tx, caller.officeId, id);
      if (item && isVisibleTo(item, unit)) chain.push({ item, no });
    }
    return chain;
  }

  /** Those that seem to have been reported late, or seemed to be. */
  async proposals(
    tx: Tx,
    officeId: number,
    filter: UrgencyFilter,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<UrgentItem>> {
    return this.withClocks(
      tx,
      officeId,
      await this.urgent.page(tx, officeId, filter, placeOf(cursor), limit + 1),
      limit,
    );
  }

  /** Those the office has and has made nothing of yet. */
  async open(
    tx: Tx,
    officeId: number,
    filter: OpenUrgentFilter,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<UrgentItem>> {
    return this.withClocks(
      tx,
      officeId,
      await this.urgent.open(tx, officeId, filter, placeOf(cursor), limit + 1),
      limit,
    );
  }

  private async withClocks(
    tx: Tx,
    officeId: number,
    rows: readonly ListedUrgency[],
    limit: number,
  ): Promise<PageOfRows<UrgentItem>> {
    const page = pageOf(rows, limit, ({ awareAt, itemId }) => [awareAt.toISOString(), itemId]);
    const ids = page.rows.map(({ itemId }) => itemId);
    const items = await this.items.known(tx, officeId, ids);
    const steps = await this.steps.ofAll(tx, ids);
    const found: UrgentItem[] = [];
    for (const id of ids) {
      const item = items.get(id);
      const urgency = urgencyOf(steps.get(id) ?? []);
      if (item && urgency) found.push({ item, urgency });
    }
    return { ...page, rows: found };
  }
}

function placeOf(cursor: string | undefined): UrgentPlace | undefined {
  if (cursor === undefined) return undefined;
  const [at, id] = decodeCursor(cursor, ['string', 'string']);
  if (!/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/.test(at) || Number.isNaN(Date.parse(at))) throw platformErrors.bad_cursor();
  return [new Date(at), id];
}
