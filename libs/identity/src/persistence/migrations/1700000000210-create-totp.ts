import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class CreateTotp1700000000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'totp',
        columns: [
          { name: 'account_id', type: 'integer', isPrimary: true },
          { name: 'secret', type: 'varchar', length: '64' },
          { name: 'confirmed_at', type: 'datetime', precision: 3, isNullable: true },
          { name: 'last_step', type: 'bigint' },
          { name: 'recovery', type: 'text' },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('totp', true);
  }
}
