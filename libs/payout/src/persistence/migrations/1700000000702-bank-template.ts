import { tableParts } from '@app/platform';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const { instant, integer, key, maybe, text } = tableParts;

/** How the office's banks want their files. */
export class BankTemplate1700000000702 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'payout_bank_template',
        columns: [
          text('id', 36, key),
          integer('office_id'),
          text('title', 80),
          { name: 'template', type: 'text' },
          integer('created_by'),
          instant('created_at'),
          instant('ended_at', maybe),
        ],
        indices: [{ name: 'payout_bank_template_office', columnNames: ['office_id'] }],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('payout_bank_template', true);
  }
}
