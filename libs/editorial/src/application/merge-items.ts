import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import type { Tx, WriteRequest } from '@app/platform';
import { type Contributor, isCombined, ItemLife, nextStatus, ReadItems, type SubmittedItem } from '@app/submission';
import { editorialError } from '../domain/errors';
import { jointContributors } from '../domain/joint-contributors';
import { ItemMergers } from '../persistence/item-mergers';

export interface Merging {
  /** The item that goes on; it leads. */
  readonly into: string;
  /** Those that go into it, in order. */
  readonly items: readonly string[];
  readonly reason?: string;
}

/** Puts several items together: one goes on with the contributors of all, the others point to it. */
@Injectable()
export class MergeItems {
  constructor(
    private readonly life: ItemLife,
    private readonly items: ReadItems,
    private readonly mergers: ItemMergers,
    private readonly clock: Clock,
  ) {}

  /** What an item stands for: its own contributors, and those of all that was merged into it. A combined one says all itself. */
  async contributorsOf(tx: Tx, item: SubmittedItem): Promise<readonly Contributor[]> {
    if (isCombined(item)) return item.contributors;
    const merged = await this.mergers.into(tx, item.officeId, item.id);
    if (merged.length === 0) return item.contributors;
    const parts = [item.contributors];
    for (const id of merged) parts.push((await this.items.require(tx, item.officeId, id)).contributors);
    return jointContributors(parts);
  }

  async merge(tx: Tx, request: WriteRequest, { into, items, reason }: Merging): Promise<void> {
    const { officeId } = request.caller;
    if (new Set([into, ...items]).size <= items.length) throw editorialError.merge_with_itself();
    // In one order everywhere, so that two editors who merge crosswise do not wait for each other.
    await this.life.hold(tx, officeId, [into, ...items].sort());
    const lead = await this.lead(tx, officeId, into);
    for (const id of items) {
      const item = await this.life.require(tx, officeId, id, 'merge');
      if ((await this.mergers.into(tx, officeId, id)).length > 0)
        throw editorialError.merged_has_parts({ title: item.title });
    }
    const there = await this.mergers.into(tx, officeId, into);
    const merger = { officeId, intoId: lead.id, at: this.clock.now(), by: request.caller.name };
    await this.mergers.add(tx, merger, items, there.length + 1);
    await this.move(tx, request, items, 'merge', { into }, reason);
  }

  /** Sets what was merged into an item free again, all of it or those named, while the item is not adopted. */
  async unmerge(
    tx: Tx,
    request: WriteRequest,
    { from, items, reason }: { readonly from: string; readonly items?: readonly string[]; readonly reason?: string },
  ): Promise<void> {
    const { officeId } = request.caller;
    const there = await this.mergers.into(tx, officeId, from);
    await this.life.hold(tx, officeId, [from, ...there].sort());
    const lead = await this.items.require(tx, officeId, from);
    if (lead.status === 'adopted') throw editorialError.merge_adopted({ title: lead.title });
    const free = items ?? there;
    const strange = free.filter((id) => !there.includes(id));
    if (free.length === 0 || strange.length > 0) throw editorialError.not_merged({ title: lead.title });
    if (isCombined(lead) && free.length < there.length) throw editorialError.combined_whole();
    await this.mergers.remove(tx, officeId, free);
    await this.move(tx, request, free, 'unmerge', { from }, reason);
    const ends = isCombined(lead) && nextStatus('dissolve', lead.status) !== undefined;
    if (ends) await this.move(tx, request, [from], 'dissolve', {}, reason);
  }

  /** Its units must be free to change: an adopted item has been paid for. */
  private async lead(tx: Tx, officeId: number, id: string): Promise<SubmittedItem> {
    const lead = await this.items.require(tx, officeId, id);
    // What was combined names its units once; more are added by combining anew.
    if (isCombined(lead)) throw editorialError.merge_into_combined({ title: lead.title });
    if (lead.status === 'adopted') throw editorialError.merge_adopted({ title: lead.title });
    // What may be edited may lead; the refusal names who did what.
    return this.life.require(tx, officeId, id, 'edit');
  }

  private async move(
    tx: Tx,
    { caller: { officeId, accountId, name } }: WriteRequest,
    items: readonly string[],
    action: 'merge' | 'unmerge' | 'dissolve',
    details: Readonly<Record<string, string>>,
    reason: string | undefined,
  ): Promise<void> {
    const actor = { id: accountId, name };
    const at = this.clock.now();
    for (const itemId of items)
      await this.life.move(tx, { officeId, itemId, action, actor, at, details, words: reason ?? null });
  }
}
