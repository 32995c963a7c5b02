import { Injectable } from '@nestjs/common';
import { Clock, type Caller } from '@app/kernel';
import { RecordEvent, type Receipt } from '@app/ledger';
import { UnitOfWork, type WriteRequest } from '@app/platform';
import { Items } from '../persistence/items';
import type { ItemMove } from '../domain/item-step';
import { ItemLife } from './item-life';
import { WorkingText } from './working-text';

/** Takes an item back before the office began to work at it; its submission, if there was one, is cancelled with it. */
@Injectable()
export class WithdrawItem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: RecordEvent,
    private readonly texts: WorkingText,
    private readonly items: Items,
    private readonly life: ItemLife,
    private readonly clock: Clock,
  ) {}

  /** The receipt of the cancellation; null for a draft that was never submitted. */
  async withdraw(
    request: WriteRequest,
    itemId: string,
    reason: string,
  ): Promise<{ receipt: Receipt | null; replayed: boolean }> {
    const { caller } = request;
    const item = await this.unitOfWork.read((tx) => this.items.find(tx, caller.officeId, itemId));
    const eventNo = item?.eventNo ?? null;
    if (eventNo === null) {
      await this.unitOfWork.run(async (tx) => {
        await this.texts.own(tx, caller, itemId, 'withdraw');
        await this.life.move(tx, this.moveOf(caller, itemId, reason, {}, this.clock.now()));
      });
      return { receipt: null, replayed: false };
    }
    return this.events.record({
      ...request,
      command: 'withdraw-item',
      input: { itemId, reason },
      foresight: { read: this.life.hold, keys: [itemId] },
      raw: { type: 'cancellation', on: this.clock.today(), cancels: String(eventNo), reason },
      check: async (tx, raw) => {
        await this.texts.own(tx, caller, itemId, 'withdraw');
        return raw;
      },
      alongside: {
        store: this.life.store,
        rowsEach: 2,
        row: ({ event }) => this.moveOf(caller, itemId, reason, { event: event.no }, new Date(event.recordedAt)),
      },
    });
  }

  private moveOf(
    { officeId, accountId, name }: Caller,
    itemId: string,
    words: string,
    details: ItemMove['details'],
    at: Date,
  ): ItemMove {
    return { officeId, itemId, action: 'withdraw', actor: { id: accountId, name }, at, details: details ?? {}, words };
  }
}
