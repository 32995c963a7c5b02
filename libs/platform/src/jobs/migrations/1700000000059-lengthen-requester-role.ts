import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lengthenColumn } from '../../database/change-column';

/** As long as the roles of accounts are. */
export class LengthenRequesterRole1700000000059 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return lengthenColumn(runner, 'job', 'requester_role', 30);
  }

  down(runner: QueryRunner): Promise<void> {
    return lengthenColumn(runner, 'job', 'requester_role', 20);
  }
}
