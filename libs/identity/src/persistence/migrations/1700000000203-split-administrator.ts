import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type SealedRow, sealOver } from './account-seals';

/**
 * Who was the one administrator runs the system from now on; those for security and audit are made anew, for other people.
 * A row that does not match its seal keeps the seal, so that `verify` goes on naming it.
 */
export class SplitAdministrator1700000000203 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return rename(runner, 'administrator', 'system_administrator');
  }

  down(runner: QueryRunner): Promise<void> {
    return rename(runner, 'system_administrator', 'administrator');
  }
}

async function rename(runner: QueryRunner, from: string, to: string): Promise<void> {
  const rows = (await runner.query(`SELECT ${COLUMNS} FROM account WHERE role = ?`, [from])) as SealedRow[];
  for (const row of rows) {
    const seal = sealOver(row, INSTANTS) === row.seal ? sealOver({ ...row, role: to }, INSTANTS) : row.seal;
    await runner.query('UPDATE account SET role = ?, seal = ? WHERE id = ?', [to, seal, row.id]);
  }
}

const INSTANTS = ['createdAt', 'disabledAt'];
const COLUMNS = `id, office_id AS officeId, login, password_hash AS passwordHash, role, unit_id AS unitId, name,
  created_at AS createdAt, disabled_at AS disabledAt, seal`;
