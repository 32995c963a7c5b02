import { Injectable } from '@nestjs/common';
import { findRows, forUpdate, insertRows, managerOf, type Tx } from '@app/platform';
import { IsNull, LessThan } from 'typeorm';
import { type Pending, pendings, type StoredSession } from '../domain/session';
import { SessionRow } from './session-row';

@Injectable()
export class Sessions {
  async add(tx: Tx, session: StoredSession): Promise<void> {
    await insertRows(tx, SessionRow, [session]);
  }

  async byIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, StoredSession>> {
    const rows = await findRows(tx, SessionRow, { id: ids }, 'id');
    return new Map(rows.map((row) => [row.id, stored(row)]));
  }

  /** Held until the commit, so that two renewals follow each other. */
  async hold(tx: Tx, id: string): Promise<StoredSession | undefined> {
    const row = await managerOf(tx).findOne(SessionRow, { where: { id }, ...forUpdate(tx) });
    return row ? stored(row) : undefined;
  }

  /** Those that were not ended, the newest first; some may be over by themselves. */
  async notEnded(tx: Tx, accountId: number): Promise<StoredSession[]> {
    const where = { accountId, endedAt: IsNull() };
    return (await managerOf(tx).find(SessionRow, { where, order: { startedAt: 'DESC', id: 'ASC' }, take: 200 })).map(
      stored,
    );
  }

  async change(
    tx: Tx,
    id: string,
    to: Partial<Pick<StoredSession, 'generation' | 'refreshDigest' | 'renewedAt' | 'endedAt' | 'pending'>>,
  ): Promise<void> {
    await managerOf(tx).update(SessionRow, { id }, to);
  }

  /** Ends all sessions of an account but one. */
  async endOf(tx: Tx, accountId: number, at: Date, except?: string): Promise<number> {
    const open = (await this.notEnded(tx, accountId)).filter(({ id }) => id !== except);
    for (const { id } of open) await this.change(tx, id, { endedAt: at });
    return open.length;
  }

  /** What nobody needs any more; the audit log keeps the memory. */
  async sweep(tx: Tx, accountId: number, startedBefore: Date): Promise<void> {
    await managerOf(tx).delete(SessionRow, { accountId, startedAt: LessThan(startedBefore) });
  }
}

function stored(row: SessionRow): StoredSession {
  return { ...row, pending: pendings.find((one) => one === row.pending) ?? (null satisfies Pending | null) };
}
