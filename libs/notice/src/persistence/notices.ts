import { Injectable } from '@nestjs/common';
import {
  findRows,
  insertRows,
  ListQuery,
  managerOf,
  type MomentsAsked,
  readPage,
  readRows,
  type Tx,
} from '@app/platform';
import type { Facts, Happening } from '../domain/happening';
import type { Notice } from '../domain/notice';
import type { NoticeKind } from '../domain/notice-kind';
import { HappeningRow, NoticeRow } from './rows';

export interface NoticeFilter extends MomentsAsked {
  readonly unread?: boolean;
  readonly kind?: NoticeKind;
}

/** The sort key of the last notice seen. */
export type NoticePlace = readonly [at: Date, id: string];

/** Keeps what happened and who was told. */
@Injectable()
export class Notices {
  /** Those of the ids that were told already. */
  async known(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await findRows(tx, HappeningRow, { id: ids }, 'id')).map(({ id }) => id));
  }

  async add(
    tx: Tx,
    happenings: readonly Happening[],
    told: readonly Pick<Notice, 'accountId' | 'id' | 'kind' | 'at'>[],
  ) {
    await insertRows(
      tx,
      HappeningRow,
      happenings.map(({ answers: _answers, ...each }) => ({ ...each, facts: JSON.stringify(each.facts) })),
    );
    await insertRows(
      tx,
      NoticeRow,
      told.map(({ accountId, id, kind, at }) => ({ accountId, happeningId: id, kind, at, readAt: null })),
    );
  }

  async happenings(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Happening>> {
    const rows = await findRows(tx, HappeningRow, { id: ids }, 'id');
    return new Map(rows.map((row) => [row.id, toHappening(row)]));
  }

  /** An account's own, by when they became known, those behind the given place. */
  async page(
    tx: Tx,
    accountId: number,
    { unread, kind, ...moments }: NoticeFilter,
    after: NoticePlace | undefined,
    limit: number,
  ): Promise<Notice[]> {
    const query = new ListQuery(['at', 'happening_id'], { descending: moments.order !== 'oldest' })
      .where('account_id = ?', accountId)
      .during('at', moments)
      .from(unread === true ? 'notice_unread' : 'notice_list');
    if (unread !== undefined) query.where(unread ? 'read_at IS NULL' : 'read_at IS NOT NULL');
    const rows = await readPage(tx, NoticeRow, query.whereGiven('kind = ?', kind).behind(after), limit);
    const about = await this.happenings(
      tx,
      rows.map(({ happeningId }) => happeningId),
    );
    return rows.map(({ happeningId, readAt }) => {
      const happening = about.get(happeningId);
      if (!happening) throw new Error(`a notice tells of ${happeningId}, which never happened`);
      return { ...happening, accountId, readAt };
    });
  }

  /** How many are unread, by kind. */
  async unread(tx: Tx, accountId: number): Promise<{ readonly kind: NoticeKind; readonly count: number }[]> {
    const rows = await managerOf(tx).query<{ kind: string; count: number | string }[]>(
      'SELECT kind, COUNT(*) AS count FROM notice WHERE account_id = ? AND read_at IS NULL GROUP BY kind ORDER BY kind',
      [accountId],
    );
    return rows.map(({ kind, count }) => ({ kind: kind as NoticeKind, count: Number(count) }));
  }

  /** False when the account was not told of it. What was read stays as it was read first. */
  async markRead(tx: Tx, accountId: number, id: string, at: Date): Promise<boolean> {
    const manager = managerOf(tx);
    const where = { accountId, happeningId: id };
    const notice = await manager.findOneBy(NoticeRow, where);
    if (notice && notice.readAt === null) await manager.update(NoticeRow, where, { readAt: at });
    return notice !== null;
  }

  /** Marks the oldest unread ones up to an instant; answers how many, at most `limit`. */
  async markSomeRead(tx: Tx, accountId: number, upTo: Date, at: Date, limit: number): Promise<number> {
    const rest = `WHERE account_id = ? AND read_at IS NULL AND at <= ? ORDER BY at, happening_id LIMIT ${limit}`;
    const rows = await readRows(tx, NoticeRow, rest, [accountId, asStored(upTo)]);
    const ids = rows.map(({ happeningId }) => happeningId);
    await this.markTheseRead(tx, accountId, ids, at);
    return rows.length;
  }

  /** Marks those of them the account was told of and has not read. */
  async markTheseRead(tx: Tx, accountId: number, ids: readonly string[], at: Date): Promise<void> {
    for (let i = 0; i < ids.length; i += LIST)
      await managerOf(tx)
        .createQueryBuilder()
        .update(NoticeRow)
        .set({ readAt: at })
        .where('account_id = :accountId and happening_id in (:...ids) and read_at is null', {
          ...{ accountId, ids: ids.slice(i, i + LIST) },
        })
        .execute();
  }
}

/** Values in one list that MySQL and MariaDB still look up one by one. */
const LIST = 150;

function toHappening(row: HappeningRow): Happening {
  return { ...row, kind: row.kind as NoticeKind, facts: JSON.parse(row.facts) as Facts };
}

/** An instant as both databases compare it. */
const asStored = (instant: Date) => instant.toISOString().replace('T', ' ').slice(0, 23);
