import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';

const optional = { isNullable: true };
const key = { isPrimary: true };
const int = (name: string, more = {}): TableColumnOptions => ({ name, type: 'integer', ...more });
const text = (name: string, more = {}): TableColumnOptions => ({ name, type: 'text', ...more });
const instant = (name: string, more = {}): TableColumnOptions => ({ name, type: 'datetime', precision: 3, ...more });
const words = (name: string, length: number, more = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
});

/** Systems that hear of what happens, and every message to them. */
export class CreateWebhook1700000000601 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'webhook',
        columns: [
          words('id', 36, key),
          int('office_id'),
          words('url', 500),
          text('secret'),
          text('kinds'),
          int('created_by'),
          words('created_by_name', 80),
          instant('created_at'),
          instant('removed_at', optional),
        ],
        indices: [{ name: 'webhook_office', columnNames: ['office_id', 'created_at', 'id'] }],
      }),
      true,
    );
    await runner.createTable(
      new Table({
        name: 'webhook_delivery',
        columns: [
          words('id', 36, key),
          words('webhook_id', 36),
          int('office_id'),
          words('happening_id', 32, optional),
          words('kind', 40),
          words('state', 20),
          int('attempts'),
          int('last_status', optional),
          words('last_error', 200, optional),
          instant('created_at'),
          instant('next_at', optional),
          instant('finished_at', optional),
        ],
        indices: [{ name: 'webhook_delivery_list', columnNames: ['webhook_id', 'created_at', 'id'] }],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['webhook_delivery', 'webhook']) await runner.dropTable(table, true);
  }
}
