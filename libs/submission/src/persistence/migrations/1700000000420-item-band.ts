import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** What finds near-duplicates: the bands of each submitted item, with its day, so that an index answers for some months. */
export class ItemBand1700000000420 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'item_band',
        columns: [
          { name: 'office_id', type: 'integer', isPrimary: true },
          { name: 'band', type: 'integer', isPrimary: true },
          { name: 'submitted_on', type: 'date', isPrimary: true },
          { name: 'item_id', type: 'varchar', length: '36', isPrimary: true },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('item_band', true);
  }
}
