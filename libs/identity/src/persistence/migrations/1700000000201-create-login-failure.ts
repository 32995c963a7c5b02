import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class CreateLoginFailure1700000000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'login_failure',
        columns: [
          { name: 'login_digest', type: 'varchar', length: '64', isPrimary: true },
          { name: 'recent', type: 'varchar', length: '200' },
          { name: 'locked_until', type: 'bigint', isNullable: true },
          { name: 'last_at', type: 'bigint' },
        ],
        indices: [{ name: 'ix_login_failure_last', columnNames: ['last_at'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('login_failure');
  }
}
