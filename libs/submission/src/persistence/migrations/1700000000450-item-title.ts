import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const index = new TableIndex({ name: 'item_title', columnNames: ['office_id', 'title'] });

/** Items are found by their titles when tables of the past are brought in. */
export class ItemTitle1700000000450 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('item', index);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('item', index);
  }
}
