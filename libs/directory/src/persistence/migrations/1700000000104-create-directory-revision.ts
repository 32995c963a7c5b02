import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { integer } from './table-parts';

export class CreateDirectoryRevision1700000000104 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'directory_revision',
        columns: [{ ...integer('office_id'), isPrimary: true }, integer('revision')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('directory_revision');
  }
}
