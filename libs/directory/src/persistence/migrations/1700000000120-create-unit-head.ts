import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { date, id, integer, seal, text } from './table-parts';

/** Who heads a unit, by date: some regulations give amounts to the head. */
export class CreateUnitHead1700000000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'unit_head',
        columns: [seal, id, integer('unit_id'), date('from_date'), text('name', 50)],
        indices: [{ name: 'ix_unit_head_unit', columnNames: ['unit_id'] }],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('unit_head', true);
  }
}
