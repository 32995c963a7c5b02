import { tableParts } from '@app/platform';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const { day, instant, integer, key, maybe, text } = tableParts;

/** Months that were put before their units. */
export class PeriodRecord1700000000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'assessment_period_record',
        columns: [
          integer('office_id', key),
          text('record_month', 7, key),
          integer('record_no', key),
          text('action', 10),
          day('notice_until'),
          day('decide_by'),
          text('document_no', 80, maybe),
          text('reason', 500),
          integer('actor_id'),
          text('actor_name', 80),
          instant('recorded_at'),
          text('seal', 64),
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('assessment_period_record', true);
  }
}
