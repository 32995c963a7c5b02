import { changeNullable } from '@app/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Objections about what has no entry: an item that brought none, or the end of a year. */
export class ObjectionWithoutEntry1700000000810 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await changeNullable(runner, 'assessment_objection', 'entry_seq', true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await changeNullable(runner, 'assessment_objection', 'entry_seq', false);
  }
}
