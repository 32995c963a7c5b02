import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';

const createdAt = { name: 'created_at', type: 'datetime', precision: 3 };
const index = new TableIndex({ name: 'item_unit_recorded', columnNames: ['unit_id', 'created_at', 'item_id'] });

/** A unit's items are listed in the order they were recorded in, too. */
export class ItemUnitRecorded1700000000402 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('item_unit', createdAt.name)))
      await runner.addColumn('item_unit', new TableColumn({ ...createdAt, isNullable: true }));
    await runner.query(
      'UPDATE item_unit SET created_at = (SELECT item.created_at FROM item WHERE item.id = item_unit.item_id) WHERE created_at IS NULL',
    );
    await runner.changeColumn('item_unit', createdAt.name, new TableColumn(createdAt));
    await runner.createIndex('item_unit', index);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('item_unit', index);
    await runner.dropColumn('item_unit', createdAt.name);
  }
}
