import { Injectable } from '@nestjs/common';
import { findRows, insertRows, managerOf, type Tx } from '@app/platform';
import { ItemDraftRow } from './rows';

/** The text a unit is working at. */
export interface ItemDraft {
  readonly itemId: string;
  /** Counts the savings, from 1. */
  readonly version: number;
  readonly title: string;
  readonly body: string;
  readonly savedBy: number;
  readonly saverName: string;
  readonly savedAt: Date;
  /** Whether this very text was signed off. */
  readonly signedOff: boolean;
}

/** Keeps one working text an item, until it is submitted. */
@Injectable()
export class ItemDrafts {
  async find(tx: Tx, itemId: string): Promise<ItemDraft | undefined> {
    const [row] = await findRows(tx, ItemDraftRow, { itemId }, 'itemId');
    return row && { ...row, signedOff: row.signedOff === 1 };
  }

  async add(tx: Tx, draft: ItemDraft): Promise<void> {
    await insertRows(tx, ItemDraftRow, [toRow(draft)]);
  }

  /** False when another saving came between. */
  async replace(tx: Tx, draft: ItemDraft, version: number): Promise<boolean> {
    const { affected } = await managerOf(tx).update(ItemDraftRow, { itemId: draft.itemId, version }, toRow(draft));
    return affected === 1;
  }

  async remove(tx: Tx, itemId: string): Promise<void> {
    await managerOf(tx).delete(ItemDraftRow, { itemId });
  }
}

const toRow = (draft: ItemDraft): ItemDraftRow => ({ ...draft, signedOff: draft.signedOff ? 1 : 0 });
