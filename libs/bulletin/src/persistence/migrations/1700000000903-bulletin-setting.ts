import { tableParts } from '@app/platform';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const { integer, key, text } = tableParts;

/** How an office heads, addresses and publishes its bulletins. */
export class BulletinSetting1700000000903 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'bulletin_setting',
        columns: [
          integer('office_id', key),
          text('organ', 80),
          text('mark', 20),
          text('recipients', 500),
          text('copies', 500),
          text('publication_mode', 4),
          integer('top_places'),
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('bulletin_setting', true);
  }
}
