import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { ending, ListQuery, managerOf, readPage, readRows, type Tx } from '@app/platform';
import type { Item } from '../domain/item';
import type { ItemStatus } from '../domain/item-life';
import { toItem } from './items';
import { itemsTitled } from './items-titled';
import { ItemRow } from './rows';

/** What a list of items is limited to; all that is given must fit. */
export interface ItemFilter {
  readonly unitId?: number;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly status?: ItemStatus;
  readonly kind?: string;
  /** Key of a publication that adopted it. */
  readonly publication?: string;
  /** Level of a publication that adopted it. */
  readonly level?: string;
  /** Part of the title. */
  readonly text?: string;
  /** Items that were not submitted yet, of a unit or (null) of the office, instead of those that were. */
  readonly draftsOf?: number | null;
}

export interface ItemOrder {
  readonly by: 'submitted' | 'recorded';
  readonly descending: boolean;
}

/** The sort key of the last row seen: day or instant, and id. */
export type ItemPlace = readonly [LocalDate | Date, string];

/** Lists items page by page, each order from an index of its own. */
@Injectable()
export class ItemList {
  /** Publications that adopted much, by office: they have done so for good, and it decides but the way to the same rows. */
  private readonly frequent = new Set<string>();

  async page(
    tx: Tx,
    officeId: number,
    filter: ItemFilter,
    order: ItemOrder,
    after: ItemPlace | undefined,
    limit: number,
  ): Promise<Item[]> {
    const { query, linked } = await this.listed(tx, officeId, filter, order);
    query.behind(after);
    if (!linked) return (await readPage(tx, ItemRow, query, limit)).map(toItem);
    const [rest, values] = query.page(limit);
    return (await readRows(tx, ItemRow, `${LINKED} ${rest}`, values)).map(toItem);
  }

  /** How many there are, counted up to `most`. */
  async count(tx: Tx, officeId: number, filter: ItemFilter, order: ItemOrder, most: number): Promise<number> {
    const { query, linked } = await this.listed(tx, officeId, filter, order);
    const [rest, values] = query.page(most);
    const [row] = await managerOf(tx).query<{ found: number | string }[]>(
      `SELECT COUNT(*) AS found FROM (SELECT item.id FROM item ${linked ? `${LINKED} ` : ''}${rest}) listed`,
      values,
    );
    return Number(row?.found ?? 0);
  }

  private async listed(
    tx: Tx,
    officeId: number,
    filter: ItemFilter,
    { by, descending }: ItemOrder,
  ): Promise<{ query: ListQuery; linked: boolean }> {
    const { unitId, draftsOf } = filter;
    // Day, instant and id stand in the link too, so that a unit's page is read from the link's own index.
    const linked = unitId !== undefined && draftsOf === undefined;
    const day = linked ? 'link.submitted_on' : 'item.submitted_on';
    const instant = linked ? 'link.created_at' : 'item.created_at';
    const order = [by === 'submitted' ? day : instant, linked ? 'link.item_id' : 'item.id'] as const;
    const query = new ListQuery(order, { descending }).from(indexOf(filter, by));
    if (linked) query.where('link.unit_id = ?', unitId);
    query.where('item.office_id = ?', officeId);
    limitTo(query, filter, day);
    if (filter.text !== undefined) await this.limitToText(tx, officeId, query, filter.text);
    if (filter.publication !== undefined) await this.limitToPublication(tx, officeId, query, filter.publication);
    return { query, linked };
  }

  private async limitToText(tx: Tx, officeId: number, query: ListQuery, text: string): Promise<void> {
    const titled = await itemsTitled(tx, officeId, text);
    if (titled === null) query.whereHolds(['item.title'], text);
    else query.whereIn('item.id', titled).from(undefined);
  }

  /**
   * A publication that adopted little is followed to its items, the items of one that adopted much are met soon in their own
   * order. Left to choose, MariaDB gathers half a million adoptions for a page of fifty; a subquery with a limit it cannot turn
   * into that.
   */
  private async limitToPublication(tx: Tx, officeId: number, query: ListQuery, publication: string): Promise<void> {
    const adopted = 'FROM item_adoption adoption WHERE adoption.office_id = ? AND adoption.publication = ?';
    if (await this.isFrequent(tx, officeId, publication))
      query.where(`(SELECT 1 ${adopted} AND adoption.item_id = item.id LIMIT 1) = 1`, officeId, publication);
    else query.where(`item.id IN (SELECT adoption.item_id ${adopted})`, officeId, publication).from(undefined);
  }

  private async isFrequent(tx: Tx, officeId: number, publication: string): Promise<boolean> {
    const name = `${officeId} ${publication}`;
    if (this.frequent.has(name)) return true;
    const [row] = await managerOf(tx).query<{ found: number | string }[]>(
      `SELECT COUNT(*) AS found FROM (SELECT item_id FROM item_adoption WHERE office_id = ? AND publication = ?
       LIMIT ${GATHERED + 1}) gathered`,
      [officeId, publication],
    );
    const frequent = Number(row?.found ?? 0) > GATHERED;
    if (frequent) this.frequent.add(name);
    return frequent;
  }

  /** Titles alone, of the items that were submitted last. */
  async newestTitles(tx: Tx, officeId: number, count: number): Promise<string[]> {
    const query = new ListQuery(['item.submitted_on', 'item.id'], { descending: true });
    query.where('item.office_id = ?', officeId).where('item.submitted_on IS NOT NULL');
    const [rest, values] = query.page(count);
    return (await readRows(tx, ItemRow, rest, values, ['title'])).map(({ title }) => title);
  }
}

const LINKED = 'JOIN item_unit link ON link.item_id = item.id';

/** Where both status and kind are asked for, either may be the rarer. */
function indexOf({ status, kind, draftsOf }: ItemFilter, by: ItemOrder['by']): string | undefined {
  if (draftsOf !== undefined || (status !== undefined && kind !== undefined)) return undefined;
  if (status === undefined && kind === undefined) return by === 'submitted' ? 'item_office' : 'item_recorded';
  if (by === 'recorded') return undefined;
  return status === undefined ? 'item_kind' : 'item_status';
}

function limitTo(query: ListQuery, filter: ItemFilter, day: string): void {
  const { from, to, status, kind, level, draftsOf } = filter;
  if (draftsOf === undefined) query.where(`${day} IS NOT NULL`);
  else {
    query.where('item.submitted_on IS NULL');
    if (draftsOf === null) query.where('item.unit_id IS NULL');
    else query.where('item.unit_id = ?', draftsOf);
  }
  query.within(day, { from, to }).whereGiven('item.status = ?', status).whereGiven('item.kind = ?', kind);
  // The key of a publication ends with its level; one adoption need not fit both.
  if (level !== undefined)
    query.where(
      `EXISTS (SELECT 1 FROM item_adoption adoption WHERE adoption.item_id = item.id
       AND adoption.office_id = item.office_id AND adoption.publication LIKE ? ESCAPE '!')`,
      ending(`@${level}`),
    );
}

/** So many adoptions are gathered and sorted quickly; behind more of them a page would wait for all. */
const GATHERED = 2_000;
