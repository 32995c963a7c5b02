import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { date, id, integer, seal, text } from './table-parts';

export class CreatePublicationNumbering1700000000106 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'publication_numbering',
        columns: [
          seal,
          id,
          integer('publication_id'),
          date('from_date'),
          text('reset', 10),
          integer('first_no'),
          { ...integer('first_cumulative_no'), isNullable: true },
        ],
        indices: [{ name: 'ix_publication_numbering_publication', columnNames: ['publication_id'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('publication_numbering');
  }
}
