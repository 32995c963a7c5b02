import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instant, integer, key, text } from '../../database/table-parts';

/** Which state each setting of an office is in, and who brought it there. */
export class CreateSettingState1700000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'setting_state',
        columns: [
          integer('office_id', key),
          text('setting', 40, key),
          integer('version'),
          text('changer_name', 100),
          instant('changed_at'),
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('setting_state', true);
  }
}
