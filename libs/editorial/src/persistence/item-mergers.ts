import { Injectable } from '@nestjs/common';
import { insertRows, managerOf, type Tx, TxMemo } from '@app/platform';
import { In } from 'typeorm';
import { ItemMergerRow } from './rows';

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

  async add(tx: Tx, officeId: number, intoId: string, itemIds: readonly string[], from: number): Promise<void> {
    any.forget(tx);
    const rows = itemIds.map((itemId, i) => ({ officeId, itemId, intoId, place: from + i }));
    await insertRows(tx, ItemMergerRow, rows);
  }

  async remove(tx: Tx, officeId: number, itemIds: readonly string[]): Promise<void> {
    await managerOf(tx).delete(ItemMergerRow, { officeId, itemId: In(itemIds) });
  }
}

/** Shared by all instances; a batch of adoptions asks once. */
const any = new TxMemo<boolean>();
