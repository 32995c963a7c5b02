import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** The texts units are working at. */
export class ItemDraft1700000000405 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'item_draft',
        columns: [
          { name: 'item_id', type: 'varchar', length: '36', isPrimary: true },
          { name: 'version', type: 'integer' },
          { name: 'title', type: 'varchar', length: '200' },
          { name: 'body', type: 'text' },
          { name: 'saved_by', type: 'integer' },
          { name: 'saver_name', type: 'varchar', length: '100' },
          { name: 'saved_at', type: 'datetime', precision: 3 },
          { name: 'signed_off', type: 'integer' },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('item_draft', true);
  }
}
