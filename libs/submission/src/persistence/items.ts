import { Injectable } from '@nestjs/common';
import { findRows, insertRows, managerOf, type Tx, TxMemo } from '@app/platform';
import { isSubmitted, type Contributor, type Item, type SubmittedItem } from '../domain/item';
import type { ItemStatus } from '../domain/item-life';
import { ItemRow, ItemUnitRow } from './rows';
import { sealOfItem } from './seals';

/** Shared by all instances, so that what one writes another does not read stale. */
const memo = new TxMemo<Item | null, string>();
/** Items whose rows this transaction holds: nobody else moves them until it is over. */
const held = new TxMemo<true, string>();

/** Where an item goes, and over how many steps. */
export interface StatusChange {
  readonly from: ItemStatus;
  readonly to: ItemStatus;
  readonly steps: number;
}

/** Stores items. What a seal covers changes only while a draft is being written, or with a new revision. */
@Injectable()
export class Items {
  async add(tx: Tx, items: readonly Item[]): Promise<void> {
    memo.forget(tx);
    await insertRows(tx, ItemRow, items.map(toRow));
    await this.link(tx, items);
  }

  async find(tx: Tx, officeId: number, id: string): Promise<Item | null> {
    return memo.get(tx, keyOf(officeId, id), async () => {
      const row = await managerOf(tx).findOneBy(ItemRow, { officeId, id });
      return row && toItem(row);
    });
  }

  async known(tx: Tx, officeId: number, ids: readonly string[]): Promise<Map<string, Item>> {
    const rows = ids.length === 0 ? [] : await findRows(tx, ItemRow, { officeId, id: ids }, 'id');
    return new Map(rows.map((row) => [row.id, toItem(row)]));
  }

  /** Reads several items at once, so that `find` in the same transaction has them at hand. */
  async foresee(tx: Tx, officeId: number, ids: readonly string[]): Promise<void> {
    await this.read(tx, officeId, ids, false);
  }

  /** The same, and holds them: what was read stays true until the transaction is over. */
  async hold(tx: Tx, officeId: number, ids: readonly string[]): Promise<Map<string, Item>> {
    const unheld: string[] = [];
    for (const id of new Set(ids))
      await held.get(tx, keyOf(officeId, id), async () => (unheld.push(id), true as const));
    await this.read(tx, officeId, unheld, true);
    const items = new Map<string, Item>();
    for (const id of ids) {
      const item = await this.find(tx, officeId, id);
      if (item) items.set(id, item);
    }
    return items;
  }

  /** Moves items, each from where it is known to be; throws when one of them was elsewhere. */
  async move(tx: Tx, officeId: number, changes: ReadonlyMap<string, StatusChange>): Promise<void> {
    const alike = new Map<string, string[]>();
    for (const [id, { from, to, steps }] of changes) {
      const key = JSON.stringify([from, to, steps]);
      alike.set(key, [...(alike.get(key) ?? []), id]);
    }
    for (const [key, ids] of alike) {
      const [from, to, steps] = JSON.parse(key) as [ItemStatus, ItemStatus, number];
      const { affected } = await managerOf(tx)
        .createQueryBuilder()
        .update(ItemRow)
        .set({ status: to, steps: () => `steps + ${steps}` })
        // The sign keeps SQLite from reading all items of the office rather than look these up; to others it means nothing.
        .where('id IN (:...ids) AND +office_id = :officeId AND status = :from', { ids, officeId, from })
        .execute();
      if (affected !== ids.length) throw new Error(`${ids.length} items were to leave ${from}, ${affected} did`);
    }
    for (const [id, { to, steps }] of changes) {
      const item = await this.find(tx, officeId, id);
      if (item) memo.set(tx, keyOf(officeId, id), { ...item, status: to, steps: item.steps + steps });
    }
  }

  /** Writes down anew what the seal covers, with the number of revisions; not the status, nor the number of steps. */
  async rewrite(tx: Tx, item: Item): Promise<void> {
    const { status: _status, steps: _steps, ...row } = toRow(item);
    await managerOf(tx).update(ItemRow, { id: item.id, officeId: item.officeId }, row);
    memo.set(tx, keyOf(item.officeId, item.id), item);
  }

  /** Lets the units of submitted items find them. */
  async link(tx: Tx, items: readonly Item[]): Promise<void> {
    const links = items.filter(isSubmitted).flatMap(({ id: itemId, submittedOn, createdAt, contributors }) =>
      [...new Set(contributors.map(({ unitId }) => unitId))].map((unitId) => ({
        unitId,
        submittedOn,
        itemId,
        createdAt,
      })),
    );
    await insertRows(tx, ItemUnitRow, links);
  }

  /** Submitted items with these titles. */
  async withTitles(tx: Tx, officeId: number, titles: readonly string[]): Promise<SubmittedItem[]> {
    if (titles.length === 0) return [];
    const rows = await findRows(tx, ItemRow, { officeId, title: [...new Set(titles)] }, 'id');
    return rows.map(toItem).filter(isSubmitted);
  }

  /** Titles by id. */
  async titles(tx: Tx, officeId: number, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await findRows(tx, ItemRow, { officeId, id: ids }, 'id', { columns: ['id', 'title'] });
    return new Map(rows.map(({ id, title }) => [id, title]));
  }

  private async read(tx: Tx, officeId: number, ids: readonly string[], forUpdate: boolean): Promise<void> {
    if (ids.length === 0) return;
    for (const id of ids) memo.set(tx, keyOf(officeId, id), null);
    for (const row of await findRows(tx, ItemRow, { officeId, id: ids }, 'id', { forUpdate }))
      memo.set(tx, keyOf(officeId, row.id), toItem(row));
  }
}

const keyOf = (officeId: number, id: string) => `${officeId} ${id}`;

export function toItem(row: ItemRow): Item {
  const { seal: _seal, ...item } = row;
  return {
    ...item,
    contributors: JSON.parse(row.contributors) as Contributor[],
    status: row.status as ItemStatus,
  };
}

function toRow(item: Item): ItemRow {
  const row = { ...item, contributors: JSON.stringify(item.contributors) };
  return { ...row, seal: sealOfItem(row) };
}
