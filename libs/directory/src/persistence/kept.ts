import { addToRows, findRows, managerOf, type Tx, TxMemo } from '@app/platform';
import type { DataSource } from 'typeorm';
import { holdDirectory } from './offices';
import { DirectoryRevisionRow } from './rows';

/**
 * Part of an office's directory, read once and kept for as long as the directory's revision stands: a posting asks for it
 * at every event, and it changes a few times a year. A transaction that changes the directory reads for itself.
 */
export class Kept<T> {
  private readonly parts = new WeakMap<DataSource, Map<number, { readonly revision: number; readonly part: T }>>();
  private readonly memo = new TxMemo<T>();

  constructor(private readonly read: (tx: Tx, officeId: number) => Promise<T>) {
    everyMemo.push(this.memo);
  }

  get(tx: Tx, officeId: number): Promise<T> {
    return this.memo.get(tx, officeId, async () => {
      const revision = await revisions.get(tx, officeId, () => revisionOf(tx, officeId));
      if (changing.has(tx)) return this.read(tx, officeId);
      const { connection } = managerOf(tx);
      const parts = this.parts.get(connection) ?? new Map<number, { revision: number; part: T }>();
      this.parts.set(connection, parts);
      const known = parts.get(officeId);
      if (known?.revision === revision) return known.part;
      const part = await this.read(tx, officeId);
      parts.set(officeId, { revision, part });
      return part;
    });
  }
}

/** To be called before anything in an office's directory is changed: what was read of it holds no longer. */
export async function beforeChange(tx: Tx, officeId: number): Promise<void> {
  changing.add(tx);
  for (const memo of everyMemo) memo.forget(tx);
  await addToRows(tx, DirectoryRevisionRow, ['revision'], [{ officeId, revision: 1 }]);
}

/** Whoever decides by what stands in the directory must not be overtaken by a change of it, so it is held first. */
async function revisionOf(tx: Tx, officeId: number): Promise<number> {
  await holdDirectory(tx, officeId);
  const [row] = await findRows(tx, DirectoryRevisionRow, { officeId }, 'officeId');
  return row?.revision ?? 0;
}

const revisions = new TxMemo<number>();
const everyMemo: TxMemo<unknown>[] = [revisions];
/** Transactions whose reading nobody else may rely on: they may still be rolled back. */
const changing = new WeakSet<Tx>();
