import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class CreateAccount1700000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'account',
        columns: [
          { name: 'id', type: 'integer', isPrimary: true, isGenerated: true, generationStrategy: 'increment' },
          { name: 'office_id', type: 'integer' },
          { name: 'login', type: 'varchar', length: '40' },
          { name: 'password_hash', type: 'varchar', length: '200' },
          { name: 'role', type: 'varchar', length: '20' },
          { name: 'unit_id', type: 'integer', isNullable: true },
          { name: 'name', type: 'varchar', length: '50' },
          { name: 'created_at', type: 'datetime', precision: 3 },
          { name: 'disabled_at', type: 'datetime', precision: 3, isNullable: true },
          { name: 'seal', type: 'varchar', length: '64' },
        ],
        indices: [
          { name: 'uq_account_login', columnNames: ['login'], isUnique: true },
          { name: 'ix_account_office', columnNames: ['office_id'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('account');
  }
}
