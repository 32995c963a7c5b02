import { tableParts } from '@app/platform';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const { instant, integer, key, text } = tableParts;

/** How offices decided to end their years, every version of it. */
export class YearEndScheme1700000000814 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'assessment_year_end_scheme',
        columns: [
          integer('office_id', key),
          integer('scheme_version', key),
          { name: 'content', type: 'text' },
          integer('actor_id'),
          text('actor_name', 80),
          instant('decided_at'),
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('assessment_year_end_scheme', true);
  }
}
