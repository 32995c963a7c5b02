import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { date, id, integer, seal, text } from './table-parts';

export class CreateUnit1700000000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'unit',
        columns: [seal, id, integer('office_id'), date('created')],
        indices: [{ name: 'ix_unit_office', columnNames: ['office_id'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'unit_version',
        columns: [
          seal,
          id,
          integer('unit_id'),
          date('from_date'),
          text('name', 100),
          text('unit_group', 40),
          integer('sort_no'),
        ],
        indices: [{ name: 'ix_unit_version_unit', columnNames: ['unit_id'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'unit_merger',
        columns: [seal, { ...integer('unit_id'), isPrimary: true }, integer('into_unit_id'), date('on_date')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['unit_merger', 'unit_version', 'unit']) await runner.dropTable(table);
  }
}
