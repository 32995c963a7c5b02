import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';

const int = (name: string): TableColumnOptions => ({ name, type: 'integer' });
const words = (name: string, length: number, more = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
});
const optional = { isNullable: true };

/** Files on their way into the books. */
export class CreateImportBatch1700000000062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'import_batch',
        columns: [
          words('id', 36, { isPrimary: true }),
          int('office_id'),
          words('kind', 40),
          words('file_id', 36),
          words('file_name', 200),
          words('sha256', 64),
          words('state', 10),
          int('rows_found'),
          int('rows_wrong'),
          int('rows_recorded'),
          int('rows_done'),
          int('skip_recorded'),
          words('job_id', 36),
          words('problem_file_id', 36, optional),
          { name: 'problems', type: 'text' },
          { name: 'reason', type: 'text', ...optional },
          int('requested_by'),
          words('requester_name', 80),
          { name: 'requested_at', type: 'datetime', precision: 3 },
          { name: 'finished_at', type: 'datetime', precision: 3, ...optional },
        ],
        indices: [
          { name: 'import_batch_list', columnNames: ['office_id', 'requested_at', 'id'] },
          { name: 'import_batch_file', columnNames: ['office_id', 'sha256'] },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('import_batch', true);
  }
}
