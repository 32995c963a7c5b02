import type { IntegrityFinding } from '@app/kernel';
import { findRows, pageOfRows, sha256Hex, type Tx } from '@app/platform';
import { AuditCheck } from '../domain/audit-check';
import { AUDIT_GENESIS } from '../domain/audit-record';
import { AuditHeadRow, AuditRecordRow } from './audit-rows';

const PAGE = 1_000;

/** Recomputes an office's whole audit log, page by page. */
export async function* verifyAudit(tx: Tx, officeId: number): AsyncIterable<IntegrityFinding> {
  const [head] = await findRows(tx, AuditHeadRow, { officeId }, 'officeId');
  const check = new AuditCheck(head ?? { seq: 0, hash: AUDIT_GENESIS }, sha256Hex);
  for (let after = -1; ;) {
    const rows = await pageOfRows(tx, AuditRecordRow, { officeId }, { order: 'seq', after, limit: PAGE });
    for (const row of rows) yield* check.take(row);
    const last = rows.at(-1);
    if (!last) break;
    after = last.seq;
  }
  yield* check.end(officeId);
}
