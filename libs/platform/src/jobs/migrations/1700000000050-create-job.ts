import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';

const optional = { isNullable: true };
const int = (name: string, more = {}): TableColumnOptions => ({ name, type: 'integer', ...more });
const text = (name: string, more = {}): TableColumnOptions => ({ name, type: 'text', ...more });
const instant = (name: string, more = {}): TableColumnOptions => ({ name, type: 'datetime', precision: 3, ...more });
const words = (name: string, length: number, more = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
});

/** What is asked for now and done later. */
export class CreateJob1700000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'job',
        columns: [
          words('id', 36, { isPrimary: true }),
          words('kind', 60),
          int('office_id'),
          int('requested_by'),
          words('requester_name', 80),
          words('requester_role', 20),
          int('requester_unit', optional),
          words('idempotency_key', 100, optional),
          text('input'),
          words('state', 10),
          int('progress'),
          words('step', 80),
          int('attempts'),
          int('max_attempts'),
          instant('run_after'),
          words('lease_token', 36, optional),
          instant('lease_until', optional),
          instant('cancel_asked_at', optional),
          text('result', optional),
          words('error_code', 60, optional),
          text('error_message', optional),
          instant('requested_at'),
          instant('started_at', optional),
          instant('finished_at', optional),
        ],
        indices: [
          { name: 'job_key', columnNames: ['office_id', 'idempotency_key'], isUnique: true },
          { name: 'job_list', columnNames: ['office_id', 'requested_at', 'id'] },
          { name: 'job_due', columnNames: ['state', 'run_after'] },
          { name: 'job_finished', columnNames: ['finished_at'] },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('job', true);
  }
}
