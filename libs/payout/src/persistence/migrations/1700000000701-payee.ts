import { tableParts } from '@app/platform';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const { instant, integer, key, maybe, text } = tableParts;

/** Where units and persons are paid, with their numbers sealed. */
export class Payee1700000000701 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'payout_payee',
        columns: [
          text('id', 36, key),
          integer('office_id'),
          integer('unit_id'),
          text('person', 80, maybe),
          text('holder', 80),
          text('bank', 80),
          text('card_tail', 4),
          text('sealed_card', 400),
          text('card_index', 64),
          text('sealed_identity', 400, maybe),
          text('masked_identity', 18, maybe),
          integer('recorded_by'),
          instant('recorded_at'),
        ],
        indices: [
          { name: 'payout_payee_recipient', columnNames: ['office_id', 'unit_id', 'person', 'recorded_at'] },
          { name: 'payout_payee_card', columnNames: ['office_id', 'card_index'] },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('payout_payee', true);
  }
}
