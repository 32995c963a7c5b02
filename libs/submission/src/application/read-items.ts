import { Injectable } from '@nestjs/common';
import { isLocalDate, type LocalDate } from '@app/kernel';
import { decodeCursor, pageOf, platformErrors, type PageOfRows, type Tx } from '@app/platform';
import { submissionError } from '../domain/errors';
import type { Item } from '../domain/item';
import { Items } from '../persistence/items';

/** Reads items for lists and for other contexts. */
@Injectable()
export class ReadItems {
  constructor(private readonly items: Items) {}

  async page(
    tx: Tx,
    officeId: number,
    filter: { readonly unitId?: number; readonly from?: LocalDate; readonly to?: LocalDate },
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<Item>> {
    const after = cursor === undefined ? undefined : decodeCursor(cursor, ['string', 'string']);
    if (after && !isLocalDate(after[0])) throw platformErrors.bad_cursor();
    const rows = await this.items.page(tx, officeId, filter, after, limit + 1);
    return pageOf(rows, limit, (item) => [item.submittedOn, item.id]);
  }

  /** The item; null also for items of other offices. */
  find(tx: Tx, officeId: number, id: string): Promise<Item | null> {
    return this.items.find(tx, officeId, id);
  }

  /** To be named as the foresight of writes that will ask for items: many are read as fast as one. */
  readonly foresee = (tx: Tx, officeId: number, ids: readonly string[]) => this.items.foresee(tx, officeId, ids);

  /** Refuses with `item_unknown`, also for items of other offices. */
  async require(tx: Tx, officeId: number, id: string): Promise<Item> {
    const item = await this.items.find(tx, officeId, id);
    if (!item) throw submissionError.item_unknown();
    return item;
  }

  titles(tx: Tx, officeId: number, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.items.titles(tx, officeId, ids);
  }
}
