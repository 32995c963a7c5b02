import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';

const added = [
  new TableColumn({ name: 'unit_id', type: 'integer', isNullable: true }),
  new TableColumn({ name: 'kind', type: 'varchar', length: '20', isNullable: true }),
  new TableColumn({ name: 'occurred_at', type: 'datetime', precision: 3, isNullable: true }),
  new TableColumn({ name: 'contact', type: 'varchar', length: '100', isNullable: true }),
  new TableColumn({ name: 'status', type: 'varchar', length: '16', default: "'submitted'" }),
  new TableColumn({ name: 'steps', type: 'integer', default: '0' }),
  new TableColumn({ name: 'revisions', type: 'integer', default: '0' }),
];

const indexes = [
  new TableIndex({ name: 'item_recorded', columnNames: ['office_id', 'created_at', 'id'] }),
  new TableIndex({ name: 'item_status', columnNames: ['office_id', 'status', 'submitted_on', 'id'] }),
  new TableIndex({ name: 'item_kind', columnNames: ['office_id', 'kind', 'submitted_on', 'id'] }),
  new TableIndex({ name: 'item_writer', columnNames: ['office_id', 'unit_id', 'status', 'created_at', 'id'] }),
];

/** An item has a status from its draft on, when it has no day of submission and no event yet. */
export class ItemLife1700000000401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of added)
      if (!(await runner.hasColumn('item', column.name))) await runner.addColumn('item', column);
    await mayBeMissing(runner, true);
    for (const index of indexes) await runner.createIndex('item', index);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of indexes) await runner.dropIndex('item', index);
    await mayBeMissing(runner, false);
    for (const column of added) await runner.dropColumn('item', column);
  }
}

async function mayBeMissing(runner: QueryRunner, isNullable: boolean): Promise<void> {
  await runner.changeColumn(
    'item',
    'submitted_on',
    new TableColumn({ name: 'submitted_on', type: 'date', isNullable }),
  );
  await runner.changeColumn('item', 'event_no', new TableColumn({ name: 'event_no', type: 'bigint', isNullable }));
}
