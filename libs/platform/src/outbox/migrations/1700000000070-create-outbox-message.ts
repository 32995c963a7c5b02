import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** What happened and others still have to be told of. */
export class CreateOutboxMessage1700000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'outbox_message',
        columns: [
          { name: 'id', type: 'varchar', length: '36', isPrimary: true },
          { name: 'office_id', type: 'integer' },
          { name: 'topic', type: 'varchar', length: '60' },
          { name: 'payload', type: 'text' },
          { name: 'created_at', type: 'datetime', precision: 3 },
        ],
        indices: [{ name: 'outbox_message_topic', columnNames: ['topic', 'created_at', 'id'] }],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('outbox_message', true);
  }
}
