import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { id, seal, text } from './table-parts';

export class CreateOffice1700000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'office',
        columns: [
          seal,
          id,
          text('code', 40),
          text('name', 100),
          { name: 'books_closed_to', type: 'date', isNullable: true },
        ],
        indices: [{ name: 'uq_office_code', columnNames: ['code'], isUnique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('office');
  }
}
