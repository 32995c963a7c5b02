import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Lists of what an upper office adopted, as they were loaded. */
export class UpperList1700000000520 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'upper_list',
        columns: [
          { name: 'id', type: 'varchar', length: '36', isPrimary: true },
          { name: 'office_id', type: 'integer' },
          { name: 'name', type: 'varchar', length: '200' },
          { name: 'status', type: 'varchar', length: '12' },
          { name: 'line_count', type: 'integer' },
          { name: 'loaded_by', type: 'integer' },
          { name: 'loader_name', type: 'varchar', length: '100' },
          { name: 'loaded_at', type: 'datetime', precision: 3 },
        ],
        indices: [{ name: 'upper_list_office', columnNames: ['office_id', 'loaded_at', 'id'] }],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('upper_list', true);
  }
}
