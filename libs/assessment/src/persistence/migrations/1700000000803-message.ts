import { tableParts } from '@app/platform';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const { instant, integer, key, maybe, text } = tableParts;

/** What was written about disputed entries. */
export class Message1700000000803 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'assessment_message',
        columns: [
          text('objection_id', 36, key),
          integer('message_no', key),
          text('kind', 12),
          integer('author_id'),
          text('author_name', 80),
          instant('recorded_at'),
          { name: 'words', type: 'text' },
          text('salt', 32, maybe),
          text('digest', 64),
          text('seal', 64),
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('assessment_message', true);
  }
}
