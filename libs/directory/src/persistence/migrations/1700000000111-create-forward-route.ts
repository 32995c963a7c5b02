import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { date, id, integer, seal, text } from './table-parts';

/** The ways by which an office sends items on. */
export class CreateForwardRoute1700000000111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'forward_route',
        columns: [
          seal,
          id,
          integer('office_id'),
          text('code', 40),
          date('from_date'),
          text('title', 40),
          text('to_office', 100),
          integer('sort_no'),
          integer('in_use'),
        ],
        indices: [{ name: 'ix_forward_route_office', columnNames: ['office_id'] }],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('forward_route', true);
  }
}
