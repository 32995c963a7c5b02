import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';

const columns = [
  new TableColumn({ name: 'merged_at', type: 'datetime', precision: 3, isNullable: true }),
  new TableColumn({ name: 'merged_by', type: 'varchar', length: '100', isNullable: true }),
];
const index = new TableIndex({ name: 'item_merger_list', columnNames: ['office_id', 'merged_at', 'item_id'] });

/** When an item was merged and by whom, as its last such step says: mergers are listed by it. */
export class ItemMergerTime1700000000550 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of columns)
      if (!(await runner.hasColumn('item_merger', column.name))) await runner.addColumn('item_merger', column);
    const last = (column: string) =>
      `(SELECT step.${column} FROM item_step step WHERE step.item_id = item_merger.item_id AND step.action = 'merge'
        ORDER BY step.no DESC LIMIT 1)`;
    // Without a merger there is nothing to tell, nor, where this lib is tried alone, a table of steps.
    const mergers = (await runner.query('SELECT item_id FROM item_merger WHERE merged_at IS NULL LIMIT 1')) as object[];
    if (mergers.length > 0)
      await runner.query(
        `UPDATE item_merger SET merged_at = ${last('recorded_at')}, merged_by = ${last('actor_name')} WHERE merged_at IS NULL`,
      );
    await runner.createIndex('item_merger', index);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('item_merger', index);
    for (const column of columns) await runner.dropColumn('item_merger', column);
  }
}
