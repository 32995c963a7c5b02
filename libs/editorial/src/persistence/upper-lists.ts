import { Injectable } from '@nestjs/common';
import {
  findRows,
  insertRows,
  ListQuery,
  managerOf,
  type MomentsAsked,
  readRows,
  sha256Hex,
  type Tx,
} from '@app/platform';
import { In } from 'typeorm';
import type { LineStatus, UpperList, UpperListLine } from '../domain/upper-list/upper-list';
import { PURGED_TITLE } from '@app/submission';
import { UpperListLineRow, UpperListRow } from './upper-list-rows';

/** What was decided about a line. */
export type LineDecision = Pick<UpperListLine, 'status' | 'itemId' | 'eventNo' | 'decidedBy' | 'decidedAt'>;

/** Keeps adoption lists and what was decided about their lines. */
export interface UpperListFilter extends MomentsAsked {
  readonly status?: UpperList['status'];
  /** Part of the name. */
  readonly text?: string;
}

export interface UpperLineFilter {
  readonly status?: LineStatus;
  /** Key of the publication it means. */
  readonly publication?: string;
  /** The unit it means. */
  readonly unitId?: number;
  /** Part of the title. */
  readonly text?: string;
}

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

  /** By the moment they were loaded, those behind a place. */
  async page(
    tx: Tx,
    officeId: number,
    { status, text, ...moments }: UpperListFilter,
    after: readonly [Date, string] | undefined,
    limit: number,
  ): Promise<UpperList[]> {
    const [rest, values] = new ListQuery(['loaded_at', 'id'], { descending: moments.order !== 'oldest' })
      .where('office_id = ?', officeId)
      .whereGiven('status = ?', status)
      .during('loaded_at', moments)
      .whereHolds(['name'], text)
      .behind(after)
      .page(limit);
    const rows = await readRows(tx, UpperListRow, rest, values);
    return rows.map((row) => ({ ...row, status: row.status as UpperList['status'] }));
  }

  async dismiss(tx: Tx, officeId: number, id: string): Promise<void> {
    await managerOf(tx).update(UpperListRow, { officeId, id }, { status: 'dismissed' });
  }

  /** In the order of the list, behind a line. */
  async lines(
    tx: Tx,
    listId: string,
    { status, publication, unitId, text }: UpperLineFilter,
    after: number,
    limit: number,
  ): Promise<UpperListLine[]> {
    const [rest, values] = new ListQuery(['no'])
      .where('list_id = ?', listId)
      .whereGiven('status = ?', status)
      .whereGiven('pub_key = ?', publication)
      .whereGiven('unit_id = ?', unitId)
      .whereHolds(['title'], text)
      .behind([after])
      .page(limit);
    const rows = await readRows(tx, UpperListLineRow, rest, values);
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

  /** Lists in use with lines that nobody has matched or turned away yet, the oldest first. */
  async unmatched(tx: Tx, officeId: number, limit: number): Promise<{ id: string; name: string; lines: number }[]> {
    const rows = await managerOf(tx).query<{ id: string; name: string; waiting: number | string }[]>(
      `SELECT list.id AS id, list.name AS name, COUNT(*) AS waiting FROM upper_list list
         JOIN upper_list_line line ON line.list_id = list.id
        WHERE list.office_id = ? AND list.status = 'open' AND line.status = 'open'
        GROUP BY list.id, list.name, list.loaded_at ORDER BY list.loaded_at, list.id LIMIT ${limit}`,
      [officeId],
    );
    return rows.map(({ id, name, waiting }) => ({ id, name, lines: Number(waiting) }));
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

  /** Leaves of the lines about an item that they were there; the fingerprint would prove a guess of the title. */
  async forgetTitles(tx: Tx, officeId: number, itemId: string, titles: readonly string[]): Promise<void> {
    const where = [
      { officeId, itemId },
      { officeId, title: In([...titles]) },
    ];
    const lines = await managerOf(tx).find(UpperListLineRow, { select: { listId: true, no: true }, where });
    for (const { listId, no } of lines) {
      const fingerprint = sha256Hex(`purged ${listId} ${no}`);
      await managerOf(tx).update(UpperListLineRow, { listId, no }, { title: PURGED_TITLE, fingerprint });
    }
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
