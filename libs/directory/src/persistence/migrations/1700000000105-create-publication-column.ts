import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { date, id, integer, seal, text } from './table-parts';

export class CreatePublicationColumn1700000000105 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'publication_column',
        columns: [
          seal,
          id,
          integer('publication_id'),
          text('code', 40),
          date('from_date'),
          text('title', 40),
          integer('sort_no'),
          integer('in_use'),
        ],
        indices: [{ name: 'ix_publication_column_publication', columnNames: ['publication_id'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('publication_column');
  }
}
