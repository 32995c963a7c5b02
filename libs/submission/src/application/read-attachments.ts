import { Injectable } from '@nestjs/common';
import type { Caller } from '@app/kernel';
import { type OpenedFile, StoredFiles, type Tx } from '@app/platform';
import type { Attachment } from '../domain/attachment';
import { submissionError } from '../domain/errors';
import { ItemAttachments } from '../persistence/item-attachments';
import { ReadItems } from './read-items';

/** The files of items, for whoever may see the item. */
@Injectable()
export class ReadAttachments {
  constructor(
    private readonly items: ReadItems,
    private readonly attachments: ItemAttachments,
    private readonly files: StoredFiles,
  ) {}

  /** Refuses with `item_not_found`, as for an item that does not exist. */
  async of(tx: Tx, caller: Caller, itemId: string): Promise<readonly Attachment[]> {
    await this.items.visible(tx, caller, itemId);
    return this.attachments.of(tx, itemId);
  }

  /** Refuses with `item_not_found`, `attachment_not_found`; with `attachment_purged` what was purged. */
  async open(tx: Tx, caller: Caller, itemId: string, id: string): Promise<OpenedFile> {
    const attachment = (await this.of(tx, caller, itemId)).find((each) => each.id === id);
    if (!attachment) throw submissionError.attachment_not_found();
    if (!attachment.file) throw submissionError.attachment_purged();
    return this.files.open(tx, caller.officeId, attachment.file.fileId);
  }
}
