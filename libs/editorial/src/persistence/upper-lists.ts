import { Injectable } from '@nestjs/common';
import { findRows, insertRows, managerOf, readRows, type Tx } from '@app/platform';
import { In } from 'typeorm';
import type { LineStatus, UpperList, UpperListLine } from '../domain/upper-list/upper-list';
import { PURGED_TITLE } from '@app/submission';
import { UpperListLineRow, UpperListRow } from './upper-list-rows';

/** What was decided about a line. */
export type LineDecision = Pick<UpperListLine, 'status' | 'itemId' | 'eventNo' | 'decidedBy' | 'decidedAt'>;

/** Keeps adoption lists and what was decided about their lines. */
@Injectable()
export class UpperLists {
  async add(tx: Tx, list: UpperList, lines: readonly UpperListLine[]): Promise<void> {
    await insertRows(tx, UpperListRow, [list]);
    await insertRows(tx, UpperListLineRow, lines);
  }

  async find(tx: Tx, officeId: number, id: string): Promise<UpperList | undefined> {
    const [row] = await findRows(tx, UpperListRow, { officeId, id }, 'id');
    return row && { ...row, status: row.status as UpperList['status'] };
  }

  /** The newest first, those behind a place. */
  async page(
    tx: Tx,
    officeId: number,
    after: readonly [Date, string] | undefined,
    limit: number,
  ): Promise<UpperList[]> {
    const query = managerOf(tx)
      .createQueryBuilder(UpperListRow, 'list')
      .where('list.office_id = :officeId', { officeId });
    if (after !== undefined)
      query.andWhere('(list.loadedAt < :at or (list.loadedAt = :at and list.id < :id))', {
        at: after[0].toISOString().replace('T', ' ').replace('Z', ''),
        id: after[1],
      });
    const rows = await query.orderBy('list.loadedAt', 'DESC').addOrderBy('list.id', 'DESC').limit(limit).getMany();
    return rows.map((row) => ({ ...row, status: row.status as UpperList['status'] }));
  }

  async dismiss(tx: Tx, officeId: number, id: string): Promise<void> {
    await managerOf(tx).update(UpperListRow, { officeId, id }, { status: 'dismissed' });
  }

  /** In the order of the list, behind a line. */
  async lines(
    tx: Tx,
    listId: string,
    status: LineStatus | undefined,
    after: number,
    limit: number,
  ): Promise<UpperListLine[]> {
    const limited = status === undefined ? '' : ' AND status = ?';
    const rest = `WHERE list_id = ?${limited} AND no > ? ORDER BY no LIMIT ${limit}`;
    const rows = await readRows(tx, UpperListLineRow, rest, [listId, ...(status === undefined ? [] : [status]), after]);
    return rows.map(toLine);
  }

  async linesByNo(tx: Tx, listId: string, nos: readonly number[]): Promise<Map<number, UpperListLine>> {
    const rows = await findRows(tx, UpperListLineRow, { listId, no: nos }, 'no');
    return new Map(rows.map((row) => [row.no, toLine(row)]));
  }

  /** Lines of any list of the office that say the same and were recorded. */
  async recordedTwins(tx: Tx, officeId: number, fingerprints: readonly string[]): Promise<UpperListLine[]> {
    if (fingerprints.length === 0) return [];
    const where = { officeId, fingerprint: [...new Set(fingerprints)], status: 'recorded' };
    return (await findRows(tx, UpperListLineRow, where, 'listId')).map(toLine);
  }

  async countByStatus(tx: Tx, listId: string): Promise<Readonly<Record<LineStatus, number>>> {
    const rows = await managerOf(tx).query<{ status: LineStatus; counted: number | string }[]>(
      'SELECT status, COUNT(*) AS counted FROM upper_list_line WHERE list_id = ? GROUP BY status',
      [listId],
    );
    const counts = { open: 0, recorded: 0, not_ours: 0 };
    for (const { status, counted } of rows) counts[status] = Number(counted);
    return counts;
  }

  /** What the list calls publications that nobody has named yet, with how many lines wait for the answer. */
  async unnamedPublications(tx: Tx, listId: string): Promise<{ text: string; lines: number }[]> {
    const rows = await managerOf(tx).query<{ publication: string; waiting: number | string }[]>(
      `SELECT publication, COUNT(*) AS waiting FROM upper_list_line WHERE list_id = ? AND pub_key IS NULL AND status = 'open' GROUP BY publication ORDER BY publication`,
      [listId],
    );
    return rows.map(({ publication, waiting }) => ({ text: publication, lines: Number(waiting) }));
  }

  /** Says what a publication of the list is; false where the list has no such text. */
  async namePublication(tx: Tx, listId: string, publication: string, pubKey: string): Promise<boolean> {
    const { affected } = await managerOf(tx).update(
      UpperListLineRow,
      { listId, publication, status: 'open' },
      { pubKey },
    );
    return (affected ?? 0) > 0;
  }

  /** Leaves of the lines about an item that they were there. */
  async forgetTitles(tx: Tx, officeId: number, itemId: string): Promise<void> {
    await managerOf(tx).update(UpperListLineRow, { officeId, itemId }, { title: PURGED_TITLE });
  }

  /** Decides lines that stand as they were seen; answers with how many did. */
  async decide(
    tx: Tx,
    listId: string,
    nos: readonly number[],
    from: LineStatus,
    decision: LineDecision,
  ): Promise<number> {
    const { affected } = await managerOf(tx).update(UpperListLineRow, { listId, no: In(nos), status: from }, decision);
    return affected ?? 0;
  }
}

function toLine(row: UpperListLineRow): UpperListLine {
  return { ...row, status: row.status as LineStatus };
}
