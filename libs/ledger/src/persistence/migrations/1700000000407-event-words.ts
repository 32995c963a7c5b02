import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

const columns = [
  new TableColumn({ name: 'words', type: 'text', isNullable: true }),
  new TableColumn({ name: 'salt', type: 'varchar', length: '32', isNullable: true }),
];

/** What was written freely about an item stands beside the record the chain covers, so that it can be purged. */
export class EventWords1700000000407 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of columns)
      if (!(await runner.hasColumn('ledger_event', column.name))) await runner.addColumn('ledger_event', column);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of columns) await runner.dropColumn('ledger_event', column);
  }
}
