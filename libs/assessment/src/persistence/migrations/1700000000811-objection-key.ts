import { lengthenColumn } from '@app/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Room for the ids of items and year ends in what keeps an objection the only open one. */
export class ObjectionKey1700000000811 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await lengthenColumn(runner, 'assessment_objection', 'open_key', 90);
  }

  async down(runner: QueryRunner): Promise<void> {
    await lengthenColumn(runner, 'assessment_objection', 'open_key', 40);
  }
}
