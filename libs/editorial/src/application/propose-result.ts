import { Injectable } from '@nestjs/common';
import { Clock, localDateOf } from '@app/kernel';
import type { Tx } from '@app/platform';
import { ReadItems } from '@app/submission';
import type { AskedUnit } from '../domain/commissioned-draft';
import { type CommissionResult, proposedResult, type Receipt } from '../domain/commission-result';
import { receiptOfItem } from './item-receipt';

export interface ProposedResult {
  /** Null while nobody can know. */
  readonly result: CommissionResult | null;
  readonly receipt: Receipt | null;
  /** The item, once the office has it. */
  readonly receivedItem: string | null;
  /** Null while the unit is still writing: for the office the item does not exist yet. */
  readonly itemTitle: string | null;
}

/** Finds how a commission stands for a unit, from when the office had its item. Only ever proposed: a person confirms. */
@Injectable()
export class ProposeResult {
  constructor(
    private readonly items: ReadItems,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, { officeId, itemId, dueAt }: AskedUnit): Promise<ProposedResult> {
    const item = itemId === null ? null : await this.items.find(tx, officeId, itemId);
    const receipt = item && (await receiptOfItem(this.items, tx, item));
    return {
      result: proposedResult({ at: dueAt, day: localDateOf(dueAt) }, receipt, this.clock.now()),
      receipt,
      receivedItem: receipt && item ? item.id : null,
      itemTitle: receipt && item ? item.title : null,
    };
  }
}
