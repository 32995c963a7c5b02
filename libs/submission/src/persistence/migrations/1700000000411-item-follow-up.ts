import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Follow-up reports. */
export class ItemFollowUp1700000000411 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'item_follow_up',
        columns: [
          { name: 'first_id', type: 'varchar', length: '36', isPrimary: true },
          { name: 'no', type: 'integer', isPrimary: true },
          { name: 'item_id', type: 'varchar', length: '36' },
        ],
        indices: [{ name: 'item_follow_up_item', columnNames: ['item_id'], isUnique: true }],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('item_follow_up', true);
  }
}
