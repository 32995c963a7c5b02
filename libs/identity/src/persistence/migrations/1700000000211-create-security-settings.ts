import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class CreateSecuritySettings1700000000211 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'security_settings',
        columns: [
          { name: 'office_id', type: 'integer', isPrimary: true },
          { name: 'totp_required', type: 'integer' },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('security_settings', true);
  }
}
