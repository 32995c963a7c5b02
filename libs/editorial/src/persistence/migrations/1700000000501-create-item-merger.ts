import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Which items were merged into which. */
export class CreateItemMerger1700000000501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'item_merger',
        columns: [
          { name: 'office_id', type: 'integer', isPrimary: true },
          { name: 'item_id', type: 'varchar', length: '36', isPrimary: true },
          { name: 'into_id', type: 'varchar', length: '36' },
          { name: 'place', type: 'integer' },
        ],
        indices: [{ name: 'item_merger_into', columnNames: ['office_id', 'into_id', 'place'] }],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('item_merger', true);
  }
}
