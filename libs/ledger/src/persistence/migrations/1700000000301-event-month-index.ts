import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const index = new TableIndex({ name: 'ledger_event_month', columnNames: ['office_id', 'booked_month', 'seq'] });

/** A page of a month's events is read from its place, however many years lie before it. */
export class EventMonthIndex1700000000301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('ledger_event', index);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('ledger_event', index);
  }
}
