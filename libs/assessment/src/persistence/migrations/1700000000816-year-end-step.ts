import { tableParts } from '@app/platform';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const { instant, integer, key, text } = tableParts;

/** What was done to ends of years. */
export class YearEndStep1700000000816 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'assessment_year_end_step',
        columns: [
          text('year_end_id', 36, key),
          integer('step_no', key),
          text('action', 10),
          integer('actor_id'),
          text('actor_name', 80),
          instant('recorded_at'),
          text('note', 500),
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('assessment_year_end_step', true);
  }
}
