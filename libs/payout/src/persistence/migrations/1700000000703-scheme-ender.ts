import { tableParts } from '@app/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

const { maybe, text } = tableParts;

/** Who took a scheme out of use, so that whoever alters it at the same time can be told. */
export class SchemeEnder1700000000703 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('payout_scheme', 'ender_name')) return;
    await runner.addColumn('payout_scheme', new TableColumn(text('ender_name', 100, maybe)));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('payout_scheme', 'ender_name');
  }
}
