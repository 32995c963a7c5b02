import { Injectable } from '@nestjs/common';
import { ending, insertRows, ListQuery, managerOf, type MomentsAsked, readPage, type Tx, TxMemo } from '@app/platform';
import { itemConditions, itemTitled, type ItemStatus } from '@app/submission';
import { In } from 'typeorm';
import { ItemMergerRow } from './rows';

export interface MergerFilter extends MomentsAsked {
  /** What went into this item. */
  readonly into?: string;
  /** A unit that contributed to what was merged, or to what it went into. */
  readonly unitId?: number;
  /** Of the item it went into. */
  readonly status?: ItemStatus;
  /** Key of a publication that adopted the item it went into. */
  readonly publication?: string;
  /** Level of a publication that adopted the item it went into. */
  readonly level?: string;
  /** Part of the title of either. */
  readonly text?: string;
}

/** That an item went into another. */
export interface ListedMerger {
  readonly itemId: string;
  readonly intoId: string;
  readonly at: Date;
  readonly by: string;
}

/** True of what was merged or of what it went into; takes the value twice. */
const ofEither = (condition: (column: string) => string) =>
  `(${condition('item_merger.item_id')} OR ${condition('item_merger.into_id')})`;

@Injectable()
export class ItemMergers {
  /** Ids of what was merged into an item, in order. */
  async into(tx: Tx, officeId: number, intoId: string): Promise<string[]> {
    // Most offices merge rarely, and every adoption asks.
    if (!(await any.get(tx, officeId, () => managerOf(tx).existsBy(ItemMergerRow, { officeId })))) return [];
    const rows = await managerOf(tx).find(ItemMergerRow, { where: { officeId, intoId }, order: { place: 'ASC' } });
    return rows.map(({ itemId }) => itemId);
  }

  /** The item another was merged into; null when it stands on its own. */
  async intoOf(tx: Tx, officeId: number, itemId: string): Promise<string | null> {
    return (await managerOf(tx).findOneBy(ItemMergerRow, { officeId, itemId }))?.intoId ?? null;
  }

  /** By the moment of merging and id, those behind the given place. */
  async page(
    tx: Tx,
    officeId: number,
    { into, unitId, status, publication, level, text, ...moments }: MergerFilter,
    after: readonly [Date, string] | undefined,
    limit: number,
  ): Promise<ListedMerger[]> {
    const query = new ListQuery(['merged_at', 'item_id'], { descending: moments.order !== 'oldest' })
      .where('office_id = ?', officeId)
      .whereGiven('into_id = ?', into)
      .during('merged_at', moments)
      .from(into === undefined ? 'item_merger_list' : undefined)
      .whereGiven(itemConditions.hasStatus('item_merger.into_id'), status)
      .whereGiven(itemConditions.adoptedBy('item_merger.into_id'), publication);
    if (level !== undefined) query.where(itemConditions.adoptedAt('item_merger.into_id'), ending(`@${level}`));
    if (unitId !== undefined) query.where(ofEither(itemConditions.ofUnit), unitId, unitId);
    if (text !== undefined) {
      const titled = await itemTitled(tx, officeId, text);
      query.where(ofEither(titled.on), ...titled.values, ...titled.values);
    }
    const rows = await readPage(tx, ItemMergerRow, query.behind(after), limit);
    return rows.map(({ itemId, intoId, mergedAt, mergedBy }) => ({
      ...{ itemId, intoId },
      at: mergedAt ?? new Date(0),
      by: mergedBy ?? '',
    }));
  }

  /** `from`: the place of the first of them among what was merged into the item. */
  async add(
    tx: Tx,
    {
      officeId,
      intoId,
      at,
      by,
    }: { readonly officeId: number; readonly intoId: string; readonly at: Date; readonly by: string },
    itemIds: readonly string[],
    from: number,
  ): Promise<void> {
    any.forget(tx);
    const merged = { officeId, intoId, mergedAt: at, mergedBy: by };
    const rows = itemIds.map((itemId, i) => ({ ...merged, itemId, place: from + i }));
    await insertRows(tx, ItemMergerRow, rows);
  }

  async remove(tx: Tx, officeId: number, itemIds: readonly string[]): Promise<void> {
    await managerOf(tx).delete(ItemMergerRow, { officeId, itemId: In(itemIds) });
  }
}

/** Shared by all instances; a batch of adoptions asks once. */
const any = new TxMemo<boolean>();
