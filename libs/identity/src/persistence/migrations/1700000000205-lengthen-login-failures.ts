import { lengthenColumn } from '@app/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Twenty failures of an address are longer than five of a name. */
export class LengthenLoginFailures1700000000205 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return lengthenColumn(runner, 'login_failure', 'recent', 400);
  }

  down(runner: QueryRunner): Promise<void> {
    return lengthenColumn(runner, 'login_failure', 'recent', 200);
  }
}
