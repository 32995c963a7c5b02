import { tableParts } from '@app/platform';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const { big, day, instant, integer, key, long, maybe, text } = tableParts;

/** Bulletins: what they say, and where they stand. */
export class Bulletin1700000000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'bulletin',
        columns: [
          text('id', 36, key),
          integer('office_id'),
          text('kind', 10),
          text('period_name', 10),
          text('title', 120),
          text('status', 10),
          integer('version'),
          text('live_key', 24, maybe),
          long('content'),
          long('word_seals'),
          text('content_sha256', 64),
          big('chain_seq'),
          text('chain_hash', 64),
          text('document_no', 80, maybe),
          day('issued_on', maybe),
          text('withdrawn_no', 80, maybe),
          day('withdrawn_on', maybe),
          text('withdrawn_reason', 500, maybe),
          instant('created_at'),
        ],
        indices: [
          { name: 'bulletin_list', columnNames: ['office_id', 'created_at', 'id'] },
          { name: 'bulletin_live', columnNames: ['live_key'], isUnique: true },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('bulletin', true);
  }
}
