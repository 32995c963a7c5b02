import { tableParts } from '@app/platform';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const { integer, key } = tableParts;

/** How long an office puts its months before its units. */
export class AssessmentSetting1700000000813 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'assessment_setting',
        columns: [integer('office_id', key), integer('notice_days'), integer('decide_days')],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('assessment_setting', true);
  }
}
