import { Injectable } from '@nestjs/common';
import { findRows, insertRows, type Tx } from '@app/platform';
import type { ItemRevision } from '../domain/item-step';
import { ItemRevisionRow } from './rows';
import { digestOf, newSalt, sealOfRevision } from './seals';

/** Keeps the texts of items; one that was kept is never changed, but for a purge. */
@Injectable()
export class ItemRevisions {
  async add(tx: Tx, revisions: readonly Omit<ItemRevision, 'purged'>[]): Promise<void> {
    await insertRows(tx, ItemRevisionRow, revisions.map(toRow));
  }

  /** In order. */
  async of(tx: Tx, itemId: string): Promise<ItemRevision[]> {
    return (await findRows(tx, ItemRevisionRow, { itemId }, 'no')).map(toRevision);
  }

  /** The newest text of each item as its unit handed it in; purged ones left out. */
  async originals(tx: Tx, itemIds: readonly string[]): Promise<Map<string, ItemRevision>> {
    if (itemIds.length === 0) return new Map();
    const rows = await findRows(tx, ItemRevisionRow, { itemId: itemIds, kind: 'original' }, 'no');
    return new Map(rows.filter(({ salt }) => salt !== null).map((row) => [row.itemId, toRevision(row)]));
  }

  async find(tx: Tx, itemId: string, no: number): Promise<ItemRevision | undefined> {
    const [row] = await findRows(tx, ItemRevisionRow, { itemId, no }, 'no');
    return row && toRevision(row);
  }
}

function toRow(revision: Omit<ItemRevision, 'purged'>): ItemRevisionRow {
  const salt = newSalt();
  const row = { ...revision, salt, digest: digestOf(salt, revision.title, revision.body) };
  return { ...row, seal: sealOfRevision(row) };
}

function toRevision({ seal: _seal, salt, digest: _digest, ...row }: ItemRevisionRow): ItemRevision {
  return { ...row, kind: row.kind as ItemRevision['kind'], purged: salt === null };
}
