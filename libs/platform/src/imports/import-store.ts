import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { ListQuery, type MomentsAsked } from '../database/list-query';
import { readRows } from '../database/table-rows';
import { managerOf, type Tx } from '../database/tx';
import type { ImportBatch, ImportState } from './import-batch';
import { ImportBatchRow, toBatch, toRow } from './import-row';

export interface ImportFilter extends MomentsAsked {
  readonly kinds: readonly string[];
  readonly state?: ImportState;
  /** Part of the file's name. */
  readonly text?: string;
}

type Changes = Partial<Omit<ImportBatchRow, 'id' | 'state'>>;

/** The rows of imports; a change of state is a guarded UPDATE. */
@Injectable()
export class ImportStore {
  async add(tx: Tx, batch: ImportBatch): Promise<void> {
    await managerOf(tx).insert(ImportBatchRow, toRow(batch));
  }

  async find(tx: Tx, officeId: number, id: string): Promise<ImportBatch | null> {
    const row = await managerOf(tx).findOneBy(ImportBatchRow, { officeId, id });
    return row && toBatch(row);
  }

  /** Earlier files of the same bytes that led, or may yet lead, to something. */
  async sameFile(tx: Tx, { officeId, id, kind, sha256 }: ImportBatch): Promise<ImportBatch[]> {
    const where = { officeId, sha256, kind, id: Not(id), state: In(['clean', 'running', 'done']) };
    const rows = await managerOf(tx).find(ImportBatchRow, { where, order: { requestedAt: 'DESC' }, take: 5 });
    return rows.map(toBatch);
  }

  /** By when they were asked for, those behind the given place. */
  async page(
    tx: Tx,
    officeId: number,
    { kinds, state, text, ...moments }: ImportFilter,
    after: readonly [Date, string] | undefined,
    limit: number,
  ): Promise<ImportBatch[]> {
    const [rest, values] = new ListQuery(['requested_at', 'id'], { descending: moments.order !== 'oldest' })
      .where('office_id = ?', officeId)
      .whereIn('kind', kinds)
      .whereGiven('state = ?', state)
      .during('requested_at', moments)
      .whereHolds(['file_name'], text)
      .behind(after)
      .page(limit);
    return (await readRows(tx, ImportBatchRow, rest, values)).map(toBatch);
  }

  /**
   * Takes from the imports of an office whatever may hold words of their rows, and gives up those that are not under way.
   * Answers with the files that are not needed any more.
   */
  async clear(
    tx: Tx,
    officeId: number,
    at: Date,
    says: { readonly was: string; readonly why: string },
  ): Promise<string[]> {
    const manager = managerOf(tx);
    const idle = Not(In(['running', 'undoing'] satisfies ImportState[]));
    const rows = await manager.find(ImportBatchRow, {
      select: { id: true, fileId: true, problemFileId: true },
      where: { officeId, state: idle },
    });
    const [fileName, problems, problemFileId] = [says.was, '[]', null];
    await manager.update(ImportBatchRow, { officeId }, { fileName, problems, problemFileId });
    await manager.update(ImportBatchRow, { officeId, reason: Not(IsNull()) }, { reason: says.was });
    const waiting = In(['checking', 'refused', 'clean'] satisfies ImportState[]);
    const givenUp = { state: 'cancelled', reason: says.why, finishedAt: at } as const;
    await manager.update(ImportBatchRow, { officeId, state: waiting }, givenUp);
    return rows.flatMap((row) => [row.fileId, ...(row.problemFileId === null ? [] : [row.problemFileId])]);
  }

  /** False when it was in another state by then. */
  async move(tx: Tx, id: string, from: ImportState, to: ImportState, changes: Changes = {}): Promise<boolean> {
    const { affected } = await managerOf(tx).update(ImportBatchRow, { id, state: from }, { ...changes, state: to });
    return affected === 1;
  }
}
