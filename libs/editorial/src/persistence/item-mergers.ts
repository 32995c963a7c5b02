import { Injectable } from '@nestjs/common';
import { insertRows, managerOf, type Tx, TxMemo } from '@app/platform';
import { In } from 'typeorm';
import { ItemMergerRow } from './rows';

export interface MergerFilter {
  /** What went into this item. */
  readonly into?: string;
  readonly from?: Date;
  readonly before?: Date;
  readonly order: 'newest' | 'oldest';
}

/** That an item went into another. */
export interface ListedMerger {
  readonly itemId: string;
  readonly intoId: string;
  readonly at: Date;
  readonly by: string;
}

/** An instant as both databases compare it. */
const asStored = (instant: Date) => instant.toISOString().replace('T', ' ').slice(0, 23);

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
    { into, from, before, order }: MergerFilter,
    after: readonly [Date, string] | undefined,
    limit: number,
  ): Promise<ListedMerger[]> {
    const [direction, beyond] = order === 'newest' ? (['DESC', '<'] as const) : (['ASC', '>'] as const);
    const query = managerOf(tx)
      .createQueryBuilder(ItemMergerRow, 'merger')
      .where('merger.office_id = :officeId', { officeId });
    if (into !== undefined) query.andWhere('merger.into_id = :into', { into });
    if (from !== undefined) query.andWhere('merger.merged_at >= :from', { from: asStored(from) });
    if (before !== undefined) query.andWhere('merger.merged_at < :before', { before: asStored(before) });
    if (after !== undefined)
      query.andWhere(`(merger.merged_at ${beyond} :at or (merger.merged_at = :at and merger.item_id ${beyond} :id))`, {
        at: asStored(after[0]),
        id: after[1],
      });
    const rows = await query
      .orderBy('merger.mergedAt', direction)
      .addOrderBy('merger.itemId', direction)
      .limit(limit)
      .getMany();
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
