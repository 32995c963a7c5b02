import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const index = new TableIndex({ name: 'ledger_entry_month', columnNames: ['office_id', 'booked_month', 'seq'] });

/** A page of a month's entries is read from its place, however many years lie before it. */
export class EntryMonthIndex1700000000302 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('ledger_entry', index);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('ledger_entry', index);
  }
}
