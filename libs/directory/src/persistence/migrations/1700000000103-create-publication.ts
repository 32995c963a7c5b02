import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { date, id, integer, seal, text } from './table-parts';

export class CreatePublication1700000000103 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'publication',
        columns: [seal, id, integer('office_id'), text('pub_key', 150), text('name', 100), text('level', 40)],
        indices: [{ name: 'uq_publication_office_key', columnNames: ['office_id', 'pub_key'], isUnique: true }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'publication_version',
        columns: [seal, id, integer('publication_id'), date('from_date'), text('title', 100)],
        indices: [{ name: 'ix_publication_version_publication', columnNames: ['publication_id'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['publication_version', 'publication']) await runner.dropTable(table);
  }
}
