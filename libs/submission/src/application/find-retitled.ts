import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform';
import { isSubmitted, type SubmittedItem } from '../domain/item';
import { candidatesOf } from '../domain/similarity/candidates';
import { titleBands } from '../domain/similarity/bands';
import { Rarity } from '../domain/similarity/rarity';
import { type Days, Fingerprints } from '../persistence/fingerprints';
import { ItemList } from '../persistence/item-list';
import { Items } from '../persistence/items';

/** Items found by their title's bands; items of units in all, and units, at most. */
const MOST = { byTitle: 80, ofUnits: 100, units: 3 } as const;
/** Newest titles in which it is counted what is rare; more of them cost more and tell no better. */
const COUNTED = 300;

/** Finds the items that may stand behind a title that was changed on its way up, without reading the archive. */
@Injectable()
export class FindRetitled {
  constructor(
    private readonly items: Items,
    private readonly list: ItemList,
    private readonly fingerprints: Fingerprints,
  ) {}

  /** What is rare in the titles of an office, from its newest; to be asked once for many titles. */
  async rarity(tx: Tx, officeId: number): Promise<Rarity> {
    return new Rarity(await this.list.newestTitles(tx, officeId, COUNTED));
  }

  /** Items submitted within the days: those whose titles share bands, and the newest of the units, if some are named. */
  async possible(
    tx: Tx,
    officeId: number,
    title: string,
    unitIds: readonly number[],
    days: Days,
  ): Promise<SubmittedItem[]> {
    const hits = await this.fingerprints.hits(tx, officeId, titleBands(title), days);
    const { itemIds } = candidatesOf(hits, MOST.byTitle);
    const found = new Map<string, SubmittedItem>();
    const items = await this.items.known(tx, officeId, itemIds);
    for (const item of items.values()) if (isSubmitted(item)) found.set(item.id, item);
    const asked = unitIds.slice(0, MOST.units);
    const each = Math.floor(MOST.ofUnits / Math.max(1, asked.length));
    for (const unitId of asked) {
      const own = await this.list.page(tx, officeId, { unitId, ...days }, NEWEST, undefined, each);
      for (const item of own) if (isSubmitted(item)) found.set(item.id, item);
    }
    return [...found.values()].filter(({ status }) => status !== 'withdrawn' && status !== 'purged');
  }
}

const NEWEST = { by: 'submitted', descending: true } as const;
