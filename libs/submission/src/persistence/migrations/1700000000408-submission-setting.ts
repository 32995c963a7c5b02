import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** What offices decide for their submissions. */
export class SubmissionSetting1700000000408 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'submission_setting',
        columns: [
          { name: 'office_id', type: 'integer', isPrimary: true },
          { name: 'sign_off_required', type: 'integer' },
          { name: 'kinds', type: 'text' },
          { name: 'severities', type: 'text' },
          { name: 'changer_name', type: 'varchar', length: '100' },
          { name: 'changed_at', type: 'datetime', precision: 3 },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('submission_setting', true);
  }
}
