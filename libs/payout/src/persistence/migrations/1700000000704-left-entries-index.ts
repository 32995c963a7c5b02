import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const before = new TableIndex({ name: 'payout_entry_waiting', columnNames: ['office_id', 'asset', 'batch_id'] });
const after = new TableIndex({ name: 'payout_entry_left', columnNames: [...before.columnNames, 'entry_seq'] });

/** What is left unpaid is read in the order of its numbers, however much was paid before. */
export class LeftEntriesIndex1700000000704 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return replace(runner, before, after);
  }

  down(runner: QueryRunner): Promise<void> {
    return replace(runner, after, before);
  }
}

async function replace(runner: QueryRunner, old: TableIndex, by: TableIndex): Promise<void> {
  await runner.createIndex('payout_entry', by);
  // A run that was broken off may have dropped it.
  const table = await runner.getTable('payout_entry');
  if (table?.indices.some(({ name }) => name === old.name)) await runner.dropIndex('payout_entry', old);
}
