import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';

const words = (name: string, length: number, more = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
});
const int = (name: string, more = {}): TableColumnOptions => ({ name, type: 'integer', ...more });
const instant = (name: string, more = {}): TableColumnOptions => ({ name, type: 'datetime', precision: 3, ...more });
const optional = { isNullable: true };

/** Files that were asked for. */
export class CreateDownload1700000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'download',
        columns: [
          words('id', 36, { isPrimary: true }),
          int('office_id'),
          int('account_id'),
          int('unit_id', optional),
          words('kind', 60),
          words('title', 200),
          words('permission', 60),
          instant('requested_at'),
          words('file_id', 36, optional),
          instant('expires_at', optional),
        ],
        indices: [{ name: 'download_list', columnNames: ['office_id', 'account_id', 'requested_at', 'id'] }],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('download', true);
  }
}
