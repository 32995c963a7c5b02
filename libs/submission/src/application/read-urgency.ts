import { Injectable } from '@nestjs/common';
import type { Caller } from '@app/kernel';
import { visibleUnit } from '@app/identity';
import { decodeCursor, pageOf, platformErrors, type PageOfRows, type Tx } from '@app/platform';
import { isVisibleTo, type Item } from '../domain/item';
import type { ItemStep } from '../domain/item-step';
import { urgencyOf, type Urgency } from '../domain/urgency';
import { ItemSteps } from '../persistence/item-steps';
import { Items } from '../persistence/items';
import { UrgentItems, type ProposalState } from '../persistence/urgent-items';

/** An item that seems to have been reported late, or seemed to be. */
export interface LatenessProposal {
  readonly item: Item;
  readonly urgency: Urgency;
}

/** A report in the chain of an urgent matter; the first has number 0. */
export interface ChainedReport {
  readonly item: Item;
  readonly no: number;
}

/** Reads the clocks of urgent items, what is proposed, and the chains of follow-ups. */
@Injectable()
export class ReadUrgency {
  constructor(
    private readonly items: Items,
    private readonly steps: ItemSteps,
    private readonly urgent: UrgentItems,
  ) {}

  of(steps: readonly ItemStep[]): Urgency | null {
    return urgencyOf(steps);
  }

  /** The reports about one matter in order, as far as the caller may see them; empty when the item stands alone. */
  async chainOf(tx: Tx, caller: Caller, itemId: string): Promise<ChainedReport[]> {
    const firstId = (await this.urgent.firstOf(tx, itemId))?.firstId ?? itemId;
    const followUps = await this.urgent.followUps(tx, firstId);
    if (followUps.length === 0) return [];
    const chain: ChainedReport[] = [];
    const unit = visibleUnit(caller);
    await this.items.foresee(tx, caller.officeId, [firstId, ...followUps.map((each) => each.itemId)]);
    for (const { itemId: id, no } of [{ itemId: firstId, no: 0 }, ...followUps]) {
      const item = await this.items.find(tx, caller.officeId, id);
      if (item && isVisibleTo(item, unit)) chain.push({ item, no });
    }
    return chain;
  }

  async proposals(
    tx: Tx,
    officeId: number,
    state: ProposalState,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<LatenessProposal>> {
    const rows = await this.urgent.page(tx, officeId, state, placeOf(cursor), limit + 1);
    const page = pageOf(rows, limit, ({ awareAt, itemId }) => [awareAt.toISOString(), itemId]);
    await this.items.foresee(
      tx,
      officeId,
      page.rows.map(({ itemId }) => itemId),
    );
    const proposals: LatenessProposal[] = [];
    for (const { itemId } of page.rows) {
      const item = await this.items.find(tx, officeId, itemId);
      const urgency = urgencyOf(await this.steps.of(tx, itemId));
      if (item && urgency) proposals.push({ item, urgency });
    }
    return { ...page, rows: proposals };
  }
}

function placeOf(cursor: string | undefined): readonly [Date, string] | undefined {
  if (cursor === undefined) return undefined;
  const [at, id] = decodeCursor(cursor, ['string', 'string']);
  if (!/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/.test(at) || Number.isNaN(Date.parse(at))) throw platformErrors.bad_cursor();
  return [new Date(at), id];
}
