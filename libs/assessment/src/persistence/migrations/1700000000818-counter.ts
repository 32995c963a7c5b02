import { tableParts } from '@app/platform';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const { integer, key, text } = tableParts;

/** Numbers of documents that were given out, by series. */
export class Counter1700000000818 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'assessment_counter',
        columns: [integer('office_id', key), text('series', 40, key), integer('last_no')],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('assessment_counter', true);
  }
}
