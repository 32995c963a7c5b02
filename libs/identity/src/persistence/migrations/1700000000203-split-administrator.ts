import { canonicalJson, type Json } from '@app/kernel';
import { sha256Hex } from '@app/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Sealed extends Record<string, Json> {
  id: number;
  role: string;
  seal: string;
}

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
  const rows = (await runner.query(`SELECT ${COLUMNS} FROM account WHERE role = ?`, [from])) as Sealed[];
  for (const row of rows) {
    const seal = sealOf(row) === row.seal ? sealOf({ ...row, role: to }) : row.seal;
    await runner.query('UPDATE account SET role = ?, seal = ? WHERE id = ?', [to, seal, row.id]);
  }
}

const COLUMNS = `id, office_id AS officeId, login, password_hash AS passwordHash, role, unit_id AS unitId, name,
  created_at AS createdAt, disabled_at AS disabledAt, seal`;

/** As seals were when this was written. */
function sealOf({ seal: _, createdAt, disabledAt, ...more }: Sealed): string {
  const instants = { createdAt: isoOf(createdAt), disabledAt: disabledAt === null ? null : isoOf(disabledAt) };
  return sha256Hex(`account\n${canonicalJson({ ...more, ...instants })}`);
}

/** MySQL's driver answers a Date, the embedded database the text `2014-03-03 01:00:00.000`. */
function isoOf(instant: unknown): string {
  return (instant instanceof Date ? instant : new Date(`${String(instant).replace(' ', 'T')}Z`)).toISOString();
}
