import { Injectable } from '@nestjs/common';
import type { Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import { submissionError } from '../domain/errors';
import type { ItemRevision } from '../domain/item-step';
import { differenceOf, type Difference } from './text-difference';
import { ItemRevisions } from '../persistence/item-revisions';
import { ReadItems } from './read-items';

/** Shows what changed between two texts of an item. */
@Injectable()
export class CompareRevisions {
  constructor(
    private readonly items: ReadItems,
    private readonly revisions: ItemRevisions,
  ) {}

  /** Numbers as an address gives them; refuses with `revision_not_found` what is none. */
  async compare(
    tx: Tx,
    caller: Caller,
    itemId: string,
    from: string,
    to: string,
  ): Promise<{ title: Difference[]; body: Difference[] }> {
    const item = await this.items.visible(tx, caller, itemId);
    const [before, after] = [await this.require(tx, item.id, from), await this.require(tx, item.id, to)];
    return { title: differenceOf(before.title, after.title), body: differenceOf(before.body, after.body) };
  }

  private async require(tx: Tx, itemId: string, no: string): Promise<ItemRevision> {
    const found = /^[1-9]\d{0,5}$/.test(no) ? await this.revisions.find(tx, itemId, Number(no)) : undefined;
    if (!found) throw submissionError.revision_not_found();
    return found;
  }
}
