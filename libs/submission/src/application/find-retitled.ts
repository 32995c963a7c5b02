import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform';
import { isSubmitted, type SubmittedItem } from '../domain/item';
import { candidatesOf } from '../domain/similarity/candidates';
import { titleBands } from '../domain/similarity/bands';
import { type Days, Fingerprints } from '../persistence/fingerprints';
import { ItemList } from '../persistence/item-list';
import { Items } from '../persistence/items';

/** Items found by their title's bands, and items of the unit, at most. */
const MOST = { byTitle: 40, ofUnit: 100 } as const;

/** Finds the items that may stand behind a title that was changed on its way up, without reading the archive. */
@Injectable()
export class FindRetitled {
  constructor(
    private readonly items: Items,
    private readonly list: ItemList,
    private readonly fingerprints: Fingerprints,
  ) {}

  /** Items submitted within the days: those whose titles share bands, and the newest of the unit, if one is named. */
  async possible(tx: Tx, officeId: number, title: string, unitId: number | null, days: Days): Promise<SubmittedItem[]> {
    const hits = await this.fingerprints.hits(tx, officeId, titleBands(title), days);
    const { itemIds } = candidatesOf(hits, MOST.byTitle);
    const found = new Map<string, SubmittedItem>();
    const items = await this.items.known(tx, officeId, itemIds);
    for (const item of items.values()) if (isSubmitted(item)) found.set(item.id, item);
    const order = { by: 'submitted', descending: true } as const;
    const own =
      unitId === null ? [] : await this.list.page(tx, officeId, { unitId, ...days }, order, undefined, MOST.ofUnit);
    for (const item of own) if (isSubmitted(item)) found.set(item.id, item);
    return [...found.values()].filter(({ status }) => status !== 'withdrawn' && status !== 'purged');
  }
}
