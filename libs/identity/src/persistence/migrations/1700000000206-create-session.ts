import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class CreateSession1700000000206 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'session',
        columns: [
          { name: 'id', type: 'varchar', length: '36', isPrimary: true },
          { name: 'account_id', type: 'integer' },
          { name: 'office_id', type: 'integer' },
          { name: 'generation', type: 'integer' },
          { name: 'refresh_digest', type: 'varchar', length: '64' },
          { name: 'started_at', type: 'datetime', precision: 3 },
          { name: 'renewed_at', type: 'datetime', precision: 3 },
          { name: 'ended_at', type: 'datetime', precision: 3, isNullable: true },
          { name: 'pending', type: 'varchar', length: '20', isNullable: true },
          { name: 'address', type: 'varchar', length: '45', isNullable: true },
          { name: 'client', type: 'varchar', length: '200' },
        ],
        indices: [{ name: 'ix_session_account', columnNames: ['account_id', 'started_at'] }],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('session', true);
  }
}
