import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** The own words of offices' screens for secrets. */
export class ScreenWord1700000000409 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'screen_word',
        columns: [
          { name: 'office_id', type: 'integer', isPrimary: true },
          { name: 'list', type: 'varchar', length: '8', isPrimary: true },
          { name: 'word', type: 'varchar', length: '40', isPrimary: true },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('screen_word', true);
  }
}
