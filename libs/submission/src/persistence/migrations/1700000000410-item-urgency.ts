import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Urgent items, for lists. */
export class ItemUrgency1700000000410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'item_urgency',
        columns: [
          { name: 'item_id', type: 'varchar', length: '36', isPrimary: true },
          { name: 'office_id', type: 'integer' },
          { name: 'severity', type: 'varchar', length: '20' },
          { name: 'aware_at', type: 'datetime', precision: 3 },
          { name: 'proposal', type: 'varchar', length: '10' },
        ],
        indices: [{ name: 'item_urgency_proposal', columnNames: ['office_id', 'proposal', 'aware_at', 'item_id'] }],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('item_urgency', true);
  }
}
