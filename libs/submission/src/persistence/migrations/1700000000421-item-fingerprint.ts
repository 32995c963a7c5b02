import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Which bands an item has, so that they can be taken away with it. */
export class ItemFingerprint1700000000421 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'item_fingerprint',
        columns: [
          { name: 'item_id', type: 'varchar', length: '36', isPrimary: true },
          { name: 'office_id', type: 'integer' },
          { name: 'submitted_on', type: 'date' },
          { name: 'bands', type: 'text' },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('item_fingerprint', true);
  }
}
