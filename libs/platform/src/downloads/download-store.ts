import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, IsNull, LessThan, LessThanOrEqual } from 'typeorm';
import { ListQuery, type MomentsAsked } from '../database/list-query';
import { readRows } from '../database/table-rows';
import { managerOf, type Tx } from '../database/tx';
import type { Download } from './download';
import { DownloadRow, DownloadSettingRow } from './download-rows';

/** Whose downloads: of one account while it speaks for one unit, or for none. */
export type DownloadOwner = Pick<Download, 'officeId' | 'accountId' | 'unitId'>;

export interface DownloadFilter extends Pick<MomentsAsked, 'order'> {
  readonly kind?: string;
  /** Part of the title. */
  readonly text?: string;
}

/** Days, where an office has not said otherwise. */
const KEEP_DAYS = 7;
const AT_ONCE = 200;
const NEVER_MADE_MS = 31 * 86_400_000;

/** The rows of downloads and of how long they are kept. */
@Injectable()
export class DownloadStore {
  async add(tx: Tx, download: Download): Promise<void> {
    await managerOf(tx).insert(DownloadRow, download);
  }

  async find(tx: Tx, owner: DownloadOwner, id: string): Promise<Download | null> {
    return managerOf(tx).findOneBy(DownloadRow, { ...ownedBy(owner), id });
  }

  /** Those that have not expired, by when they were asked for, behind the given place. */
  async page(
    tx: Tx,
    { officeId, accountId, unitId }: DownloadOwner,
    { kind, text, order }: DownloadFilter,
    now: Date,
    after: readonly [Date, string] | undefined,
    limit: number,
  ): Promise<Download[]> {
    const query = new ListQuery(['requested_at', 'id'], { descending: order !== 'oldest' })
      .where('office_id = ? AND account_id = ?', officeId, accountId)
      .where('(expires_at IS NULL OR expires_at > ?)', now)
      .whereGiven('kind = ?', kind)
      .whereHolds(['title'], text)
      .behind(after);
    if (unitId === null) query.where('unit_id IS NULL');
    else query.where('unit_id = ?', unitId);
    return readRows(tx, DownloadRow, ...query.page(limit));
  }

  /** False when it was taken away meanwhile. */
  async finish(tx: Tx, id: string, made: Pick<Download, 'fileId' | 'expiresAt'>): Promise<boolean> {
    const { affected } = await managerOf(tx).update(DownloadRow, { id }, made);
    return affected === 1;
  }

  /** Those of an account whose time is over, and those never made whose job is long gone; files expire by themselves. */
  async forgetExpired(tx: Tx, { officeId, accountId }: DownloadOwner, now: Date): Promise<void> {
    const own = { officeId, accountId };
    const longAgo = new Date(now.getTime() - NEVER_MADE_MS);
    const where = [
      { ...own, expiresAt: LessThanOrEqual(now) },
      { ...own, expiresAt: IsNull(), requestedAt: LessThan(longAgo) },
    ];
    const rows = await managerOf(tx).find(DownloadRow, { select: { id: true }, where, take: AT_ONCE });
    if (rows.length > 0) await managerOf(tx).delete(DownloadRow, { id: In(rows.map(({ id }) => id)) });
  }

  /** Takes so many of an office's away that were asked for up to an instant, the newest first; answers how many, and their files. */
  async clear(tx: Tx, officeId: number, until: Date, limit: number): Promise<{ rows: number; fileIds: string[] }> {
    const rows = await managerOf(tx).find(DownloadRow, {
      ...{ select: { id: true, fileId: true }, where: { officeId, requestedAt: LessThanOrEqual(until) } },
      ...{ order: { requestedAt: 'DESC', id: 'DESC' }, take: limit },
    });
    if (rows.length > 0) await managerOf(tx).delete(DownloadRow, { id: In(rows.map(({ id }) => id)) });
    return { rows: rows.length, fileIds: rows.flatMap(({ fileId }) => fileId ?? []) };
  }

  async keepDays(tx: Tx, officeId: number): Promise<number> {
    return (await managerOf(tx).findOneBy(DownloadSettingRow, { officeId }))?.keepDays ?? KEEP_DAYS;
  }

  async setKeepDays(tx: Tx, officeId: number, keepDays: number): Promise<void> {
    await managerOf(tx).upsert(DownloadSettingRow, { officeId, keepDays }, ['officeId']);
  }
}

function ownedBy({ officeId, accountId, unitId }: DownloadOwner): FindOptionsWhere<DownloadRow> {
  return { officeId, accountId, unitId: unitId ?? IsNull() };
}
