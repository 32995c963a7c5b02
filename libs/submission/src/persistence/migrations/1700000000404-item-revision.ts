import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** The texts items had. */
export class ItemRevision1700000000404 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'item_revision',
        columns: [
          { name: 'item_id', type: 'varchar', length: '36', isPrimary: true },
          { name: 'no', type: 'integer', isPrimary: true },
          { name: 'kind', type: 'varchar', length: '8' },
          { name: 'title', type: 'varchar', length: '200' },
          { name: 'body', type: 'text' },
          { name: 'written_by', type: 'integer' },
          { name: 'writer_name', type: 'varchar', length: '100' },
          { name: 'recorded_at', type: 'datetime', precision: 3 },
          { name: 'salt', type: 'varchar', length: '32', isNullable: true },
          { name: 'digest', type: 'varchar', length: '64' },
          { name: 'seal', type: 'varchar', length: '64' },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('item_revision', true);
  }
}
