import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Files kept in the database: what is known of each. */
export class CreateStoredFile1700000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'stored_file',
        columns: [
          { name: 'id', type: 'varchar', length: '36', isPrimary: true },
          { name: 'office_id', type: 'integer' },
          { name: 'name', type: 'varchar', length: '200' },
          { name: 'type', type: 'varchar', length: '100' },
          { name: 'size', type: 'bigint' },
          { name: 'sha256', type: 'varchar', length: '64', isNullable: true },
          { name: 'created_at', type: 'datetime', precision: 3 },
          { name: 'expires_at', type: 'datetime', precision: 3, isNullable: true },
        ],
        indices: [{ name: 'stored_file_expiry', columnNames: ['expires_at'] }],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('stored_file', true);
  }
}
