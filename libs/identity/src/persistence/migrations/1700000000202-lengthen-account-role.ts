import { lengthenColumn } from '@app/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `security_administrator` is longer than what roles were called before. */
export class LengthenAccountRole1700000000202 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return lengthenColumn(runner, 'account', 'role', 30);
  }

  down(runner: QueryRunner): Promise<void> {
    return lengthenColumn(runner, 'account', 'role', 20);
  }
}
