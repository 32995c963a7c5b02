import { Injectable } from '@nestjs/common';
import { Clock, localDateOf } from '@app/kernel';
import type { Tx } from '@app/platform';
import { type Item, ReadItems } from '@app/submission';
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

  async of(tx: Tx, unit: AskedUnit): Promise<ProposedResult> {
    const [proposed] = await this.ofAll(tx, [unit]);
    if (!proposed) throw new Error('a unit without a proposal');
    return proposed;
  }

  /** Of several units of one office, in their order: their items are read together. */
  async ofAll(tx: Tx, units: readonly AskedUnit[]): Promise<ProposedResult[]> {
    const ids = [...new Set(units.flatMap(({ itemId }) => itemId ?? []))];
    const items = ids.length === 0 ? new Map<string, Item>() : await this.items.known(tx, units[0]?.officeId ?? 0, ids);
    const steps = await this.items.stepsOfAll(tx, ids);
    const now = this.clock.now();
    return units.map(({ itemId, dueAt }) => {
      const item = items.get(itemId ?? '') ?? null;
      const receipt = item && receiptOfItem(item, steps.get(item.id) ?? []);
      return {
        result: proposedResult({ at: dueAt, day: localDateOf(dueAt) }, receipt, now),
        receipt,
        receivedItem: receipt && item ? item.id : null,
        itemTitle: receipt && item ? item.title : null,
      };
    });
  }
}
