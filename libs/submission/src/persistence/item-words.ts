import { Injectable } from '@nestjs/common';
import { managerOf, type Tx } from '@app/platform';
import { IsNull, Not } from 'typeorm';
import { PURGED_TITLE, type Item } from '../domain/item';
import { Items } from './items';
import { ItemDraftRow, ItemRevisionRow, ItemStepRow } from './rows';

/** Takes the words of an item out of this context's tables; their digests stay under the seals, and their salts go. */
@Injectable()
export class ItemWords {
  constructor(private readonly items: Items) {}

  /** Every title the item had or was going to have. */
  async titles(tx: Tx, { id: itemId, title }: Item): Promise<readonly string[]> {
    const revisions = await managerOf(tx).find(ItemRevisionRow, { select: { title: true }, where: { itemId } });
    const draft = await managerOf(tx).findOneBy(ItemDraftRow, { itemId });
    const all = [title, ...revisions.map((revision) => revision.title), draft?.title ?? ''];
    return [...new Set(all)].filter((each) => each !== '');
  }

  async purge(tx: Tx, item: Item): Promise<void> {
    const itemId = item.id;
    await managerOf(tx).update(ItemRevisionRow, { itemId }, { title: '', body: '', salt: null });
    await managerOf(tx).update(ItemStepRow, { itemId, words: Not(IsNull()) }, { words: null, salt: null });
    await managerOf(tx).delete(ItemDraftRow, { itemId });
    await this.items.rewrite(tx, { ...item, title: PURGED_TITLE, contact: null });
  }
}
