import { tableParts } from '@app/platform';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const { instant, integer, key, maybe, text } = tableParts;

/** What was done to bulletins, never changed. */
export class BulletinStep1700000000901 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'bulletin_step',
        columns: [
          text('bulletin_id', 36, key),
          integer('step_no', key),
          text('action', 10),
          text('from_status', 10),
          text('to_status', 10),
          integer('actor_id'),
          text('actor_name', 80),
          instant('recorded_at'),
          text('note', 500),
          text('salt', 32, maybe),
          text('digest', 64),
          text('document_no', 80, maybe),
          text('content_sha256', 64),
          text('seal', 64),
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('bulletin_step', true);
  }
}
