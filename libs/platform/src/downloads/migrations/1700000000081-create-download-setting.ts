import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** How long offices keep downloads. */
export class CreateDownloadSetting1700000000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'download_setting',
        columns: [
          { name: 'office_id', type: 'integer', isPrimary: true },
          { name: 'keep_days', type: 'integer' },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('download_setting', true);
  }
}
