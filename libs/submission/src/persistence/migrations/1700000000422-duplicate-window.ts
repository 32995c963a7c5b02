import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Over how many months an office looks for near-duplicates; without a row, the product's own number. */
export class DuplicateWindow1700000000422 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'duplicate_window',
        columns: [
          { name: 'office_id', type: 'integer', isPrimary: true },
          { name: 'months', type: 'integer' },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('duplicate_window', true);
  }
}
