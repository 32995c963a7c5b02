import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { managerOf, type Tx } from '@app/platform';
import type { SelectQueryBuilder } from 'typeorm';
import type { Item } from '../domain/item';
import type { ItemStatus } from '../domain/item-life';
import { toItem } from './items';
import { ItemAdoptionRow, ItemRow, ItemUnitRow } from './rows';

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
  async page(
    tx: Tx,
    officeId: number,
    filter: ItemFilter,
    { by, descending }: ItemOrder,
    after: ItemPlace | undefined,
    limit: number,
  ): Promise<Item[]> {
    const query = managerOf(tx).createQueryBuilder(ItemRow, 'item').where('item.office_id = :officeId', { officeId });
    const { unitId, draftsOf } = filter;
    // Day, instant and id stand in the link too, so that a unit's page is read from the link's own index.
    const linked = unitId !== undefined && draftsOf === undefined;
    const of = linked ? 'link' : 'item';
    const [place, id] = [
      by === 'submitted' ? `${of}.submittedOn` : `${of}.createdAt`,
      linked ? 'link.itemId' : 'item.id',
    ];
    if (linked)
      query.innerJoin(ItemUnitRow, 'link', 'link.item_id = item.id').andWhere('link.unit_id = :unitId', { unitId });
    limitTo(query, filter, linked ? 'link.submittedOn' : 'item.submittedOn');
    if (after !== undefined) {
      const beyond = descending ? '<' : '>';
      query.andWhere(`(${place} ${beyond} :at or (${place} = :at and ${id} ${beyond} :id))`, {
        at: after[0] instanceof Date ? asStored(after[0]) : after[0],
        id: after[1],
      });
    }
    const direction = descending ? 'DESC' : 'ASC';
    const rows = await query.orderBy(place, direction).addOrderBy(id, direction).limit(limit).getMany();
    return rows.map(toItem);
  }
}

function limitTo(query: SelectQueryBuilder<ItemRow>, filter: ItemFilter, day: string): void {
  const { from, to, status, kind, publication, level, text, draftsOf } = filter;
  if (draftsOf === undefined) query.andWhere(`${day} is not null`);
  else {
    query.andWhere('item.submitted_on is null');
    if (draftsOf === null) query.andWhere('item.unit_id is null');
    else query.andWhere('item.unit_id = :draftsOf', { draftsOf });
  }
  if (from !== undefined) query.andWhere(`${day} >= :from`, { from });
  if (to !== undefined) query.andWhere(`${day} <= :to`, { to });
  if (status !== undefined) query.andWhere('item.status = :status', { status });
  if (kind !== undefined) query.andWhere('item.kind = :kind', { kind });
  if (text !== undefined) query.andWhere(`item.title like :text escape '!'`, { text: `%${escaped(text)}%` });
  if (publication !== undefined) limitToAdopted(query, 'adoption.publication = :publication', { publication });
  // The key of a publication ends with its level.
  if (level !== undefined)
    limitToAdopted(query, `adoption.publication like :level escape '!'`, { level: `%@${escaped(level)}` });
}

/** Items with an adoption that stands and fits; one adoption need not fit two such conditions. */
function limitToAdopted(query: SelectQueryBuilder<ItemRow>, condition: string, values: Record<string, string>): void {
  query.andWhere(
    (outer) =>
      `exists ${outer
        .subQuery()
        .select('1')
        .from(ItemAdoptionRow, 'adoption')
        .where('adoption.item_id = item.id')
        .andWhere('adoption.office_id = item.office_id')
        .andWhere(condition)
        .getQuery()}`,
    values,
  );
}

/** Signs that stand for others in LIKE mean themselves. */
const escaped = (text: string) => text.replace(/[!%_]/g, '!$&');

/** An instant as both databases compare it. */
const asStored = (instant: Date) => instant.toISOString().replace('T', ' ').slice(0, 23);
