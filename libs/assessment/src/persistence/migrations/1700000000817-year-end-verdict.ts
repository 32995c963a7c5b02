import { tableParts } from '@app/platform';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const { instant, integer, key, maybe, text } = tableParts;

/** Whom named persons added to those commended, or took off. */
export class YearEndVerdict1700000000817 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'assessment_verdict',
        columns: [
          text('year_end_id', 36, key),
          integer('verdict_no', key),
          text('kind', 10),
          integer('unit_id'),
          text('person', 80, maybe),
          text('reason', 500),
          integer('actor_id'),
          text('actor_name', 80),
          instant('recorded_at'),
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('assessment_verdict', true);
  }
}
