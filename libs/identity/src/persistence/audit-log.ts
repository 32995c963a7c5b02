import { Injectable } from '@nestjs/common';
import {
  findRows,
  forUpdate,
  insertRows,
  ListQuery,
  managerOf,
  type MomentsAsked,
  readRows,
  sha256Hex,
  type Tx,
} from '@app/platform';
import { AUDIT_GENESIS, auditMaterial, type AuditRecord } from '../domain/audit-record';
import { AuditHeadRow, AuditRecordRow } from './audit-rows';

/** Which records are wanted; each condition narrows. */
export interface AuditFilter {
  readonly account?: number | undefined;
  readonly action?: string | undefined;
  readonly outcome?: string | undefined;
  readonly from?: Date | undefined;
  /** Exclusive. */
  readonly until?: Date | undefined;
  /** Part of a name, a subject, a detail or an address. */
  readonly text?: string | undefined;
  /** Subjects that fit the text by what they are called. */
  readonly orSubjects?: readonly string[] | undefined;
  readonly order?: MomentsAsked['order'];
}

/** Rows are added at the end of an office's log and read; nothing here changes or deletes one. */
@Injectable()
export class AuditLog {
  /** Writers of one office wait for each other from here to their commit, so it comes last in a transaction. */
  async append(tx: Tx, record: Omit<AuditRecord, 'seq' | 'hash'>): Promise<void> {
    const { officeId } = record;
    const head = await this.holdHead(tx, officeId);
    const placed = { ...record, seq: head.seq + 1, hash: '' };
    const hash = sha256Hex(auditMaterial(head.hash, placed));
    await insertRows(tx, AuditRecordRow, [{ ...placed, hash }]);
    await managerOf(tx).update(AuditHeadRow, { officeId }, { seq: placed.seq, hash });
  }

  /** In the log's order or against it, behind a place; one more than `limit` tells that there are others. */
  page(
    tx: Tx,
    officeId: number,
    filter: AuditFilter,
    after: number | undefined,
    limit: number,
  ): Promise<AuditRecord[]> {
    const { account, action, outcome, from, until, text, orSubjects, order } = filter;
    const [rest, parameters] = new ListQuery(['seq'], { descending: order !== 'oldest' })
      .where('office_id = ?', officeId)
      .whereGiven('account_id = ?', account)
      .whereGiven('action = ?', action)
      .whereGiven('outcome = ?', outcome)
      .during('at', { from, before: until })
      .whereHolds(['name', 'subject', 'detail', 'address'], text, { column: 'subject', values: orSubjects ?? [] })
      .behind(after === undefined ? undefined : [after])
      .page(limit);
    return readRows(tx, AuditRecordRow, rest, parameters);
  }

  private async holdHead(tx: Tx, officeId: number): Promise<AuditHeadRow> {
    const [head] = await findRows(tx, AuditHeadRow, { officeId }, 'officeId', { forUpdate: true });
    if (head) return head;
    // Another may be the first in the same moment: what stands then is left alone, and held.
    await managerOf(tx)
      .createQueryBuilder()
      .insert()
      .into(AuditHeadRow)
      .values({ officeId, seq: 0, hash: AUDIT_GENESIS })
      .orUpdate(['office_id'], ['office_id'])
      .execute();
    return managerOf(tx).findOneOrFail(AuditHeadRow, { where: { officeId }, ...forUpdate(tx) });
  }
}
