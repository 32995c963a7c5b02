import { tableParts } from '@app/platform';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const { integer, key, text } = tableParts;

/** The last number of each year, and every number an office used. */
export class BulletinNumber1700000000902 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'bulletin_counter',
        columns: [integer('office_id', key), text('counter_year', 4, key), integer('last_no')],
      }),
      true,
    );
    await runner.createTable(
      new Table({
        name: 'bulletin_number',
        columns: [integer('office_id', key), text('document_no', 80, key), text('bulletin_id', 36)],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['bulletin_number', 'bulletin_counter']) await runner.dropTable(table, true);
  }
}
