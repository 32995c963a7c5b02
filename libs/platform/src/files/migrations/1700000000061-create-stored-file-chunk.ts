import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Files kept in the database: their bytes. */
export class CreateStoredFileChunk1700000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'stored_file_chunk',
        columns: [
          { name: 'file_id', type: 'varchar', length: '36', isPrimary: true },
          { name: 'seq', type: 'integer', isPrimary: true },
          { name: 'bytes', type: 'blob' },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('stored_file_chunk', true);
  }
}
