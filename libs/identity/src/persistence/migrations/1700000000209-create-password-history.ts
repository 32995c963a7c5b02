import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class CreatePasswordHistory1700000000209 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'password_history',
        columns: [
          { name: 'id', type: 'integer', isPrimary: true, isGenerated: true, generationStrategy: 'increment' },
          { name: 'account_id', type: 'integer' },
          { name: 'password_hash', type: 'varchar', length: '200' },
          { name: 'set_at', type: 'datetime', precision: 3 },
        ],
        indices: [{ name: 'ix_password_history_account', columnNames: ['account_id', 'set_at'] }],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('password_history', true);
  }
}
