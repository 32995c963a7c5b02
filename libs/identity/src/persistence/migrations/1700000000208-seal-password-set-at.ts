import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type SealedRow, sealOver } from './account-seals';

/** So many accounts a statement asks for. */
const PAGE = 500;

/**
 * Passwords that were there before count as chosen when the account was made, and the seal covers that too. A row that does
 * not match its seal keeps the seal, so that `verify` goes on naming it. Can be broken off and begun again.
 */
export class SealPasswordSetAt1700000000208 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for await (const row of accounts(runner)) {
      const { passwordSetAt: _, ...before } = row;
      if (sealOver(before, INSTANTS) !== row.seal) continue;
      const seal = sealOver({ ...row, passwordSetAt: row['createdAt'] ?? null }, [...INSTANTS, 'passwordSetAt']);
      await runner.query('UPDATE account SET password_set_at = created_at, seal = ? WHERE id = ?', [seal, row.id]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for await (const row of accounts(runner)) {
      if (sealOver(row, [...INSTANTS, 'passwordSetAt']) !== row.seal) continue;
      const { passwordSetAt: _, ...before } = row;
      const seal = sealOver(before, INSTANTS);
      await runner.query('UPDATE account SET password_set_at = NULL, seal = ? WHERE id = ?', [seal, row.id]);
    }
  }
}

async function* accounts(runner: QueryRunner): AsyncIterable<SealedRow> {
  for (let after = 0; ;) {
    const sql = `SELECT ${COLUMNS} FROM account WHERE id > ? ORDER BY id LIMIT ${PAGE}`;
    const rows = (await runner.query(sql, [after])) as SealedRow[];
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

const INSTANTS = ['createdAt', 'disabledAt'];
const COLUMNS = `id, office_id AS officeId, login, password_hash AS passwordHash, role, unit_id AS unitId, name,
  created_at AS createdAt, disabled_at AS disabledAt, password_set_at AS passwordSetAt, seal`;
