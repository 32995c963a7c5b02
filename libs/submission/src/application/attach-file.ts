import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type Caller } from '@app/kernel';
import { visibleUnit } from '@app/identity';
import { Config, type FileKind, ReceiveFile, StoredFiles, type Tx, UnitOfWork, type Upload } from '@app/platform';
import { type Attachment, mayAttach, mayDetach, MOST_ATTACHMENTS } from '../domain/attachment';
import { submissionError } from '../domain/errors';
import { belongsTo, isVisibleTo, type Item } from '../domain/item';
import { statusNames } from '../domain/item-life';
import { ItemAttachments } from '../persistence/item-attachments';
import { Items } from '../persistence/items';

const KINDS: readonly FileKind[] = ['docx', 'pdf', 'jpg', 'png', 'xlsx'];

/** Adds files to items, and takes them away while nobody else has seen them. */
@Injectable()
export class AttachFile {
  constructor(
    private readonly receiving: ReceiveFile,
    private readonly files: StoredFiles,
    private readonly items: Items,
    private readonly attachments: ItemAttachments,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * The file is stored before its item is asked again, so that nobody waits for a slow sender. The same bytes once more are
   * the attachment that is there already. Refuses like `require`, with `attachments_full`, and with what a file is refused for.
   */
  async attach(caller: Caller, itemId: string, upload: Upload): Promise<{ attachment: Attachment; replayed: boolean }> {
    await this.unitOfWork.run((tx) => this.require(tx, caller, itemId, mayAttach));
    const { officeId } = caller;
    const welcome = { officeId, kinds: KINDS, maxBytes: this.config.uploadBytes };
    const { id: fileId, name, type, size, sha256 } = await this.receiving.receive(upload, welcome);
    try {
      return await this.unitOfWork.run(async (tx) => {
        await this.require(tx, caller, itemId, mayAttach);
        const others = await this.attachments.of(tx, itemId);
        const same = others.find(({ file }) => file?.sha256 === sha256);
        if (same) {
          await this.files.remove(tx, [fileId]);
          return { attachment: same, replayed: true };
        }
        if (others.length >= MOST_ATTACHMENTS) throw submissionError.attachments_full({ most: MOST_ATTACHMENTS });
        await this.files.keep(tx, fileId, null);
        const who = { addedBy: caller.accountId, adderName: caller.name, addedAt: this.clock.now() };
        const file = { fileId, name, type, size, sha256 };
        const attachment = { id: randomUUID(), officeId, itemId, file, ...who };
        await this.attachments.add(tx, attachment);
        return { attachment, replayed: false };
      });
    } catch (error) {
      await this.files.discard(fileId).catch(() => undefined);
      throw error;
    }
  }

  /** Refuses like `require`, and with `attachment_not_found`. */
  async detach(tx: Tx, caller: Caller, itemId: string, id: string): Promise<void> {
    await this.require(tx, caller, itemId, mayDetach);
    const attachment = (await this.attachments.of(tx, itemId)).find((each) => each.id === id);
    if (!attachment) throw submissionError.attachment_not_found();
    await this.attachments.remove(tx, id);
    if (attachment.file) await this.files.remove(tx, [attachment.file.fileId]);
  }

  /** The purge's part: the bytes go, and all that tells what they were; that there was a file stays. */
  async purge(tx: Tx, itemId: string): Promise<void> {
    const attached = await this.attachments.of(tx, itemId);
    await this.files.remove(
      tx,
      attached.flatMap(({ file }) => file?.fileId ?? []),
    );
    await this.attachments.purge(tx, itemId);
  }

  /** The item, held; refuses with `item_not_found`, `not_your_item`, `attachments_fixed`. */
  private async require(
    tx: Tx,
    caller: Caller,
    itemId: string,
    may: (item: Item, unitId: number | null) => boolean,
  ): Promise<Item> {
    const item = (await this.items.hold(tx, caller.officeId, [itemId])).get(itemId);
    const unit = visibleUnit(caller);
    if (!item || !isVisibleTo(item, unit)) throw submissionError.item_not_found();
    if (unit !== null && !belongsTo(item, unit)) throw submissionError.not_your_item();
    if (!may(item, unit)) throw submissionError.attachments_fixed({ status: statusNames[item.status] });
    return item;
  }
}
