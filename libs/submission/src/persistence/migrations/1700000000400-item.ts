import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Items as submitted, and the units they come from. */
export class Item1700000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'item',
        columns: [
          { name: 'id', type: 'varchar', length: '36', isPrimary: true },
          { name: 'office_id', type: 'integer' },
          { name: 'title', type: 'varchar', length: '200' },
          { name: 'submitted_on', type: 'date' },
          { name: 'contributors', type: 'text' },
          { name: 'event_no', type: 'bigint' },
          { name: 'submitted_by', type: 'integer' },
          { name: 'created_at', type: 'datetime', precision: 3 },
          { name: 'seal', type: 'varchar', length: '64' },
        ],
        indices: [{ name: 'item_office', columnNames: ['office_id', 'submitted_on', 'id'] }],
      }),
      true,
    );
    await runner.createTable(
      new Table({
        name: 'item_unit',
        columns: [
          { name: 'unit_id', type: 'integer', isPrimary: true },
          { name: 'submitted_on', type: 'date', isPrimary: true },
          { name: 'item_id', type: 'varchar', length: '36', isPrimary: true },
        ],
        indices: [{ name: 'item_unit_item', columnNames: ['item_id'] }],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('item_unit', true);
    await runner.dropTable('item', true);
  }
}
