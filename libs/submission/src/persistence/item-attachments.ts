import { Injectable } from '@nestjs/common';
import { findRows, insertRows, managerOf, type Tx } from '@app/platform';
import type { Attachment } from '../domain/attachment';
import { ItemAttachmentRow, toAttachment, toRow } from './item-attachment-row';

const PURGED = { fileId: null, name: null, type: null, size: null, sha256: null, salt: null };

/** Which files belong to which item. */
@Injectable()
export class ItemAttachments {
  async add(tx: Tx, attachment: Attachment): Promise<void> {
    await insertRows(tx, ItemAttachmentRow, [toRow(attachment)]);
  }

  /** In the order they were added. */
  async of(tx: Tx, itemId: string): Promise<Attachment[]> {
    return (await findRows(tx, ItemAttachmentRow, { itemId }, 'addedAt')).map(toAttachment);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await managerOf(tx).delete(ItemAttachmentRow, { id });
  }

  /** Takes away what tells what the files were. */
  async purge(tx: Tx, itemId: string): Promise<void> {
    await managerOf(tx).update(ItemAttachmentRow, { itemId }, PURGED);
  }
}
