import { canonicalJson, type IntegrityFinding, type LocalDate } from '@app/kernel';
import { findRows, insertRows, managerOf, sha256Hex, type Tx, TxMemo } from '@app/platform';
import { In, MoreThan } from 'typeorm';
import type { Contributor, Item } from '../domain/item';
import { ItemRow, ItemUnitRow } from './rows';

const PAGE = 1_000;
/** Shared by all instances, so that what one writes another does not read stale. */
const memo = new TxMemo<Item | null, string>();

/** Stores items; one that was stored is never changed. */
export class Items {
  async add(tx: Tx, items: readonly Item[]): Promise<void> {
    memo.forget(tx);
    const rows = items.map((item) => ({ ...item, contributors: JSON.stringify(item.contributors) }));
    await insertRows(
      tx,
      ItemRow,
      rows.map((row) => ({ ...row, seal: sealOf(row) })),
    );
    const links = items.flatMap(({ id, submittedOn, contributors }) =>
      [...new Set(contributors.map(({ unitId }) => unitId))].map((unitId) => ({ unitId, submittedOn, itemId: id })),
    );
    await insertRows(tx, ItemUnitRow, links);
  }

  async find(tx: Tx, officeId: number, id: string): Promise<Item | null> {
    return memo.get(tx, `${officeId} ${id}`, async () => {
      const row = await managerOf(tx).findOneBy(ItemRow, { officeId, id });
      return row && toItem(row);
    });
  }

  /** Reads several items at once, so that `find` in the same transaction has them at hand. */
  async foresee(tx: Tx, officeId: number, ids: readonly string[]): Promise<void> {
    for (const id of ids) memo.set(tx, `${officeId} ${id}`, null);
    for (const row of await findRows(tx, ItemRow, { officeId, id: ids }, 'id'))
      memo.set(tx, `${officeId} ${row.id}`, toItem(row));
  }

  /** Items by date and id, those after the given place; a unit limits to what it contributed to. */
  async page(
    tx: Tx,
    officeId: number,
    filter: { readonly unitId?: number; readonly from?: LocalDate; readonly to?: LocalDate },
    after: readonly [LocalDate, string] | undefined,
    limit: number,
  ): Promise<Item[]> {
    const query = managerOf(tx).createQueryBuilder(ItemRow, 'item').where('item.office_id = :officeId', { officeId });
    // Date and id stand in the link too, so that a unit's page is read from the link's own index.
    const key =
      filter.unitId === undefined
        ? { on: 'item.submitted_on', id: 'item.id' }
        : { on: 'link.submitted_on', id: 'link.item_id' };
    if (filter.unitId !== undefined)
      query
        .innerJoin(ItemUnitRow, 'link', 'link.item_id = item.id')
        .andWhere('link.unit_id = :unitId', { unitId: filter.unitId });
    if (filter.from !== undefined) query.andWhere(`${key.on} >= :from`, { from: filter.from });
    if (filter.to !== undefined) query.andWhere(`${key.on} <= :to`, { to: filter.to });
    if (after !== undefined)
      query.andWhere(`(${key.on} > :on or (${key.on} = :on and ${key.id} > :id))`, { on: after[0], id: after[1] });
    const rows = await query.orderBy(key.on).addOrderBy(key.id).limit(limit).getMany();
    return rows.map(toItem);
  }

  /** Titles by id, for lists of entries. */
  async titles(tx: Tx, officeId: number, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await managerOf(tx).find(ItemRow, {
      where: { officeId, id: In(ids) },
      select: { id: true, title: true },
    });
    return new Map(rows.map(({ id, title }) => [id, title]));
  }

  /** Every item whose seal does not fit its content, or whose unit links are not its contributors. */
  async *verify(tx: Tx, officeId: number): AsyncIterable<IntegrityFinding> {
    for (let after = ''; ;) {
      const rows = await managerOf(tx).find(ItemRow, {
        where: { officeId, id: MoreThan(after) },
        order: { id: 'ASC' },
        take: PAGE,
      });
      const links = await managerOf(tx).findBy(ItemUnitRow, { itemId: In(rows.map(({ id }) => id)) });
      const linked = new Map<string, string[]>();
      for (const { itemId, unitId, submittedOn } of links)
        linked.set(itemId, [...(linked.get(itemId) ?? []), `${unitId} ${submittedOn}`]);
      for (const row of rows) {
        const expected = sealOf(row);
        if (expected !== row.seal)
          yield { table: 'item', row: `id ${row.id}`, expected, found: row.seal, message: '信息的内容与其封印不符' };
        else yield* wrongLinks(row, linked.get(row.id) ?? []);
      }
      if (rows.length < PAGE) return;
      after = rows[rows.length - 1]?.id ?? after;
    }
  }
}

function* wrongLinks(row: ItemRow, found: readonly string[]): Iterable<IntegrityFinding> {
  const units = new Set(toItem(row).contributors.map(({ unitId }) => `${unitId} ${row.submittedOn}`));
  const expected = [...units].sort().join('; ');
  const actual = [...found].sort().join('; ');
  if (expected !== actual)
    yield {
      table: 'item_unit',
      row: `item ${row.id}`,
      expected,
      found: actual,
      message: '信息与供稿单位的对应关系不符',
    };
}

function toItem(row: ItemRow): Item {
  const { seal: _seal, ...item } = row;
  return { ...item, contributors: JSON.parse(row.contributors) as Contributor[] };
}

function sealOf(row: Omit<ItemRow, 'seal'>): string {
  const { id, officeId, title, submittedOn, contributors, eventNo, submittedBy, createdAt } = row;
  return sha256Hex(
    canonicalJson([id, officeId, title, submittedOn, contributors, eventNo, submittedBy, createdAt.toISOString()]),
  );
}
