import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** The steps of items' lives. */
export class ItemStep1700000000403 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'item_step',
        columns: [
          { name: 'item_id', type: 'varchar', length: '36', isPrimary: true },
          { name: 'no', type: 'integer', isPrimary: true },
          { name: 'action', type: 'varchar', length: '24' },
          { name: 'from_status', type: 'varchar', length: '16' },
          { name: 'to_status', type: 'varchar', length: '16' },
          { name: 'actor_id', type: 'integer' },
          { name: 'actor_name', type: 'varchar', length: '100' },
          { name: 'recorded_at', type: 'datetime', precision: 3 },
          { name: 'details', type: 'text' },
          { name: 'words', type: 'text', isNullable: true },
          { name: 'salt', type: 'varchar', length: '32', isNullable: true },
          { name: 'digest', type: 'varchar', length: '64', isNullable: true },
          { name: 'seal', type: 'varchar', length: '64' },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('item_step', true);
  }
}
