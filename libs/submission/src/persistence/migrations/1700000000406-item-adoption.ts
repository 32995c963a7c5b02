import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Which publications took which items. */
export class ItemAdoption1700000000406 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'item_adoption',
        columns: [
          { name: 'office_id', type: 'integer', isPrimary: true },
          { name: 'event_no', type: 'bigint', isPrimary: true },
          { name: 'item_id', type: 'varchar', length: '36' },
          { name: 'publication', type: 'varchar', length: '120' },
        ],
        indices: [
          { name: 'item_adoption_publication', columnNames: ['office_id', 'publication', 'item_id'] },
          { name: 'item_adoption_item', columnNames: ['item_id'] },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('item_adoption', true);
  }
}
