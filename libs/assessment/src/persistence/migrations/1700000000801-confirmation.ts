import { tableParts } from '@app/platform';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const { instant, integer, key, text } = tableParts;

/** Statements that units said are right. */
export class Confirmation1700000000801 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'assessment_confirmation',
        columns: [
          integer('office_id', key),
          integer('unit_id', key),
          text('confirmed_month', 7, key),
          integer('confirmation_no', key),
          integer('entries'),
          text('content_sha256', 64),
          integer('actor_id'),
          text('actor_name', 80),
          instant('recorded_at'),
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('assessment_confirmation', true);
  }
}
