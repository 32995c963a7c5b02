import type { IntegrityFinding } from '@app/kernel';
import { managerOf, type Tx } from '@app/platform';
import { AccountRow, accountSeal } from './account-row';
import { verifyAudit } from './verify-audit';

/**
 * Compares every account of an office, and those of no office, with its seal, and recomputes the
 * office's audit log, and that of no office; yields one finding for each thing that differs.
 */
export async function* verifyIdentity(tx: Tx, officeId: number): AsyncIterable<IntegrityFinding> {
  const rows = await managerOf(tx)
    .createQueryBuilder(AccountRow, 'a')
    .where('a.office_id = :officeId OR a.office_id NOT IN (SELECT id FROM office)', { officeId })
    .orderBy('a.id')
    .getMany();
  for (const row of rows) {
    const found = accountSeal(row);
    if (found === row.seal) continue;
    const message = `account 表第 ${row.id} 行的内容与写入时的校验值不符，账号可能被绕过系统改动`;
    yield { table: 'account', row: `id ${row.id}`, expected: row.seal, found, message };
  }
  yield* verifyAudit(tx, officeId);
  yield* verifyAudit(tx, 0);
}
