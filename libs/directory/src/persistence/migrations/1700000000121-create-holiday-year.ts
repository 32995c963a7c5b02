import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { id, integer, seal, text } from './table-parts';

/** The public holidays and make-up days of a year, where an office enters them itself. */
export class CreateHolidayYear1700000000121 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'holiday_year',
        columns: [seal, id, integer('office_id'), integer('year'), text('holidays', 800), text('make_up_days', 400)],
        indices: [{ name: 'ix_holiday_year_office', columnNames: ['office_id'] }],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('holiday_year', true);
  }
}
